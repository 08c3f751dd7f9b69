package import Documents

/// Manifests in the order in which they were added, each object once.
package struct ManifestSet: Sendable {
  package private(set) var manifests: [Manifest] = []
  /// The positions of objects; nil after changes, until somebody asks.
  private var index: IdentityIndex? = IdentityIndex()

  package init() {}

  package var isEmpty: Bool { manifests.isEmpty }
  package var count: Int { manifests.count }
  package subscript(position: Int) -> Manifest { manifests[position] }

  /// Adds a manifest, unless the same object is there: then its position is answered.
  package mutating func append(_ manifest: Manifest) -> Int? {
    var index = index ?? makeIndex().index
    self.index = nil
    let known = index.find(
      manifest.fingerprint, orAdd: manifests.count, numberOf: { manifests[$0].fingerprint },
      where: { manifests[$0].isSame(as: manifest) })
    if known == nil { manifests.append(manifest) }
    self.index = index
    return known
  }

  /// Becomes another set, in which no object stands twice; answers false where something is in this
  /// one already, or where objects may stand twice in the other.
  package mutating func becomeCopy(of other: ManifestSet) -> Bool {
    guard isEmpty, other.index != nil else { return false }
    self = other
    return true
  }

  /// Puts a manifest in the place of another.
  package mutating func replace(_ position: Int, with manifest: Manifest) {
    manifests[position] = manifest
    index = nil
  }

  /// Changes every manifest.
  package mutating func change<Failure>(
    _ body: (inout Manifest) throws(Failure) -> Void
  ) throws(Failure) {
    index = nil
    for position in manifests.indices { try body(&manifests[position]) }
  }

  /// Changes one manifest.
  package mutating func change<Failure>(
    at position: Int, _ body: (inout Manifest) throws(Failure) -> Void
  ) throws(Failure) {
    index = nil
    try body(&manifests[position])
  }

  /// Changes every manifest in a way that leaves what it is.
  package mutating func changeContent<Failure>(
    _ body: (inout Manifest) throws(Failure) -> Void
  ) throws(Failure) {
    for position in manifests.indices { try body(&manifests[position]) }
  }

  /// Changes one manifest in a way that leaves what it is.
  package mutating func changeContent(at position: Int, _ body: (inout Document) -> Void) {
    manifests[position].editContent(body)
  }

  /// Changes values of one manifest, and leaves what it is and which annotations it has.
  package mutating func changeValues(at position: Int, _ body: (inout Document) -> Void) {
    manifests[position].editValues(body)
  }

  /// Remembers that a variable takes its value from a manifest.
  package mutating func markVariable(_ name: Name, at position: Int) {
    manifests[position].variables.append(name)
  }

  /// Takes manifests away.
  package mutating func remove(at positions: Set<Int>) {
    guard !positions.isEmpty else { return }
    index = nil
    manifests = manifests.indices.filter { !positions.contains($0) }.map { manifests[$0] }
  }

  /// Keeps the manifests that pass.
  package mutating func filter(_ isKept: (Manifest) -> Bool) {
    guard !manifests.allSatisfy(isKept) else { return }
    manifests.removeAll { !isKept($0) }
    index = nil
  }

  /// Puts the manifests into an order.
  package mutating func reorder(_ order: [Int]) {
    manifests = order.map { manifests[$0] }
    index = nil
  }

  /// The positions of manifests that are, or once were, an object.
  package func positions(of id: ManifestID) -> [Int] {
    manifests.indices.filter { manifests[$0].was(id) }
  }

  /// The pairs of manifests that are the same object, in the order of the second.
  package mutating func findDuplicates() -> [(first: Int, second: Int)] {
    guard index == nil else { return [] }
    let made = makeIndex()
    if made.duplicates.isEmpty { index = made.index }
    return made.duplicates
  }

  private func makeIndex() -> (index: IdentityIndex, duplicates: [(first: Int, second: Int)]) {
    var index = IdentityIndex(capacity: manifests.count)
    var duplicates: [(Int, Int)] = []
    for position in manifests.indices {
      let known = index.find(
        manifests[position].fingerprint, orAdd: position,
        numberOf: { manifests[$0].fingerprint },
        where: { manifests[$0].isSame(as: manifests[position]) })
      if let known { duplicates.append((known, position)) }
    }
    return (index, duplicates)
  }
}
