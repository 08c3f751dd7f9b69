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

  /// Moves a reference to an object if it says what is expected; nil expects that there is none.
  /// Whoever is faster wins, and the other gets an error.
  package func move(
    _ name: String, from old: ObjectID?, to new: ObjectID, by identity: Signature, saying: String
  ) throws(GitError) {
    guard Self.canBeWritten(name) else { throw .invalidReference(name) }
    guard has(new) else { throw .missingObject(new, isPartial: isPartial) }
    let (code, message) = try withHandle { (handle) throws(GitError) -> (Int32, String) in
      var expected = old?.forLibrary ?? git_oid()
      var target = new.forLibrary
      var reference: OpaquePointer?
      defer { git_reference_free(reference) }
      git_repository_set_ident(handle.repository, identity.name, identity.email)
      let code = git_reference_create_matching(
        &reference, handle.repository, name, &target, 1, &expected, Self.reflogMessage(saying))
      return (code, code == 0 ? "" : Library.message)
    }
    if code != 0 { throw try failure(code, message, name, old) }
  }

  /// Whether this is the whole name of a reference. The library would drop a second slash.
  private static func canBeWritten(_ name: String) -> Bool {
    var isValid: Int32 = 0
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.first?.elementsEqual("refs".utf8) == true
      && !parts.contains(where: \.isEmpty) && !name.utf8.contains(0)
      && git_reference_name_is_valid(&isValid, name) == 0 && isValid == 1
  }

  /// Why a reference could not be moved.
  private func failure(
    _ code: Int32, _ message: String, _ name: String, _ old: ObjectID?
  ) throws(GitError) -> GitError {
    switch code {
    case GIT_ELOCKED.rawValue: return .locked(file: lockFile(of: name))
    case GIT_EMODIFIED.rawValue, GIT_ENOTFOUND.rawValue:
      return .referenceMoved(name, expected: old, found: try target(of: name))
    default: return try isTaken(name) ? .referenceTaken(name) : .library(message)
    }
  }

  /// Whether a reference has the name of a folder that this one stands in, or the reverse.
  private func isTaken(_ name: String) throws(GitError) -> Bool {
    if try !references(beginning: name + "/").isEmpty { return true }
    var above = name[...]
    while let slash = above.lastIndex(of: "/") {
      above = above[..<slash]
      if above != "refs", try target(of: String(above)) != nil { return true }
    }
    return false
  }

  /// The file that keeps a reference from being written.
  private func lockFile(of name: String) -> String {
    let own = commonFolder + "/" + name + ".lock"
    return SystemPath.isFile(own) ? own : commonFolder + "/packed-refs.lock"
  }

  /// One line for the log of a reference.
  private static func reflogMessage(_ text: String) -> String {
    let line = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    return "reconcile: " + String(String.UnicodeScalarView(line))
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
