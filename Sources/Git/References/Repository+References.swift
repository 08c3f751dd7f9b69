internal import CLibgit2
internal import Documents

extension Repository {
  /// What a reference says, `HEAD` or one below `refs/`; nil if there is none.
  package func target(of name: String) throws(GitError) -> Reference.Target? {
    try withHandle { (handle) throws(GitError) in try Self.target(of: name, handle) }
  }

  /// What a reference leads to; names that lead to names are followed as far as git does.
  package func id(of name: String) throws(GitError) -> ObjectID? {
    var name = name
    for _ in 0..<5 {
      switch try target(of: name) {
      case .object(let id): return id
      case .reference(let other): name = other
      case nil: return nil
      }
    }
    return nil
  }

  /// The references whose names begin so, in the order of their bytes. Names that are no UTF-8 are
  /// left out.
  package func references(beginning prefix: String) throws(GitError) -> [Reference] {
    guard !prefix.utf8.contains(where: { "*?[\\\0".utf8.contains($0) }) else { return [] }
    let found = try withHandle { (handle) throws(GitError) -> [Reference] in
      var iterator: OpaquePointer?
      guard git_reference_iterator_glob_new(&iterator, handle.repository, prefix + "*") == 0 else {
        throw .library(Library.message)
      }
      defer { git_reference_iterator_free(iterator) }
      var references: [Reference] = []
      var next: OpaquePointer?
      while true {
        let code = git_reference_next(&next, iterator)
        if code == GIT_ITEROVER.rawValue { return references }
        guard code == 0, let reference = next else { throw .library(Library.message) }
        defer { git_reference_free(reference) }
        if let reference = Self.describe(reference) { references.append(reference) }
      }
    }
    return found.sorted { $0.name.precedesInBytes($1.name) }
  }

  /// What a reference says; nil if there is none.
  static func target(
    of name: String, _ handle: borrowing RepositoryHandle
  ) throws(GitError) -> Reference.Target? {
    guard !name.utf8.contains(0) else { throw .invalidReference(name) }
    var reference: OpaquePointer?
    let code = git_reference_lookup(&reference, handle.repository, name)
    defer { git_reference_free(reference) }
    switch code {
    case 0: return reference.flatMap { describe($0)?.target }
    case GIT_ENOTFOUND.rawValue: return nil
    case GIT_EINVALIDSPEC.rawValue: throw .invalidReference(name)
    default: throw .library("`\(name)`: \(Library.message)")
    }
  }

  private static func describe(_ reference: OpaquePointer) -> Reference? {
    guard let name = git_reference_name(reference).flatMap({ String(validatingCString: $0) }) else {
      return nil
    }
    if let id = ObjectID(git_reference_target(reference)) {
      return Reference(name: name, target: .object(id))
    }
    guard let target = git_reference_symbolic_target(reference) else { return nil }
    return Reference(name: name, target: .reference(String(cString: target)))
  }
}
