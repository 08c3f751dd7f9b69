import Foundation

/// A folder that holds a tree for a while.
package enum WorkFolder {
  /// Writes a tree, lets somebody work with it, and removes it.
  static func with<Result>(_ tree: KustomizationTree, _ work: (String) throws -> Result) throws
    -> Result
  {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tree-\(UUID().uuidString)")
    let folder = place.appendingPathComponent("root")
    defer { try? FileManager.default.removeItem(at: place) }
    try write(tree, to: folder)
    return try work(folder.path)
  }

  /// Writes the files of a tree.
  package static func write(_ tree: KustomizationTree, to folder: URL) throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent(tree.target), withIntermediateDirectories: true)
    for (path, file) in tree.files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.content).write(to: url)
    }
  }

  /// Reads a tree back; its files are bytes.
  package static func read(_ folder: URL, target: String) throws -> KustomizationTree {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    var files: [String: TreeFile] = [:]
    for path in paths {
      let url = folder.appendingPathComponent(path)
      guard !url.hasDirectoryPath, let data = try? Data(contentsOf: url) else { continue }
      files[path] = .bytes(Array(data))
    }
    return KustomizationTree(files: files, target: target)
  }
}
