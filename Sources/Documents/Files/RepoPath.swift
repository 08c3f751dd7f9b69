/// A path inside a file tree. It has no way out: there is no such value for a path that leaves the
/// root.
package struct RepoPath: Sendable {
  /// How many symbolic links one path may go through, as the system has it.
  static let mostLinks = 40

  /// The names from the root down; none for the root itself.
  package let components: [String]

  /// The root.
  package static let root = RepoPath(components: [])

  private init(components: [String]) {
    self.components = components
  }

  /// Reads a path relative to a folder of the tree; `/a` is from the root. Nil if it leaves the
  /// tree, if it would on a system where a backslash separates names, or if it holds a zero byte.
  package init?(_ text: String, in folder: RepoPath = .root) {
    var components = text.utf8.first == UInt8(ascii: "/") ? [] : folder.components
    for name in Self.names(in: text) {
      switch name {
      case ".": continue
      case "..": guard components.popLast() != nil else { return nil }
      default:
        guard Self.isName(name) else { return nil }
        components.append(name)
      }
    }
    self.components = components
  }

  /// What stands between slashes.
  private static func names(in text: String) -> [String] {
    text.withBytes { bytes in
      bytes.split(separator: UInt8(ascii: "/")).map {
        String(decoding: UnsafeBufferPointer(rebasing: $0), as: UTF8.self)
      }
    }
  }

  /// The path as text without a leading slash; `.` for the root.
  package var text: String { components.isEmpty ? "." : components.joined(separator: "/") }

  /// The last name; empty for the root.
  package var name: String { components.last ?? "" }

  /// The folder it stands in; the root's is the root.
  package var parent: RepoPath {
    RepoPath(components: Array(components[..<max(components.count - 1, 0)]))
  }

  /// A path whose names were checked before.
  package static func known(_ components: [String]) -> RepoPath {
    RepoPath(components: components)
  }

  /// The path of an entry of this folder; nil if the name is none.
  package func appending(_ name: String) -> RepoPath? {
    Self.isName(name) ? RepoPath(components: components + [name]) : nil
  }

  /// The path that leads from a folder where this one leads from the root.
  package func below(_ folder: RepoPath) -> RepoPath {
    RepoPath(components: folder.components + components)
  }

  /// Whether this is the folder, or stands in it at any depth.
  package func isInside(_ folder: RepoPath) -> Bool {
    components.count >= folder.components.count
      && commonDepth(with: folder) == folder.components.count
  }

  /// The folder that both are or stand in, and that is the nearest to them.
  package func commonFolder(with other: RepoPath) -> RepoPath {
    let count = commonDepth(with: other)
    return count == components.count ? self : RepoPath(components: Array(components[..<count]))
  }

  private func commonDepth(with other: RepoPath) -> Int {
    let most = min(components.count, other.components.count)
    var count = 0
    while count < most, components[count].isSameInBytes(as: other.components[count]) { count += 1 }
    return count
  }

  /// Whether a text can be the name of a file everywhere and is nothing but a name.
  private static func isName(_ text: String) -> Bool {
    if text.isEmpty || text == "." || text == ".." { return false }
    guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x2F || $0 == 0 }) else { return true }
    let parts = text.utf8.split(separator: 0x5C, omittingEmptySubsequences: false)
    return !text.utf8.contains { $0 == 0x2F || $0 == 0 }
      && parts[0].count > 0 && !parts.contains { $0.elementsEqual("..".utf8) }
  }
}

extension RepoPath: Hashable {
  /// Names are bytes: two spellings of one letter are two names. Most paths differ in the last.
  package static func == (one: RepoPath, other: RepoPath) -> Bool {
    var index = one.components.count
    guard index == other.components.count else { return false }
    while index > 0 {
      index -= 1
      guard one.components[index].isSameInBytes(as: other.components[index]) else { return false }
    }
    return true
  }

  /// Every name counts: environments are many folders with the same names in them.
  package func hash(into hasher: inout Hasher) {
    var number: UInt64 = 0
    for name in components {
      number = Fingerprint.combine(number, name.withBytes { Fingerprint.of($0) })
    }
    hasher.combine(number)
  }
}

extension RepoPath: Comparable {
  package static func < (one: RepoPath, other: RepoPath) -> Bool {
    let count = min(one.components.count, other.components.count)
    for index in 0..<count where !one.components[index].isSameInBytes(as: other.components[index]) {
      return one.components[index].precedesInBytes(other.components[index])
    }
    return one.components.count < other.components.count
  }
}
