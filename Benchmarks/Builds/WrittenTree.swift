import Foundation

/// A tree on disk.
struct WrittenTree {
  let root: URL
  /// The folder to build, below the root.
  let target: String

  /// The bytes of all files.
  var byteCount: Int {
    let paths = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    return paths.reduce(0) { sum, path in
      let place = root.appendingPathComponent(path).path
      let attributes = try? FileManager.default.attributesOfItem(atPath: place)
      let isFile = attributes?[.type] as? FileAttributeType == .typeRegular
      return sum + (isFile ? attributes?[.size] as? Int ?? 0 : 0)
    }
  }

  /// Writes files below `.build`.
  static func write(_ name: String, _ files: [String: String]) throws -> WrittenTree {
    let root = URL(fileURLWithPath: ".build/bench").appendingPathComponent(name)
    let folder = root.appendingPathComponent("top")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(path))
    }
    return WrittenTree(root: root, target: "top")
  }
}
