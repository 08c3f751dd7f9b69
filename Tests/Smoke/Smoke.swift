import Documents
import Git

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Prints what a file of a commit holds, or without a file the commit's id: shows that the library
/// which is linked in starts and reads a repository.
@main
struct Smoke {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    guard let folder = words.first, let name = words.dropFirst().first else {
      return fail("usage: smoke FOLDER REVISION [FILE]", code: 2)
    }
    do {
      let user = GitUser { getenv($0).map { String(cString: $0) } }
      let repository = try Repository.open(folder, for: user)
      let revision = try repository.revision(name)
      guard let file = words.dropFirst(2).first else { return print(revision.id) }
      guard let path = RepoPath(file) else { return fail("`\(file)` is no path", code: 2) }
      let text = try CommitTree(repository, revision).contents(of: path)
      print(text.bytes.string, terminator: "")
    } catch {
      fail("\(error)", code: 1)
    }
  }

  private static func fail(_ message: String, code: Int32) {
    let line = "smoke: \(message)\n"
    _ = write(2, line, line.utf8.count)
    exit(code)
  }
}
