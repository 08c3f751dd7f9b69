package import Documents
package import Git

/// What a rendered commit says of itself, in the last paragraph of its message and nowhere else.
package struct CommitFacts: Equatable, Sendable {
  /// The commit that was rendered, and its tree.
  package let source: ObjectID
  package let sourceTree: ObjectID
  /// The trees of the manifests, by the folders that they are in. Folders that did not change are
  /// not named.
  package let rendered: [RepoPath: ObjectID]
  package let edition: Int
  /// Where the platform stands in the source: a repository may have several.
  package let root: RepoPath

  package init(
    source: ObjectID, sourceTree: ObjectID, rendered: [RepoPath: ObjectID], edition: Int,
    root: RepoPath = .root
  ) {
    self.root = root
    self.source = source
    self.sourceTree = sourceTree
    self.rendered = rendered
    self.edition = edition
  }

  /// How all names of facts begin.
  static let prefix = "Reconcile-"
  /// What is said once, and read. Other lines are for people.
  private static let names: Set<Substring> = ["Source", "Source-Tree", "Edition", "Root"]

  /// Reads a message; nil if its last paragraph does not say everything.
  package init?(message: String) {
    var facts: [Substring: Substring] = [:]
    var rendered: [RepoPath: ObjectID] = [:]
    for line in Self.lastParagraph(of: message) where line.hasPrefix(Self.prefix) {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let name = line[..<colon].dropFirst(Self.prefix.utf8.count)
      let value = line[colon...].dropFirst().drop { $0 == " " }
      if name == "Rendered" {
        guard let (folder, tree) = Self.folder(value), rendered[folder] == nil else { return nil }
        rendered[folder] = tree
      } else {
        let isNew = facts.updateValue(value, forKey: name) == nil
        guard isNew || !Self.names.contains(name) else { return nil }
      }
    }
    func id(_ name: Substring) -> ObjectID? {
      facts[name].flatMap { ObjectID(hexadecimal: String($0)) }
    }
    guard let source = id("Source"), let sourceTree = id("Source-Tree"), !rendered.isEmpty,
      let edition = facts["Edition"].flatMap({ Int($0) }),
      let root = facts["Root"].map({ RepoPath(String($0)) }) ?? .root
    else { return nil }
    self.init(
      source: source, sourceTree: sourceTree, rendered: rendered, edition: edition, root: root)
  }

  private static func lastParagraph(of message: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = Substring(message)
    while rest.utf8.last == 0x0A { rest = rest[..<rest.utf8.index(before: rest.endIndex)] }
    while !rest.isEmpty {
      let start = rest.utf8.lastIndex(of: 0x0A).map { rest.utf8.index(after: $0) }
      let line = rest[(start ?? rest.startIndex)...]
      if line.isEmpty { break }
      lines.append(line)
      guard let start else { break }
      rest = rest[..<rest.utf8.index(before: start)]
    }
    return lines
  }

  /// A tree, and behind it the folder if that is not the top.
  private static func folder(_ text: Substring) -> (RepoPath, ObjectID)? {
    let parts = text.utf8.split(separator: 0x20, maxSplits: 1).map { String(Substring($0)) }
    guard let first = parts.first, let tree = ObjectID(hexadecimal: first) else { return nil }
    guard parts.count == 2 else { return (.root, tree) }
    return RepoPath(parts[1]).map { ($0, tree) }
  }

  /// The paragraph.
  package var text: String {
    var text = "Reconcile-Source: \(source)\nReconcile-Source-Tree: \(sourceTree)\n"
    for (folder, tree) in rendered.sorted(by: { $0.key < $1.key }) {
      text += "Reconcile-Rendered: \(tree)\(folder == .root ? "" : " \(folder.text)")\n"
    }
    text += "Reconcile-Edition: \(edition)\n"
    return root == .root ? text : text + "Reconcile-Root: \(root.text)\n"
  }
}
