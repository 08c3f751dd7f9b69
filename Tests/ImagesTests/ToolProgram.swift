import Foundation
import ProgramSupport

/// A program that tests use where it is installed: by scripts/tools, or somewhere in PATH.
struct ToolProgram: Sendable {
  let path: String

  init?(_ name: String) {
    let ours = ImageFolder.root.appendingPathComponent(".build/tools/bin").path
    let others = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = [ours] + others.split(separator: ":").map(String.init)
    let found = folders.map { $0 + "/" + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { return nil }
    path = found
  }

  static let hadolint = ToolProgram("hadolint")
  static let ruff = ToolProgram("ruff")
  static let shellcheck = ToolProgram("shellcheck")
  /// Brought by python-hcl2.
  static let hcl2tojson = ToolProgram("hcl2tojson")

  /// Whether docker has its command `buildx` here; it needs no engine.
  static let hasBuildx = (try? Command("docker", ["buildx", "version"]).run().status) == 0
}
