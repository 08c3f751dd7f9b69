internal import Documents
internal import Manifests

/// Objects that have, or had, other names than now, by each name they once had. It knows positions
/// in a set, which who asks hands over.
struct RenamedObjects {
  /// A former name of an object, and the next object that had it.
  private struct Entry {
    let name: Name
    /// Where the object stands now; nil in the chain of all objects.
    let scope: Scope?
    let fingerprint: UInt64
    let position: Int
    var next = -1
    /// In the first entry of a chain: the last one.
    var last = -1

    init(_ name: Name, _ scope: Scope?, _ position: Int) {
      (self.name, self.scope, self.position) = (name, scope, position)
      fingerprint = RenamedObjects.fingerprint(name.fingerprint, scope)
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
    var last: Move?
    for position in 0..<manifests.count {
      let manifest = manifests[position]
      let scope = manifest.id.scope
      let move = Move(original: manifest.original.scope, current: scope)
      if move != last {
        moves.insert(move)
        moves.insert(Move(original: move.original, current: nil))
        last = move
      }
      Self.add(manifest.previous, in: scope, at: position, to: &entries, &heads)
    }
    self.heads = heads
  }

  /// Adds the former names of an object.
  private static func add(
    _ previous: [ManifestID], in scope: Scope, at position: Int, to entries: inout [Entry],
    _ heads: inout IdentityIndex
  ) {
    for index in previous.indices
    where index == 0 || previous[index].name != previous[index - 1].name {
      add(Entry(previous[index].name, nil, position), to: &entries, &heads)
      add(Entry(previous[index].name, scope, position), to: &entries, &heads)
    }
  }

  private static func add(
    _ entry: Entry, to entries: inout [Entry], _ heads: inout IdentityIndex
  ) {
    let new = entries.count
    let head = heads.find(
      entry.fingerprint, orAdd: new, numberOf: { entries[$0].fingerprint },
      where: { entries[$0].name == entry.name && entries[$0].scope == entry.scope })
    if let head {
      guard entries[entries[head].last].position != entry.position else { return }
      entries[entries[head].last].next = new
      entries[head].last = new
    }
    entries.append(entry)
    entries[new].last = new
  }

  private static func fingerprint(_ name: UInt64, _ scope: Scope?) -> UInt64 {
    Fingerprint.combine(name, scope.map { ~$0.fingerprint } ?? 0)
  }

  /// Whether anything once had a name.
  func knows(_ name: Name) -> Bool { head(name, nil) != nil }

  /// Whether anything once had a name, which is given as its bytes.
  func knows(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let found = heads.find(
      Self.fingerprint(Fingerprint.of(name), nil),
      where: { entries[$0].scope == nil && entries[$0].name.isSame(as: name) })
    return found != nil
  }

  private func head(_ name: Name, _ scope: Scope?) -> Int? {
    heads.find(
      Self.fingerprint(name.fingerprint, scope),
      where: { entries[$0].name == name && entries[$0].scope == scope })
  }

  /// What once had a name, stands in one of some scopes, or anywhere, and is wanted, in the order of
  /// the set.
  func found(named name: Name, in scopes: [Scope]?, where isWanted: (Int) -> Bool) -> [Int] {
    var positions: [Int] = []
    guard let scopes else {
      addChain(head(name, nil), to: &positions, where: isWanted)
      return positions
    }
    for scope in scopes { addChain(head(name, scope), to: &positions, where: isWanted) }
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
    var last: ObjectKind?
    for former in previous where former.kind != last {
      last = former.kind
      let kind =
        former.kind == now
        ? now : ObjectKind(group: now.group, version: now.version, kind: former.kind.kind)
      if isMeant(kind) { return true }
    }
    return false
  }
}
