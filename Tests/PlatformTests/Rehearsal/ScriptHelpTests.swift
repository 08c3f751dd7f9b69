import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// The scripts that people call.
@Suite struct ScriptHelpTests {
  private static let scripts: [String] = {
    let folder = CaseFiles.root + "/scripts"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".sh") }.sorted()
  }()

  @Test func allAreFound() {
    #expect(Self.scripts.count >= 8)
  }

  /// Each is described by a page, and says what it does, with an example.
  @Test(arguments: scripts)
  func scriptIsDescribed(_ script: String) throws {
    let pages = ["platform.md", "testing/smoke.md", "testing/compatibility.md"]
    let texts = try (pages + ["testing/performance.md", "testing/acceptance.md"]).map {
      try String(contentsOfFile: CaseFiles.root + "/docs/" + $0, encoding: .utf8)
    }
    #expect(texts.contains { $0.contains("scripts/" + script) })
    let answer = try Command(CaseFiles.root + "/scripts/" + script, ["--help"]).run()
    // Python's own message where it lacks a reader of YAML.
    if answer.status == 3, !Rehearsal.isPossible { return }
    #expect(answer.status == 0, "\(answer.output)")
    #expect(answer.output.contains("example:\n  scripts/" + script), "\(answer.output)")
  }

  /// Nothing stands where a figure is to come.
  @Test func reportsAreWhole() throws {
    let folder = CaseFiles.root + "/docs/testing"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".md") }
    #expect(names.count >= 4)
    for name in names {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      #expect(text.firstMatch(of: #/(?m)^@\w+$|TODO|FIXME/#) == nil, "\(name)")
    }
  }
}
