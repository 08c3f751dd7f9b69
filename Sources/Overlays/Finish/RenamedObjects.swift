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

  /// A former name, and where the object stands now.
  private struct Key: Hashable {
    let name: Name
    let scope: Scope
  }

  /// Where objects stood first, and where they stand now.
  private struct Move: Hashable {
    let original: Scope
    let current: Scope?
  }

  private var objects: [Object] = []
  private var positions: [Key: [Int]] = [:]
  private var scopes: [Name: [Scope]] = [:]
  private var moves: Set<Move> = []

  var isEmpty: Bool { objects.isEmpty }

  subscript(position: Int) -> Object { objects[position] }

  init(_ manifests: ManifestSet) {
    for manifest in manifests.manifests {
      let scope = manifest.id.scope
      let original = manifest.original.scope
      moves.insert(Move(original: original, current: scope))
      moves.insert(Move(original: original, current: nil))
      guard !manifest.previous.isEmpty else { continue }
      for former in manifest.previous {
        add(objects.count, Key(name: former.name, scope: scope))
      }
      objects.append(Object(manifest))
    }
  }

  private mutating func add(_ position: Int, _ key: Key) {
    if let last = positions[key]?.last {
      if last != position { positions[key]?.append(position) }
    } else {
      positions[key] = [position]
      scopes[key.name, default: []].append(key.scope)
    }
  }

  /// Whether anything once had a name.
  func knows(_ name: Name) -> Bool { scopes[name] != nil }

  /// What once had a name and stands in one of some scopes, or anywhere, in the order of the set.
  func found(named name: Name, in wanted: [Scope]?) -> [Int] {
    var found: [Int] = []
    var count = 0
    for scope in wanted ?? scopes[name] ?? [] {
      guard let more = positions[Key(name: name, scope: scope)] else { continue }
      found += more
      count += 1
    }
    return count > 1 ? found.sorted() : found
  }

  /// Whether anything that stands in one of some scopes now, or anywhere, first stood in a
  /// namespace.
  func cameFrom(_ namespace: Name, in wanted: [Scope]?) -> Bool {
    let original = Scope.namespace(namespace)
    guard let wanted else { return moves.contains(Move(original: original, current: nil)) }
    return wanted.contains { moves.contains(Move(original: original, current: $0)) }
  }
}
