internal import Documents

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What runs have left behind in git's folder, of this program and of others.
package struct LeftBehind: Sendable {
  /// A file, and how many seconds ago it was written.
  package struct File: Sendable {
    package let path: String
    package let age: Int
  }

  /// Whether a run of this program moves references now.
  package let isRunning: Bool
  /// What a run of this program has written down that did not end.
  package let journal: File?
  /// Locks of references that this journal does not name.
  package let locks: [File]

  /// How long others are waited for when references are moved: a younger lock may be in use.
  package static let patience = 10

  /// Looks at a repository, and changes nothing there.
  package init(in repository: Repository) throws(GitError) {
    let folder = repository.commonFolder
    isRunning = RunLock.isHeld(in: folder)
    let own = folder + "/reconcile.journal"
    journal = LockFile(own).map { File(path: own, age: $0.age) }
    let named = try ReferenceJournal.locks(namedIn: folder)
    var paths = ["\(folder)/packed-refs.lock", "\(folder)/HEAD.lock"]
    Repository.forEachFile(below: "refs", in: try GitFolder(folder)) { path in
      if path.hasSuffix(".lock"), !named.contains(path) { paths.append("\(folder)/\(path)") }
    }
    locks = paths.sorted { $0.precedesInBytes($1) }.compactMap { path in
      LockFile(path).map { File(path: path, age: $0.age) }
    }
  }
}

extension LeftBehind.File {
  /// How long it has been there, in words.
  package var ageText: String {
    switch age {
    case ..<120: "\(age) seconds"
    case ..<7_200: "\(age / 60) minutes"
    case ..<172_800: "\(age / 3_600) hours"
    default: "\(age / 86_400) days"
    }
  }
}
