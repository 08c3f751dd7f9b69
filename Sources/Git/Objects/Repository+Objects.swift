internal import CLibgit2
package import Documents
internal import Synchronization

extension Repository {
  /// Lends the bytes of an object, until the call ends. Its size is asked for first: a small file
  /// of the disk may be a very large object.
  func withObject<Result: Sendable>(
    _ id: ObjectID, _ kind: ObjectKind, atMost limit: Int,
    _ body: (UnsafeRawBufferPointer) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    try withHandle { (handle) throws(GitError) in
      var name = id.forLibrary
      var size = 0
      var type = GIT_OBJECT_INVALID
      try check(git_odb_read_header(&size, &type, handle.objects, &name), id)
      guard ObjectKind(type) == kind else { throw .wrongKind(id, expected: kind) }
      guard size <= limit else { throw .objectTooLarge(id, limit: limit) }
      var object: OpaquePointer?
      try check(git_odb_read(&object, handle.objects, &name), id)
      defer { git_odb_object_free(object) }
      let count = git_odb_object_size(object)
      return try body(UnsafeRawBufferPointer(start: git_odb_object_data(object), count: count))
    }
  }

  /// The text of a blob.
  package func blob(_ id: ObjectID, limits: Limits = Limits()) throws(GitError) -> SourceText {
    try withObject(id, .blob, atMost: limits.bytes) { SourceText(copying: $0) }
  }

  /// A tree object, which is kept.
  func tree(_ id: ObjectID) throws(GitError) -> TreeObject {
    if let tree = trees.withLock({ $0[id] }) { return tree }
    let tree = try readTree(id)
    trees.withLock { $0[id] = tree }
    return tree
  }

  /// A tree object that is not kept: a history has too many.
  func readTree(_ id: ObjectID) throws(GitError) -> TreeObject {
    let bytes = try withObject(id, .tree, atMost: Limits().bytes) { [UInt8]($0) }
    guard let tree = TreeObject(bytes) else {
      throw .damagedObject(id, reason: "this is no list of files")
    }
    return tree
  }

  /// Whether there is an object.
  package func has(_ id: ObjectID) -> Bool {
    let isThere = try? withHandle { (handle) throws(GitError) in
      var name = id.forLibrary
      return git_odb_exists(handle.objects, &name) != 0
    }
    return isThere ?? false
  }

  private func check(_ code: Int32, _ id: ObjectID) throws(GitError) {
    if code == 0 { return }
    if code == GIT_ENOTFOUND.rawValue { throw .missingObject(id, isPartial: isPartial) }
    throw .damagedObject(id, reason: Library.message)
  }
}
