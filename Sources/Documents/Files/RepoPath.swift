/// A path inside a file tree. It has no way out: there is no such value for a path that leaves the
/// root.
package struct RepoPath: Hashable, Sendable {
  /// The names from the root down; none for the root itself.
  package let components: [String]

  /// The root.
  package static let root = RepoPath(components: [])

  private init(components: [String]) {
    self.components = components
  }

  /// Reads a path relative to a folder of the tree; `/a` is from the root. Nil if it leaves the
  /// tree or holds a zero byte.
  package init?(_ text: some StringProtocol, in folder: RepoPath = .root) {
    guard !text.unicodeScalars.contains("\0") else { return nil }
    var components = text.hasPrefix("/") ? [] : folder.components
    for name in text.split(separator: "/") where name != "." {
      if name == ".." {
        guard components.popLast() != nil else { return nil }
      } else {
        components.append(String(name))
      }
    }
    self.components = components
  }

  /// The path as text without a leading slash; `.` for the root.
  package var text: String { components.isEmpty ? "." : components.joined(separator: "/") }

  /// The last name; empty for the root.
  package var name: String { components.last ?? "" }

  /// The folder it stands in; the root's is the root.
  package var parent: RepoPath { RepoPath(components: components.dropLast()) }

  /// The path of an entry of this folder, whose name comes from the tree and is one component.
  package func appending(_ name: String) -> RepoPath { RepoPath(components: components + [name]) }
}

extension RepoPath: Comparable {
  package static func < (one: RepoPath, other: RepoPath) -> Bool {
    one.components.lexicographicallyPrecedes(other.components) {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
  }
}
