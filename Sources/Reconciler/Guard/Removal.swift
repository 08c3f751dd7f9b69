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
    _ plan: Plan, of current: DeliveredFiles, keeping kept: KeptObjects, in repository: Repository
  ) throws(GitError) {
    // In a file of ours that has one object nothing but that changes; others may have put in
    // anything.
    let suspects = plan.changes.filter { path, change in
      change == .removed
        || (change == .changed && (current.edit != nil || path == ManifestPath.ofAll))
    }
    let old = suspects.compactMap { path, _ in current.files[path] }
      .filter(\.mode.isFile).map { ($0.path, $0.blob) }
    let before = try DeliveredObjects(old, in: repository).ids
    total = before.count + current.files.count - old.count
    takesAll = kept.isEmpty
    guard !before.isEmpty else {
      objects = []
      return
    }
    objects = kept.missing(of: before)
  }
}
