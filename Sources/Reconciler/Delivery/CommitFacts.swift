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
  private static let names = ["Source", "Source-Tree", "Edition", "Root"]

  /// Reads a message; nil if its last paragraph does not say everything.
  package init?(message: String) {
    let prefix = Array(Self.prefix.utf8)
    var facts: [String: String] = [:]
    var rendered: [RepoPath: ObjectID] = [:]
    for line in Self.lastParagraph(of: Array(message.utf8)) where line.starts(with: prefix) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let name = line[(line.startIndex + prefix.count)..<colon]
      let value = line[(colon + 1)...].drop { $0 == 0x20 }
      if name.elementsEqual("Rendered".utf8) {
        guard let (folder, tree) = Self.folder(value),
          rendered.updateValue(tree, forKey: folder) == nil
        else { return nil }
      } else {
        let name = String(decoding: name, as: UTF8.self)
        let value = String(decoding: value, as: UTF8.self)
        let isNew = facts.updateValue(value, forKey: name) == nil
        guard isNew || !Self.names.contains(name) else { return nil }
      }
    }
    func id(_ name: String) -> ObjectID? { facts[name].flatMap { ObjectID(hexadecimal: $0) } }
    guard let source = id("Source"), let sourceTree = id("Source-Tree"), !rendered.isEmpty,
      let edition = facts["Edition"].flatMap({ Int($0) }),
      let root = facts["Root"].map({ RepoPath($0) }) ?? .root
    else { return nil }
    self.init(
      source: source, sourceTree: sourceTree, rendered: rendered, edition: edition, root: root)
  }

  private static func lastParagraph(of message: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var end = message.count
    while end > 0, message[end - 1] == 0x0A { end -= 1 }
    while end > 0 {
      var start = end
      while start > 0, message[start - 1] != 0x0A { start -= 1 }
      if start == end { break }
      lines.append(message[start..<end])
      end = start - 1
    }
    return lines
  }

  /// A tree, and behind it the folder if that is not the top.
  private static func folder(_ text: ArraySlice<UInt8>) -> (RepoPath, ObjectID)? {
    guard let tree = ObjectID(hexadecimal: text.prefix(2 * ObjectID.count)) else { return nil }
    let rest = text.dropFirst(2 * ObjectID.count)
    if rest.isEmpty { return (.root, tree) }
    guard rest.first == 0x20, rest.count > 1 else { return nil }
    return RepoPath(String(decoding: rest.dropFirst(), as: UTF8.self)).map { ($0, tree) }
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
