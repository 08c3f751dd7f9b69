/// Manifests in the order in which they were added, each object once.
package struct ManifestSet: Sendable {
  package private(set) var manifests: [Manifest] = []
  /// The last manifest with an identity; not up to date while `isIndexed` is false.
  private var index: [Key: Int] = [:]
  private var isIndexed = true

  package init() {}

  package var isEmpty: Bool { manifests.isEmpty }
  package var count: Int { manifests.count }
  package subscript(position: Int) -> Manifest { manifests[position] }

  /// Adds a manifest, unless the same object is there: then its position is answered.
  package mutating func append(_ manifest: Manifest) -> Int? {
    ensureIndex()
    let key = Key(manifest.id)
    if let known = index[key] { return known }
    index[key] = manifests.count
    manifests.append(manifest)
    return nil
  }

  /// Puts a manifest in the place of another.
  package mutating func replace(_ position: Int, with manifest: Manifest) {
    manifests[position] = manifest
    isIndexed = false
  }

  /// Changes every manifest.
  package mutating func change<Failure>(
    _ body: (inout Manifest) throws(Failure) -> Void
  ) throws(Failure) {
    isIndexed = false
    for position in manifests.indices { try body(&manifests[position]) }
  }

  /// Keeps the manifests that pass.
  package mutating func filter(_ isKept: (Manifest) -> Bool) {
    manifests.removeAll { !isKept($0) }
    isIndexed = false
  }

  /// Puts the manifests into an order.
  package mutating func reorder(_ order: [Int]) {
    manifests = order.map { manifests[$0] }
    isIndexed = false
  }

  /// The positions of manifests that are, or once were, an object.
  package func positions(of id: ManifestID) -> [Int] {
    manifests.indices.filter { position in
      manifests[position].id.isSame(as: id)
        || manifests[position].previous.contains { $0.isSame(as: id) }
    }
  }

  /// The pairs of manifests that are the same object, in the order of the second.
  package var duplicates: [(first: Int, second: Int)] {
    var seen: [Key: Int] = [:]
    var duplicates: [(Int, Int)] = []
    for (position, manifest) in manifests.enumerated() {
      let key = Key(manifest.id)
      if let first = seen[key] {
        duplicates.append((first, position))
      } else {
        seen[key] = position
      }
    }
    return duplicates
  }

  private mutating func ensureIndex() {
    guard !isIndexed else { return }
    index.removeAll(keepingCapacity: true)
    for (position, manifest) in manifests.enumerated() { index[Key(manifest.id)] = position }
    isIndexed = true
  }

  /// What two manifests of the same object have in common.
  private struct Key: Hashable {
    let kind: ObjectKind
    let name: Name
    let scope: Scope

    init(_ id: ManifestID) {
      kind = id.kind
      name = id.name
      scope = id.scope
    }
  }
}
