import Foundation

/// The files of this repository, as the checks see them.
struct SourceTree {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Paths from the root of all files with an ending below a folder; what is built is left out.
  static func files(below folder: String = ".", ending: String) -> [String] {
    let start = root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: start.path)?.allObjects as? [String] ?? []
    let prefix = folder == "." ? "" : folder + "/"
    return names.map { prefix + $0 }.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
  }

  /// The lines of a file.
  static func lines(of path: String) -> [String] {
    let text = try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    return (text ?? "").components(separatedBy: "\n")
  }

  /// Whether there is such a file or folder.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }
}
