package import Git

/// What a rendered commit says of itself, in the last paragraph of its message and nowhere else.
package struct CommitFacts: Equatable, Sendable {
  /// The commit that was rendered, and its tree.
  package let source: ObjectID
  package let sourceTree: ObjectID
  /// The tree of the manifests.
  package let rendered: ObjectID
  package let edition: Int

  package init(source: ObjectID, sourceTree: ObjectID, rendered: ObjectID, edition: Int) {
    self.source = source
    self.sourceTree = sourceTree
    self.rendered = rendered
    self.edition = edition
  }

  /// How all names of facts begin.
  static let prefix = "Reconcile-"

  /// Reads a message; nil if its last paragraph does not say everything.
  package init?(message: String) {
    var lines = message.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    let start = lines.lastIndex(of: "").map { $0 + 1 } ?? 0
    var facts: [String: String] = [:]
    for line in lines[start...] where line.hasPrefix(Self.prefix) {
      let parts = line.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
        .map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 2, facts[parts[0]] == nil else { return nil }
      facts[parts[0]] = String(parts[1].drop { $0 == " " })
    }
    func id(_ name: String) -> ObjectID? {
      facts[Self.prefix + name].flatMap { ObjectID(hexadecimal: $0) }
    }
    guard let source = id("Source"), let sourceTree = id("Source-Tree"),
      let rendered = id("Rendered"),
      let edition = facts[Self.prefix + "Edition"].flatMap({ Int($0) })
    else { return nil }
    self.init(source: source, sourceTree: sourceTree, rendered: rendered, edition: edition)
  }

  /// The paragraph.
  package var text: String {
    """
    Reconcile-Source: \(source)
    Reconcile-Source-Tree: \(sourceTree)
    Reconcile-Rendered: \(rendered)
    Reconcile-Edition: \(edition)

    """
  }
}
