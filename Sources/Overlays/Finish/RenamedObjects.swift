internal import Documents
internal import Manifests

/// Objects that have, or had, other names than now, by each name they once had. It knows positions
/// in a set, which who asks hands over.
struct RenamedObjects {
  /// A former name of an object, and the next object that had it.
  private struct Entry {
    let key: Key
    let position: Int
    var next = -1
    /// In the first entry of a chain: the last one.
    var last: Int
  }

  /// A former name, and where the object stands now, or anywhere.
  private struct Key {
    let name: Name
    let scope: Scope
    let isAnywhere: Bool
    let fingerprint: UInt64

    init(_ name: Name, in scope: Scope?) {
      self.name = name
      self.scope = scope ?? .cluster
      isAnywhere = scope == nil
      fingerprint = RenamedObjects.fingerprint(name.fingerprint, in: scope)
    }

    func isSame(as other: Key) -> Bool {
      fingerprint == other.fingerprint && isAnywhere == other.isAnywhere && name == other.name
        && scope == other.scope
    }
  }

  /// Where an object stood first, and where it stands now.
  private struct Move: Hashable {
    let original: Scope
    let current: Scope?
  }

  private var entries: [Entry] = []
  private var heads: IdentityIndex
  private var moves: Set<Move> = []

  init(_ manifests: ManifestSet) {
    var heads = IdentityIndex(capacity: manifests.count * 2)
    entries.reserveCapacity(manifests.count * 2)
    var last: (original: Scope, current: Scope)?
    for position in 0..<manifests.count {
      let manifest = manifests[position]
      let previous = manifest.previous
      let scope = manifest.scope
      let original = manifest.originalScope
      if last.map({ original != $0.original || scope != $0.current }) ?? true {
        moves.insert(Move(original: original, current: scope))
        moves.insert(Move(original: original, current: nil))
        last = (original, scope)
      }
      for index in previous.indices
      where index == 0 || previous[index].name != previous[index - 1].name {
        let name = previous[index].name
        Self.add(Key(name, in: nil), position, to: &entries, &heads)
        Self.add(Key(name, in: scope), position, to: &entries, &heads)
      }
    }
    self.heads = heads
  }

  private static func add(
    _ key: Key, _ position: Int, to entries: inout [Entry], _ heads: inout IdentityIndex
  ) {
    let new = entries.count
    let head = heads.find(
      key.fingerprint, orAdd: new, numberOf: { entries[$0].key.fingerprint },
      where: { entries[$0].key.isSame(as: key) })
    if let head {
      guard entries[entries[head].last].position != position else { return }
      entries[entries[head].last].next = new
      entries[head].last = new
    }
    entries.append(Entry(key: key, position: position, last: new))
  }

  private static func fingerprint(_ name: UInt64, in scope: Scope?) -> UInt64 {
    Fingerprint.combine(name, scope.map { ~$0.fingerprint } ?? 0)
  }

  /// Whether anything once had a name.
  func knows(_ name: Name) -> Bool { head(Key(name, in: nil)) != nil }

  /// Whether anything once had a name, which is given as its bytes.
  func knows(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let fingerprint = Self.fingerprint(Fingerprint.of(name), in: nil)
    let found = heads.find(
      fingerprint,
      where: {
        entries[$0].key.fingerprint == fingerprint && entries[$0].key.isAnywhere
          && entries[$0].key.name.isSame(as: name)
      })
    return found != nil
  }

  private func head(_ key: Key) -> Int? {
    heads.find(key.fingerprint, where: { entries[$0].key.isSame(as: key) })
  }

  /// What once had a name, stands in one of some scopes, or anywhere, and is wanted, in the order of
  /// the set.
  func found(named name: Name, in scopes: [Scope]?, where isWanted: (Int) -> Bool) -> [Int] {
    var positions: [Int] = []
    guard let scopes else {
      addChain(head(Key(name, in: nil)), to: &positions, where: isWanted)
      return positions
    }
    for scope in scopes { addChain(head(Key(name, in: scope)), to: &positions, where: isWanted) }
    if positions.count > 1, scopes.count > 1 { positions.sort() }
    return positions
  }

  private func addChain(
    _ head: Int?, to positions: inout [Int], where isWanted: (Int) -> Bool
  ) {
    var entry = head ?? -1
    while entry >= 0 {
      if isWanted(entries[entry].position) { positions.append(entries[entry].position) }
      entry = entries[entry].next
    }
  }

  /// Whether anything that stands in one of some scopes now, or anywhere, first stood in a
  /// namespace.
  func cameFrom(_ namespace: Name, in wanted: [Scope]?) -> Bool {
    let original = Scope.namespace(namespace)
    guard let wanted else { return moves.contains(Move(original: original, current: nil)) }
    return wanted.contains { moves.contains(Move(original: original, current: $0)) }
  }
}

extension Manifest {
  /// Whether something is true of a kind that it was of; kustomize takes the group and version that
  /// it has now.
  func wasOf(_ isMeant: (ObjectKind) -> Bool) -> Bool {
    let now = kind
    let previous = previous
    return previous.indices.contains { index in
      let former = previous[index].kind
      if index > 0, former == previous[index - 1].kind { return false }
      if former == now { return isMeant(now) }
      return isMeant(ObjectKind(group: now.group, version: now.version, kind: former.kind))
    }
  }
}
