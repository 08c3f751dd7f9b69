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
    let position: Int
    var next = -1
    /// In the first entry of a chain: the last one.
    var last: Int
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
    heads = IdentityIndex(capacity: manifests.count * 2)
    entries.reserveCapacity(manifests.count * 2)
    var last: Move?
    for position in 0..<manifests.count {
      let manifest = manifests[position]
      let move = Move(original: manifest.original.scope, current: manifest.id.scope)
      if move != last {
        moves.insert(move)
        moves.insert(Move(original: move.original, current: nil))
        last = move
      }
      add(manifest, at: position)
    }
  }

  private mutating func add(_ manifest: Manifest, at position: Int) {
    var last: Name?
    for former in manifest.previous where former.name != last {
      add(position, former.name, nil)
      add(position, former.name, manifest.id.scope)
      last = former.name
    }
  }

  private mutating func add(_ position: Int, _ name: Name, _ scope: Scope?) {
    let new = entries.count
    var heads = heads
    self.heads = IdentityIndex(capacity: 0)
    let head = heads.find(
      Self.fingerprint(name, scope), orAdd: new,
      numberOf: { Self.fingerprint(entries[$0].name, entries[$0].scope) },
      where: { entries[$0].name == name && entries[$0].scope == scope })
    self.heads = heads
    if let head {
      guard entries[entries[head].last].position != position else { return }
      entries[entries[head].last].next = new
      entries[head].last = new
    }
    entries.append(Entry(name: name, scope: scope, position: position, last: new))
  }

  private static func fingerprint(_ name: Name, _ scope: Scope?) -> UInt64 {
    Fingerprint.combine(name.fingerprint, scope.map { ~$0.fingerprint } ?? 0)
  }

  /// Whether anything once had a name.
  func knows(_ name: Name) -> Bool { head(name, nil) != nil }

  private func head(_ name: Name, _ scope: Scope?) -> Int? {
    heads.find(
      Self.fingerprint(name, scope),
      where: { entries[$0].name == name && entries[$0].scope == scope })
  }

  /// What once had a name and stands in one of some scopes, or anywhere, in the order of the set.
  func found(named name: Name, in wanted: [Scope]?) -> [Int] {
    guard let wanted else { return chain(head(name, nil)) }
    let found = wanted.flatMap { chain(head(name, $0)) }
    return wanted.count > 1 ? found.sorted() : found
  }

  private func chain(_ head: Int?) -> [Int] {
    var positions: [Int] = []
    var entry = head ?? -1
    while entry >= 0 {
      positions.append(entries[entry].position)
      entry = entries[entry].next
    }
    return positions
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
    let now = id.kind
    return previous.contains { former in
      former.kind == now
        ? isMeant(now)
        : isMeant(ObjectKind(group: now.group, version: now.version, kind: former.kind.kind))
    }
  }
}
