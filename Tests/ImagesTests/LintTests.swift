import Foundation
import ProgramSupport
import Testing

/// What linters say of Dockerfiles and scripts: nothing.
@Suite struct LintTests {
  @Test(.enabled(if: ToolProgram.hadolint != nil, "needs hadolint: scripts/tools"))
  func dockerfilesAreClean() throws {
    let hadolint = try #require(ToolProgram.hadolint)
    let files = ImageFolder.all.map { "images/\($0.name)/Dockerfile" }
    let answer = try Command(hadolint.path, ["--no-color"] + files).run()
    #expect(answer.status == 0 && answer.output.isEmpty, "\(answer.output)")
  }

  @Test(.enabled(if: ToolProgram.shellcheck != nil, "needs shellcheck: scripts/tools"))
  func scriptsAreClean() throws {
    let shellcheck = try #require(ToolProgram.shellcheck)
    let scripts = Self.scripts
    #expect(scripts.count > 10)
    let answer = try Command(shellcheck.path, scripts).run()
    #expect(answer.status == 0 && answer.output.isEmpty, "\(answer.output)")
  }

  @Test(.enabled(if: ToolProgram.ruff != nil, "needs ruff: scripts/tools"))
  func pythonIsClean() throws {
    let ruff = try #require(ToolProgram.ruff)
    let folders = ["base", "config", "images", "scripts", "Tests"]
    for words in [["check", "--quiet"] + folders, ["format", "--quiet", "--check", "scripts"]] {
      let answer = try Command(ruff.path, words + ["--no-cache"]).run()
      #expect(answer.status == 0 && answer.output.isEmpty, "\(answer.output)")
    }
  }

  /// What begins as a script of a shell.
  private static var scripts: [String] {
    let folders = ["scripts", "scripts/ci", ".ci"] + ImageFolder.all.map { "images/\($0.name)" }
    return folders.flatMap { folder in
      let url = ImageFolder.root.appendingPathComponent(folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
      return names.sorted().map { folder + "/" + $0 }
    }.filter { path in
      let url = ImageFolder.root.appendingPathComponent(path)
      let text = try? String(contentsOf: url, encoding: .utf8)
      return text?.hasPrefix("#!/usr/bin/env bash\n") ?? false
    }
  }
}
