internal import CLibgit2

extension ObjectID {
  /// Takes the library's form.
  init(_ id: git_oid) {
    self = withUnsafeBytes(of: id.id) { bytes in
      guard let id = ObjectID(bytes) else { preconditionFailure("an id has twenty bytes") }
      return id
    }
  }

  /// Takes the library's form from where it stands.
  init?(_ id: UnsafePointer<git_oid>?) {
    guard let id else { return nil }
    self.init(id.pointee)
  }

  /// The library's form.
  var forLibrary: git_oid {
    var id = git_oid()
    withUnsafeMutableBytes(of: &id.id) { $0.copyBytes(from: bytes) }
    return id
  }
}
