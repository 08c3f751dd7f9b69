internal import CLibgit2

extension Repository: ObjectSink {
  package func store(_ bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID {
    try withHandle { (handle) throws(GitError) in
      var id = git_oid()
      let code = git_odb_write(&id, handle.objects, bytes, bytes.count, kind.forLibrary)
      guard code == 0 else { throw .library(Library.message) }
      return ObjectID(id)
    }
  }

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
