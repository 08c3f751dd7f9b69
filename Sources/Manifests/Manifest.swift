package import Documents

/// An object of Kubernetes on its way from the files to the cluster.
package struct Manifest: Sendable {
  /// What it is now.
  package private(set) var id: ManifestID
  /// What it was before each change of its name, namespace or kind, the oldest first.
  package var previous: [ManifestID] = []
  /// The prefixes and suffixes that were added to its name, in that order.
  package var prefixes: [Name] = []
  package var suffixes: [Name] = []
  /// Whether a hash of its content belongs to its name.
  package var needsHash = false
  package private(set) var document: Document
  /// The file it was read from, in the table of whoever read it.
  package let source: Int32

  package init(_ document: Document, source: Int32) {
    self.document = document
    self.source = source
    id = Self.identity(of: document.root)
  }

  /// What it was first.
  package var original: ManifestID { previous.first ?? id }

  package var root: Node { document.root }

  /// Remembers what it is, before a change of its name or namespace.
  package mutating func rememberIdentity() {
    previous.append(id)
  }

  /// Changes the content, and what it is with it.
  package mutating func edit<Failure>(
    _ body: (inout Document) throws(Failure) -> Void
  ) throws(Failure) {
    defer { refreshIdentity() }
    try body(&document)
  }

  /// Changes content that says nothing about what the object is.
  package mutating func editContent<Failure>(
    _ body: (inout Document) throws(Failure) -> Void
  ) throws(Failure) {
    try body(&document)
  }

  /// Where a value of the object is written.
  package func place(of id: Int32) -> Place {
    document.place(of: id)
      ?? Place(source: source, offset: UInt32(document.arena.offset(id)))
  }

  private mutating func refreshIdentity() {
    let root = document.root
    let metadata = root["metadata"]
    if let name = metadata?["name"], !name.text.elementsEqual(id.name.string.utf8) {
      id.name = Self.name(name)
    }
    let namespace = metadata?["namespace"]
    if !(namespace.map { $0.text.elementsEqual(id.namespace.string.utf8) } ?? id.namespace.isEmpty)
    {
      id.namespace = Self.name(namespace)
    }
    if !(root["kind"]?.text.elementsEqual(id.kind.kind.string.utf8) ?? false) {
      id.kind = Self.kind(of: root)
    }
  }

  private static func identity(of root: Node) -> ManifestID {
    let metadata = root["metadata"]
    return ManifestID(
      kind: kind(of: root), name: name(metadata?["name"]), namespace: name(metadata?["namespace"]))
  }

  private static func kind(of root: Node) -> ObjectKind {
    ObjectKind(apiVersion: name(root["apiVersion"]).string, kind: name(root["kind"]))
  }

  /// The text of a scalar; nothing for null and for collections.
  private static func name(_ node: Node?) -> Name {
    guard let node, node.kind.isScalar, node.kind != .null else { return "" }
    return Name(node.string)
  }
}
