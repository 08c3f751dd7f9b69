internal import CLibgit2

extension Repository {
  /// Moves references, each if it says what is expected, and answers what went wrong with which.
  /// Whoever is faster wins. Of all runs of this program one moves references at a time.
  package func move(
    _ changes: [ReferenceChange], by identity: Signature
  ) throws(GitError) -> [GitError?] {
    if changes.isEmpty { return [] }
    let lock = try RunLock.wait(in: commonFolder)
    defer { _ = lock }
    try ReferenceJournal.recover(commonFolder)
    let journal = try ReferenceJournal.begin(in: commonFolder, changes)
    var failures: [GitError?] = []
    var folders: Set<[UInt8]> = []
    for change in changes {
      do throws(GitError) {
        try move(change, by: identity, journal, &folders)
        failures.append(nil)
      } catch {
        failures.append(error)
      }
    }
    journal.end()
    return failures
  }

  private func move(
    _ change: ReferenceChange, by identity: Signature, _ journal: borrowing ReferenceJournal,
    _ folders: inout Set<[UInt8]>
  ) throws(GitError) {
    guard Self.canBeWritten(change.name) else { throw .invalidReference(change.name) }
    if let new = change.new {
      guard has(new) else { throw .missingObject(new, isPartial: isPartial) }
      if change.old == nil, try isTaken(change.name, knowing: &folders) {
        throw .referenceTaken(change.name)
      }
    }
    try withHandle { (handle) throws(GitError) in
      var transaction: OpaquePointer?
      guard git_transaction_new(&transaction, handle.repository) == 0, let transaction else {
        throw .library(Library.message)
      }
      defer { git_transaction_free(transaction) }
      try lock(change.name, transaction)
      if let file = LockFile(lockFile(of: change.name)) { try journal.add(change.name, file) }
      let found = try Self.target(of: change.name, handle)
      guard found == change.old.map({ .object($0) }) else {
        throw .referenceMoved(change.name, expected: change.old, found: found)
      }
      try Self.set(change, by: identity, transaction, handle)
    }
  }

  private func lock(_ name: String, _ transaction: OpaquePointer) throws(GitError) {
    let code = git_transaction_lock_ref(transaction, name)
    if code == 0 { return }
    let message = Library.message
    let file = lockFile(of: name)
    guard code == GIT_ELOCKED.rawValue || SystemPath.isFile(file) else { throw .library(message) }
    throw .locked(file: file, seconds: LockFile(file)?.age)
  }

  private static func set(
    _ change: ReferenceChange, by identity: Signature, _ transaction: OpaquePointer,
    _ handle: borrowing RepositoryHandle
  ) throws(GitError) {
    var code: Int32
    if let new = change.new {
      var signature: UnsafeMutablePointer<git_signature>?
      defer { git_signature_free(signature) }
      code = git_signature_new(
        &signature, identity.name, identity.email, identity.time, Int32(identity.offset))
      guard code == 0 else { throw .library(Library.message) }
      var target = new.forLibrary
      code = git_transaction_set_target(
        transaction, change.name, &target, signature, reflogMessage(change.message))
    } else {
      code = git_transaction_remove(transaction, change.name)
    }
    if code == 0 { code = git_transaction_commit(transaction) }
    guard code == 0 else { throw .library(Library.message) }
  }

  /// Whether this is the whole name of a reference. The library would drop a second slash.
  static func canBeWritten(_ name: String) -> Bool {
    var isValid: Int32 = 0
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.first?.elementsEqual("refs".utf8) == true
      && !parts.contains(where: \.isEmpty) && !name.utf8.contains(0)
      && git_reference_name_is_valid(&isValid, name) == 0 && isValid == 1
  }

  /// Whether a reference has the name of a folder that this one stands in, or the reverse. Folders of
  /// which it is known that none has are not asked for again.
  private func isTaken(
    _ name: String, knowing folders: inout Set<[UInt8]>
  ) throws(GitError) -> Bool {
    if try !references(beginning: name + "/").isEmpty { return true }
    var above = name[...]
    while let slash = above.lastIndex(of: "/") {
      above = above[..<slash]
      if above == "refs" || folders.contains(Array(above.utf8)) { break }
      if try target(of: String(above)) != nil { return true }
      folders.insert(Array(above.utf8))
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
}
