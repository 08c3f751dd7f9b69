package import Documents
package import Git

/// A file of the sources that differs between two commits.
package struct SourceChange: Sendable {
  package let path: RepoPath
  package let kind: Plan.Change

  package init(_ path: RepoPath, wasThere: Bool, isThere: Bool = true) {
    self.path = path
    kind = wasThere ? isThere ? .changed : .removed : .added
  }

  /// What differs between the trees of two commits; nil if that is more than anybody reads.
  package static func all(
    from old: Revision, to new: Revision, in repository: Repository
  ) throws(GitError) -> [SourceChange]? {
    let changes = try repository.changes(from: old.tree, to: new.tree, atMost: 10_000)
    let trees = [CommitTree(repository, old), CommitTree(repository, new)]
    return changes?.compactMap { change in
      let are = trees.map { ((try? $0.kind(of: change.path)) ?? .folder) != .folder }
      // A folder that is gone is said by its files.
      guard are.contains(true) else { return nil }
      return SourceChange(change.path, wasThere: are[0], isThere: are[1])
    }.sorted { $0.path < $1.path }
  }

  /// The environment it belongs to, as far as its path tells, or the folder at the top.
  var place: String {
    let names = path.components
    guard names.count > 2, names[0] == "environments" else { return names.first ?? "" }
    return names[1]
  }
}
