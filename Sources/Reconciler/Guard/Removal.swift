internal import Documents
internal import Git
internal import Manifests

/// What a delivery takes away.
struct Removal {
  /// The objects that are gone afterwards.
  let objects: [ManifestID]
  /// How many objects there are before.
  let total: Int
  /// Whether no object is left.
  let takesAll: Bool

  /// Compares what is delivered with what is to be. Objects with a hash in their name are what
  /// has another hash.
  init(
    _ plan: Plan, of current: DeliveredFiles, by files: RenderedFiles, in repository: Repository
  ) throws(GitError) {
    // In a file of ours nothing but its own object changes; others may have put in anything.
    let suspects = plan.changes.filter {
      $0.change == .removed || ($0.change == .changed && current.edit != nil)
    }
    let old = suspects.compactMap { path, _ in current.files[path].map { (path, $0) } }
    let before = try DeliveredObjects(old, in: repository).ids
    total = before.count + current.files.count - old.count
    takesAll = files.manifests.isEmpty
    guard !before.isEmpty else {
      objects = []
      return
    }
    let kept = KeptObjects(files.manifests)
    objects = before.filter { !kept.holds($0) }
  }
}

/// What there is after a delivery.
private struct KeptObjects {
  private var keys: Set<ObjectKey> = []
  /// Those that were generated, without the hashes in their names.
  private var generated: Set<ObjectKey> = []

  init(_ manifests: ManifestSet) {
    for manifest in manifests.manifests {
      let key = ObjectKey(manifest.id)
      keys.insert(key)
      if manifest.needsHash {
        generated.insert(key.withoutHash)
      } else if manifest.behavior != nil {
        generated.insert(key)
      }
    }
  }

  func holds(_ object: ManifestID) -> Bool {
    let key = ObjectKey(object)
    return keys.contains(key) || generated.contains(key) || generated.contains(key.withoutHash)
  }
}
