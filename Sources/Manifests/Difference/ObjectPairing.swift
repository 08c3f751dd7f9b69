internal import Documents

/// Which objects of two renderings are the same one.
struct ObjectPairing {
  /// The number of the old object for each of the new ones; nil where there is none.
  private(set) var oldObjects: [Int?]
  /// The numbers of the old objects that are gone.
  private(set) var removed: [Int] = []

  private let old: [Manifest]
  private let new: [Manifest]

  /// Pairs objects by what they are called, then by what they are called without a hash, then those
  /// that are the same but for that.
  init(_ old: [Manifest], _ new: [Manifest], across move: NamespaceMove? = nil) {
    self.old = old
    self.new = new
    oldObjects = Array(repeating: nil, count: new.count)
    removed = Array(old.indices)
    let key = { (manifest: Manifest) in move?.key(of: manifest.id) ?? ObjectKey(manifest.id) }
    pair(by: key)
    pair { Self.isGenerated($0) ? key($0).withoutHash : nil }
    for kept in ["name", "namespace", nil] {
      pair { $0.holdsMoreThanMetadata ? ObjectContent($0, keeping: kept) : nil }
    }
  }

  /// Whether the name of an object may end with a hash of its content.
  private static func isGenerated(_ manifest: Manifest) -> Bool {
    let key = ObjectKey(manifest.id)
    return manifest.needsHash || manifest.kind.mayBeGenerated && key != key.withoutHash
  }

  /// Pairs those that are left and alone with what is asked of them.
  private mutating func pair<Key: Hashable>(by key: (Manifest) -> Key?) {
    var free: [Key: [Int]] = [:]
    for number in removed {
      if let key = key(old[number]) { free[key, default: []].append(number) }
    }
    guard !free.isEmpty else { return }
    var wanted: [Key: [Int]] = [:]
    for number in new.indices where oldObjects[number] == nil {
      if let key = key(new[number]) { wanted[key, default: []].append(number) }
    }
    for (key, numbers) in wanted {
      guard numbers.count == 1, let partners = free[key], partners.count == 1 else { continue }
      oldObjects[numbers[0]] = partners[0]
    }
    let paired = Set(oldObjects.compactMap { $0 })
    removed.removeAll { paired.contains($0) }
  }
}

extension ObjectKind {
  /// Whether kustomize makes such objects itself, with a hash behind their names.
  fileprivate var mayBeGenerated: Bool {
    group.isEmpty && (kind == "ConfigMap" || kind == "Secret")
  }
}

extension Manifest {
  /// Whether it says more than what it is called: else it could be taken for any other.
  fileprivate var holdsMoreThanMetadata: Bool {
    root.entries.contains { key, value in
      !["apiVersion", "kind", "metadata"].contains(key.string) && value.count > 0
    }
  }
}
