package import Documents

/// An object of Kubernetes on its way from the files to the cluster.
///
/// A manifest is a value; its content is copied when one of several holders changes it.
package struct Manifest: Sendable {
  private var shared: Shared

  /// What all copies of a manifest have until one of them is changed.
  private final class Shared: @unchecked Sendable {
    var content: Content

    init(_ content: Content) {
      self.content = content
    }
  }

  private struct Content {
    var id: ManifestID
    var document: Document
    let source: Int32
    var previous: [ManifestID] = []
    var prefixes: [Name] = []
    var suffixes: [Name] = []
    var needsHash = false
    var behavior: String?
    var variables: [Name] = []
    var configuration: Int32?
    var layer: String?
    var snapshots: [Snapshot] = []
    /// What is known of the content that it was shared with.
    var sharedFacts: SharedFacts?
    /// Whether `metadata.annotations` is there; nil if that has to be looked up.
    var hasAnnotations: Bool?
  }

  package init(_ document: Document, source: Int32, _ kinds: inout KnownKinds) {
    let root = document.root
    let metadata = root["metadata"]
    let id = ManifestID(
      kind: kinds.kind(of: root), name: Self.name(metadata?["name"]),
      namespace: Self.name(metadata?["namespace"]))
    shared = Shared(
      Content(
        id: id, document: document, source: source,
        hasAnnotations: metadata?["annotations"] != nil))
  }

  /// What it is now.
  package var id: ManifestID { shared.content.id }

  /// What sort of object it is, its name, and its namespace as it is written: what it is, in parts.
  package var kind: ObjectKind { shared.content.id.kind }
  package var name: Name { shared.content.id.name }
  package var namespace: Name { shared.content.id.namespace }

  /// The namespace that counts.
  package var scope: Scope { shared.content.id.scope }

  /// A number that the same objects share.
  var fingerprint: UInt64 { shared.content.id.fingerprint }

  /// Whether both are the same object.
  func isSame(as other: Manifest) -> Bool { shared.content.id.isSame(as: other.shared.content.id) }

  /// Whether it is, or once was, an object.
  func was(_ id: ManifestID) -> Bool {
    shared.content.id.isSame(as: id) || shared.content.previous.contains { $0.isSame(as: id) }
  }

  /// What it was before each change of its name, namespace or kind, the oldest first.
  package var previous: [ManifestID] { shared.content.previous }

  /// The prefixes that were added to its name, in that order.
  package var prefixes: [Name] { shared.content.prefixes }

  /// The suffixes that were added to its name, in that order.
  package var suffixes: [Name] { shared.content.suffixes }

  /// Whether a hash of its content belongs to its name.
  package var needsHash: Bool {
    get { shared.content.needsHash }
    set { change { $0.needsHash = newValue } }
  }

  /// What kustomize remembers of a generator: which behavior it was given. Nil for objects of files.
  package var behavior: String? {
    get { shared.content.behavior }
    set { change { $0.behavior = newValue } }
  }

  /// Whether kustomize would keep anything that it remembers of it among its annotations.
  package var hasHiddenAnnotations: Bool {
    needsHash || behavior != nil || !previous.isEmpty
  }

  /// The variables whose values are taken from it.
  package var variables: [Name] {
    get { shared.content.variables }
    set { change { $0.variables = newValue } }
  }

  /// The number of what its data will be made of, in the table of whoever builds it.
  package var configuration: Int32? {
    get { shared.content.configuration }
    set { change { $0.configuration = newValue } }
  }

  /// The first of the files that its data will be made of.
  package var layer: String? {
    get { shared.content.layer }
    set { change { $0.layer = newValue } }
  }

  /// What it was after each step of a build, if that is remembered.
  var snapshots: [Snapshot] {
    get { shared.content.snapshots }
    set { change { $0.snapshots = newValue } }
  }

  /// Takes the place and the affixes of another object: it refers to what that can refer to.
  package mutating func stand(beside other: Manifest) {
    change { content in
      content.id.namespace = other.id.namespace
      content.prefixes = other.prefixes
      content.suffixes = other.suffixes
    }
  }

  package var document: Document { shared.content.document }

  /// The file it was read from, in the table of whoever read it.
  package var source: Int32 { shared.content.source }

  /// What it was first.
  package var original: ManifestID { previous.first ?? id }

  /// The namespace that counted first.
  package var originalScope: Scope {
    shared.content.previous.first?.scope ?? shared.content.id.scope
  }

  /// Of which kind it was first.
  package var originalKind: ObjectKind {
    shared.content.previous.first?.kind ?? shared.content.id.kind
  }

  package var root: Node { document.root }

  /// `metadata.annotations`, whatever it is, if it is there. All objects are asked several times, and
  /// most have none.
  package var annotations: (metadata: Int32, id: Int32, kind: Kind)? {
    if shared.content.hasAnnotations == false { return nil }
    let arena = document.arena
    guard let metadata = arena.value(of: "metadata" as StaticString, in: document.rootID),
      let id = arena.value(of: "annotations" as StaticString, in: metadata)
    else { return nil }
    return (metadata, id, arena.kind(id))
  }

  /// The same for many who take copies and change parts of them, with what is found out of its
  /// content.
  package func forSharing(_ findFacts: (Document) -> SharedFacts) -> Manifest {
    var copy = self
    copy.change { content in
      content.document = content.document.shared()
      content.sharedFacts = findFacts(content.document)
    }
    return copy
  }

  /// What is known of its content from sharing; nil if anything but the metadata has changed since.
  package var knownFacts: SharedFacts? {
    guard let facts = shared.content.sharedFacts,
      shared.content.document.isAsShared(exceptFor: "metadata")
    else { return nil }
    return facts
  }

  /// Remembers what it is, before a change of its name or namespace.
  package mutating func rememberIdentity() {
    change { content in
      // Most objects are given a namespace and one prefix.
      if content.previous.isEmpty { content.previous.reserveCapacity(2) }
      content.previous.append(content.id)
    }
  }

  /// The same before a text is added to its name, which is remembered too.
  package mutating func rememberIdentity(adding affix: Name, inFront: Bool) {
    change { content in
      content.previous.append(content.id)
      if inFront { content.prefixes.append(affix) } else { content.suffixes.append(affix) }
    }
  }

  /// Takes the history of an object that it replaces.
  package mutating func takeHistory(of other: Manifest) {
    change { content in
      content.previous = other.previous
      content.prefixes = other.prefixes
      content.suffixes = other.suffixes
      content.variables = other.variables
      content.behavior = other.behavior
      content.snapshots = other.snapshots
    }
  }

  /// Forgets what it was, and that its name needs a hash.
  package mutating func forgetHistory() {
    change { content in
      (content.previous, content.prefixes, content.suffixes) = ([], [], [])
      (content.needsHash, content.behavior) = (false, nil)
    }
  }

  /// Changes the content, and what it is with it.
  package mutating func edit<Failure>(
    _ body: (inout Document) throws(Failure) -> Void
  ) throws(Failure) {
    defer { refreshIdentity() }
    try editContent(body)
  }

  /// Changes content that says nothing about what the object is.
  package mutating func editContent<Failure>(
    _ body: (inout Document) throws(Failure) -> Void
  ) throws(Failure) {
    makeUnique()
    shared.content.hasAnnotations = nil
    try body(&shared.content.document)
  }

  /// Is called so from now on: the metadata says it already.
  mutating func become(named name: Name) { change { $0.id.name = name } }

  /// Stands in a namespace from now on: the metadata says it already.
  mutating func become(in namespace: Name) { change { $0.id.namespace = namespace } }

  /// Changes values that say nothing about what the object is, and are no annotations.
  mutating func editValues(_ body: (inout Document) -> Void) {
    makeUnique()
    body(&shared.content.document)
  }

  /// Where a value of the object is written.
  package func place(of id: Int32) -> Place {
    document.place(of: id, in: source)
  }

  private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&shared) { shared = Shared(shared.content) }
  }

  private mutating func change(_ body: (inout Content) -> Void) {
    makeUnique()
    body(&shared.content)
  }

  private func refreshIdentity() {
    let document = shared.content.document
    let arena = document.arena
    let head = ObjectHead(document)
    Self.refresh(&shared.content.id.name, head.name, arena)
    Self.refresh(&shared.content.id.namespace, head.namespace, arena)
    shared.content.hasAnnotations = head.annotations != nil
    if !Self.isNamed(shared.content.id.kind, by: head, arena) { refreshKind() }
  }

  /// Whether an object says of itself that it is of a kind.
  private static func isNamed(_ kind: ObjectKind, by head: ObjectHead, _ arena: Arena) -> Bool {
    func says(_ text: String, _ node: Int32?) -> Bool {
      guard let node, arena.kind(node).isScalar else { return text.isEmpty }
      return arena.text(node, equals: text)
    }
    return says(kind.kind.string, head.kind) && says(kind.apiVersion, head.apiVersion)
  }

  /// Takes the new kind. With a new version of its API the object has always been of that version:
  /// kustomize remembers names, namespaces and kinds, but no versions.
  private func refreshKind() {
    var kinds = KnownKinds()
    let kind = kinds.kind(of: document.root)
    shared.content.id.kind = kind
    for index in shared.content.previous.indices {
      shared.content.previous[index].kind = ObjectKind(
        group: kind.group, version: kind.version, kind: shared.content.previous[index].kind.kind)
    }
  }

  private static func refresh(_ name: inout Name, _ node: Int32?, _ arena: Arena) {
    guard let node, arena.kind(node).isScalar,
      arena.kind(node) != .null || arena.isUntyped(node)
    else {
      if !name.isEmpty { name = "" }
      return
    }
    if !arena.text(node, equals: name.string) { name = Name(arena.text(node).string) }
  }

  /// The text of a scalar; nothing for null and for collections.
  private static func name(_ node: Node?) -> Name {
    scalar(node).map { Name($0.string) } ?? ""
  }

  /// The node if it is a scalar that is not null.
  static func scalar(_ node: Node?) -> Node? {
    guard let node, node.kind.isScalar, node.kind != .null else { return nil }
    return node
  }
}
