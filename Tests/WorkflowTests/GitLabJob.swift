import CaseSupport
import Foundation

/// What a job of GitLab runs, as scripts/ci/gitlab.yml writes it.
enum GitLabJob {
  /// The lines of the script of a job, which the runner gives to one shell.
  static func script(_ name: String) throws -> String {
    let text = try String(
      contentsOfFile: CaseFiles.root + "/scripts/ci/gitlab.yml", encoding: .utf8)
    let lines = text.components(separatedBy: "\n")
    guard let job = lines.firstIndex(of: name + ":"),
      let start = lines[job...].firstIndex(of: "  script:")
    else { return "exit 99" }
    return lines[(start + 1)...].prefix { $0.hasPrefix("    ") }
      .filter { $0 != "    - |" }
      .map { String($0.dropFirst(6)) }
      .joined(separator: "\n")
  }
}
