#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What a run that holds the lock is about to do, so that the next one can clean up behind it if it
/// dies: a reference that is locked stays locked otherwise, until somebody removes the file.
///
/// A line for each reference, before its file is made; and one more that tells the file from all
/// others, once it is there.
struct ReferenceJournal: ~Copyable {
  private let path: String
  private let file: FileDescriptor

  private init(_ path: String, taking file: consuming FileDescriptor) {
    self.path = path
    self.file = file
  }

  /// Writes which references a run will lock.
  static func begin(
    in folder: String, _ changes: [ReferenceChange]
  ) throws(GitError) -> ReferenceJournal {
    let path = path(folder)
    let file = try FileDescriptor.create(path, O_WRONLY | O_TRUNC | O_APPEND)
    let journal = ReferenceJournal(path, taking: file)
    try journal.write(
      changes.map { "plan \($0.new?.description ?? "-") \($0.name)\n" }.joined())
    return journal
  }

  /// Writes that a reference is locked now.
  borrowing func add(_ name: String, _ file: LockFile) throws(GitError) {
    try write("lock \(file.text) \(name)\n")
  }

  private borrowing func write(_ text: String) throws(GitError) {
    do throws(SystemError) {
      try file.write(Array(text.utf8))
    } catch {
      throw .unwritable(file: path, reason: error.reason)
    }
  }

  /// Nothing is left to clean up.
  consuming func end() {
    unlink(path)
  }

  private static func path(_ folder: String) -> String { folder + "/reconcile.journal" }

  /// Removes what a run left behind that died: exactly its own files. Whoever calls this holds the
  /// lock.
  static func recover(_ folder: String) throws(GitError) {
    let path = path(folder)
    guard let journal = LockFile(path) else { return }
    let text = try GitFolder(folder).text("reconcile.journal") ?? ""
    var plans: [String: String] = [:]
    var locks: [String: LockFile] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: line.hasPrefix("plan ") ? 2 : 4)
      guard let name = words.last.map(String.init), Repository.canBeWritten(name) else { continue }
      if words.count == 3, words[0] == "plan" { plans[name] = String(words[1]) }
      if words.count == 5, words[0] == "lock" { locks[name] = LockFile(words[1...3]) }
    }
    for (name, target) in plans.sorted(by: { $0.key < $1.key }) {
      let lock = "\(folder)/\(name).lock"
      guard let found = LockFile(lock),
        isOurs(found, at: lock, known: locks[name], target, since: journal.time)
      else { continue }
      unlink(lock)
    }
    unlink(path)
  }

  /// The locks that a journal names, from git's folder; none if there is no journal.
  static func locks(namedIn folder: String) throws(GitError) -> Set<String> {
    let text = try GitFolder(folder).text("reconcile.journal") ?? ""
    let plans = text.split(separator: "\n").filter { $0.hasPrefix("plan ") }
    return Set(
      plans.compactMap { line in
        let words = line.split(separator: " ", maxSplits: 2)
        return words.count == 3 ? "\(words[2]).lock" : nil
      })
  }

  /// Whether a file is what the run made. Another process may have made one of the same name since.
  private static func isOurs(
    _ file: LockFile, at path: String, known: LockFile?, _ target: String, since time: Int64
  ) -> Bool {
    if let known {
      guard known.device == file.device, known.inode == file.inode else { return false }
      return file == known || content(of: path) == target
    }
    // It died between making the file and saying so, which are microseconds. What a living process
    // makes is not empty for long.
    guard file.size == 0, file.time >= time, file.time < time + 1_000_000_000 else { return false }
    usleep(500_000)
    return LockFile(path) == file
  }

  private static func content(of path: String) -> String? {
    guard let file = try? FileDescriptor(path, O_RDONLY | O_NOFOLLOW),
      let bytes = try? file.read(atMost: 64)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
  }
}
