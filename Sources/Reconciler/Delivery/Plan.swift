package import Documents
package import Git

/// How the files of a rendering differ from those that are delivered.
package struct Plan: Equatable, Sendable {
  /// What becomes of a file.
  package enum Change: String, Sendable {
    case added = "+"
    case changed = "~"
    case removed = "-"
  }

  /// The files that differ, in the order of their paths.
  package let changes: [(path: RepoPath, change: Change)]

  /// Compares files by their ids.
  package init(from old: [RepoPath: TreeFile], to new: [TreeFile]) {
    if old.isEmpty {
      changes = Self.sorted(new.map { ($0.path, .added) })
      return
    }
    var changes: [(path: RepoPath, change: Change)] = []
    var rest = old
    for file in new {
      guard let known = rest.removeValue(forKey: file.path) else {
        changes.append((file.path, .added))
        continue
      }
      if known.blob != file.blob || known.mode != file.mode {
        changes.append((file.path, .changed))
      }
    }
    changes += rest.keys.map { ($0, .removed) }
    self.changes = Self.sorted(changes)
  }

  /// Files mostly come in this order.
  private static func sorted(
    _ changes: [(path: RepoPath, change: Change)]
  ) -> [(path: RepoPath, change: Change)] {
    let isSorted = changes.indices.dropFirst().allSatisfy {
      changes[$0 - 1].path < changes[$0].path
    }
    return isSorted ? changes : changes.sorted { $0.path < $1.path }
  }

  package static func == (one: Plan, other: Plan) -> Bool {
    one.changes.elementsEqual(other.changes) { $0 == $1 }
  }

  /// How many files have a change.
  package func count(_ change: Change) -> Int { changes.count { $0.change == change } }
}
