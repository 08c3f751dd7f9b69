package import Documents
import Foundation

/// Files of this repository. A page that works on them says so in a line of its own:
/// `<!-- repository: base config -->` names the folders and files.
package struct RepositoryFiles {
  /// All that environments are made of.
  package static let platform = RepositoryFiles([
    "base", "config", "environments", "reconcile.yaml",
  ])

  private static let opening = "<!-- repository: "
  private static let closing = " -->"

  private let names: [String]

  private init(_ names: [String]) { self.names = names }

  /// What a line of Markdown asks for; nil if it is another line.
  init?(_ line: String) {
    guard line.hasPrefix(Self.opening), line.hasSuffix(Self.closing) else { return nil }
    names = line.dropFirst(Self.opening.count).dropLast(Self.closing.count)
      .split(separator: " ").map(String.init)
  }

  /// The files with their paths.
  package var all: [(path: String, bytes: [UInt8])] {
    names.flatMap(Self.paths).compactMap { path in
      FileManager.default.contents(atPath: CaseFiles.root + "/" + path).map { (path, Array($0)) }
    }
  }

  /// The files as a tree.
  package var tree: MemoryTree {
    var tree = MemoryTree()
    add(to: &tree)
    return tree
  }

  /// Adds the files to a tree.
  func add(to tree: inout MemoryTree) {
    for (name, bytes) in all {
      if let path = RepoPath(name) { tree.add(SourceText(bytes), at: path) }
    }
  }

  private static func paths(below name: String) -> [String] {
    let place = CaseFiles.root + "/" + name
    let below = (try? FileManager.default.subpathsOfDirectory(atPath: place)) ?? []
    // Of a file nothing is below.
    return below.isEmpty ? [name] : below.sorted().map { name + "/" + $0 }
  }
}
