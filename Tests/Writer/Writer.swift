import Git

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes files that depend on a number, in one folder, one commit and one batch, and moves a branch
/// to it. Prints the commit, or what went wrong.
@main
struct Writer {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    let numbers = words.dropFirst().compactMap { Int($0) }
    guard let folder = words.first, numbers.count == 2 else {
      return fail("usage: writer FOLDER COUNT NUMBER", code: 2)
    }
    do throws(GitError) {
      print(try write(numbers[0], numbers[1], folder))
    } catch {
      fail(error.reason, code: 1)
    }
  }

  private static func write(
    _ count: Int, _ number: Int, _ folder: String
  ) throws(GitError) -> ObjectID {
    let user = GitUser { getenv($0).map { String(cString: $0) } }
    let repository = try Repository.open(folder, for: user)
    let batch = ObjectBatch(for: repository)
    var entries: [UInt8] = []
    for index in 0..<count {
      let text = (0..<200).map { "\(number) \(index) \($0 * number)\n" }.joined()
      let id = try batch.store(Array(text.utf8), as: .blob)
      entries += Array("100644 \(1_000_000 + index)\0".utf8) + id.bytes
    }
    let person = Signature(name: "A", email: "a@example.org", time: 1_700_000_000, offset: 0)
    let commit = try batch.write(
      CommitDraft(
        tree: try batch.store(entries, as: .tree), parents: [], author: person, committer: person,
        message: "\(number)\n"))
    try batch.finish()
    let change = ReferenceChange(
      "refs/heads/written-\(number)", from: nil, to: commit, saying: "written")
    for failure in try repository.move([change], by: person) { if let failure { throw failure } }
    return commit
  }

  private static func fail(_ message: String, code: Int32) {
    let line = "writer: \(message)\n"
    _ = writeSystem(2, line, line.utf8.count)
    exit(code)
  }
}

/// Writes to a descriptor; methods of this name hide the system's.
private let writeSystem = write
