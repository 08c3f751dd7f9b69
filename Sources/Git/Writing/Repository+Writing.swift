internal import CLibgit2

extension Repository: ObjectSink {
  package func store(_ bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID {
    try withHandle { (handle) throws(GitError) in
      var id = git_oid()
      // `git gc` removes folders of objects that it emptied, while somebody puts one into them.
      for _ in 0..<Self.mostAttempts {
        let code = git_odb_write(&id, handle.objects, bytes, bytes.count, kind.forLibrary)
        if code == 0 { return ObjectID(id) }
      }
      throw .library(Library.message)
    }
  }

  /// How often an object is written before it counts that this fails.
  private static var mostAttempts: Int { 10 }

  /// Writes the content of a file.
  package func write(blob bytes: [UInt8]) throws(GitError) -> ObjectID {
    try store(bytes, as: .blob)
  }

  /// Writes a commit. What it names must be there.
  package func write(_ commit: CommitDraft) throws(GitError) -> ObjectID {
    let bytes = try commit.bytes()
    for id in [commit.tree] + commit.parents where !has(id) {
      throw .missingObject(id, isPartial: isPartial)
    }
    return try store(bytes, as: .commit)
  }
}
