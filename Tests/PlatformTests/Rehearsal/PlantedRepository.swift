import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// A copy of what is rendered in this repository, with one change.
struct PlantedRepository {
  private let copy: StandIns

  /// Where it is.
  var path: String { copy.folder.path }

  /// Copies, and writes a text in place of another, which must be there.
  init(changing file: String, _ text: String, to other: String) throws {
    copy = try StandIns([])
    for name in ["base", "config", "environments", "images", "reconcile.yaml"] {
      try FileManager.default.copyItem(
        at: URL(fileURLWithPath: CaseFiles.root + "/" + name),
        to: copy.folder.appendingPathComponent(name))
    }
    let url = copy.folder.appendingPathComponent(file)
    let old = try String(contentsOf: url, encoding: .utf8)
    try #require(old.contains(text), "\(file) does not say \(text)")
    try old.replacingOccurrences(of: text, with: other)
      .write(to: url, atomically: true, encoding: .utf8)
  }
}
