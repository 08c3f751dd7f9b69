internal import Documents
internal import Git
internal import Manifests

/// The objects in files that are delivered already.
struct DeliveredObjects {
  private(set) var ids: [ManifestID] = []
  private var kinds = KnownKinds()

  /// Whether Argo CD looks for objects in such a file.
  static func isRead(_ path: RepoPath) -> Bool {
    [".yaml", ".yml", ".json"].contains(where: path.name.hasSuffix)
  }

  /// Reads files; those that Argo CD does not look at have none.
  init(_ files: [(path: RepoPath, blob: ObjectID)], in repository: Repository) throws(GitError) {
    for (path, blob) in files where Self.isRead(path) {
      let parsed = ParsedText.parse(try repository.blob(blob), as: .resource)
      ids += parsed.objects.compactMap { kinds.id(of: $0) }
    }
  }
}
