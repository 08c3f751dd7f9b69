import CaseSupport
import Foundation
import GitSupport
import ProgramSupport
import Testing

/// Artifacts for the pull request 7, most of them by somebody with bad intentions.
enum Archives {
  static let head = String(repeating: "a", count: 40)

  private static let template = Template { sandbox in
    let script = CaseFiles.root + "/Tests/Oracles/workflows/archives.py"
    try FileManager.default.createDirectory(
      atPath: sandbox.path("archives"), withIntermediateDirectories: true)
    let answer = try Command(
      "python3", ["-W", "ignore", script, sandbox.path("archives"), head, "7"]
    ).run()
    try #require(answer.status == 0, "\(answer.output)")
  }

  /// Where all of them stand.
  static var folder: String {
    get throws { try template.sandbox.get().path("archives") }
  }

  /// The file of one of them.
  static func path(_ name: String) throws -> String { try folder + "/\(name).zip" }
}
