internal import Documents
internal import Manifests

/// Objects that have, or had, other names than now, by each name they once had.
struct RenamedObjects {
  /// What is known of one of them.
  struct Object {
    let id: ManifestID
    let original: ManifestID
    /// What it was before, with the group and version that it has now, as kustomize has it.
    let formerKinds: [ObjectKind]
    let prefixes: [Name]
    let suffixes: [Name]
    let place: Place

    init(_ manifest: Manifest) {
      id = manifest.id
      original = manifest.original
      let now = manifest.id.kind
      formerKinds = manifest.previous.map {
        $0.kind == now
          ? now : ObjectKind(group: now.group, version: now.version, kind: $0.kind.kind)
      }
      prefixes = manifest.prefixes
      suffixes = manifest.suffixes
      place = manifest.namePlace
    }
  }

  /// Where objects stood first, and where they stand now.
  private struct Move: Hashable {
    let original: Scope
    let current: Scope?
  }

  /// A former name, and where the objects that had it stand now; nil is anywhere.
  private struct Key: Hashable {
    let name: Name
    let scope: Scope?
  }

  /// An object under one of its former names, and the next one under the same key.
  private struct Entry {
    let object: Int32
    let next: Int32
  }

  private var objects: [Object] = []
  private var entries: [Entry] = []
  /// The last entry of each key.
  private var heads: [Key: Int32] = [:]
  private var moves: Set<Move> = []

  var isEmpty: Bool { objects.isEmpty }

  init(_ manifests: ManifestSet) {
    heads.reserveCapacity(manifests.count * 2)
    var last: Move?
    for manifest in manifests.manifests {
      let move = Move(original: manifest.original.scope, current: manifest.id.scope)
      if move != last {
        moves.insert(move)
        moves.insert(Move(original: move.original, current: nil))
        last = move
      }
      if !manifest.previous.isEmpty { add(manifest) }
    }
  }

  private mutating func add(_ manifest: Manifest) {
    let position = Int32(objects.count)
    let object = Object(manifest)
    objects.append(object)
    var last: Name?
    for former in manifest.previous where former.name != last {
      add(position, Key(name: former.name, scope: nil))
      add(position, Key(name: former.name, scope: object.id.scope))
      last = former.name
    }
  }

  private mutating func add(_ position: Int32, _ key: Key) {
    let head = heads[key] ?? -1
    if head >= 0, entries[Int(head)].object == position { return }
    heads[key] = Int32(entries.count)
    entries.append(Entry(object: position, next: head))
  }

  /// Whether anything once had a name.
  func knows(_ name: Name) -> Bool { heads[Key(name: name, scope: nil)] != nil }

  /// What once had a name and stands in one of some scopes, or anywhere, in the order of the set.
  func found(named name: Name, in wanted: [Scope]?) -> [Object] {
    let keys = wanted?.map { Key(name: name, scope: $0) } ?? [Key(name: name, scope: nil)]
    var found: [Int32] = []
    for key in keys {
      var entry = heads[key] ?? -1
      while entry >= 0 {
        found.append(entries[Int(entry)].object)
        entry = entries[Int(entry)].next
      }
    }
    return found.sorted().map { objects[Int($0)] }
  }

  /// Whether anything that stands in one of some scopes now, or anywhere, first stood in a
  /// namespace.
  func cameFrom(_ namespace: Name, in wanted: [Scope]?) -> Bool {
    let original = Scope.namespace(namespace)
    guard let wanted else { return moves.contains(Move(original: original, current: nil)) }
    return wanted.contains { moves.contains(Move(original: original, current: $0)) }
  }
}
