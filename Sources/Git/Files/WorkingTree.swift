package import Documents

/// The files of a repository that somebody works on. What is done with them is git's own doing, with
/// all that is set up for it: hooks, signatures.
package struct WorkingTree: Sendable {
  /// A file that is not as HEAD has it, or that HEAD does not have.
  package struct Change: Equatable, Sendable {
    package let path: RepoPath
    /// Whether HEAD has it.
    package let wasThere: Bool
    /// Whether it is there now.
    package let isThere: Bool
    /// Whether a merge has left it to people.
    package let isConflict: Bool
  }

  private let repository: Repository
  private let access: NetworkAccess

  /// Nil if the repository has none.
  package init?(of repository: Repository, _ access: NetworkAccess) {
    if repository.workFolder == nil { return nil }
    (self.repository, self.access) = (repository, access)
  }

  /// The files that differ, in the order of their paths; those that git ignores do not count.
  package func changes() throws(GitError) -> [Change] {
    let output = try run([
      "status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames",
    ])
    var changes: [RepoPath: Change] = [:]
    for entry in output.split(separator: 0) {
      guard let path = RepoPath(String(decoding: entry.dropFirst(3), as: UTF8.self)) else {
        continue
      }
      let change = Change(path, state: Array(entry.prefix(2)))
      // What was taken out of the index and is there nevertheless is said twice.
      changes[path] = changes[path].map { $0.joined(change) } ?? change
    }
    return changes.values.filter { $0.wasThere || $0.isThere }.sorted { $0.path < $1.path }
  }

  /// Commits files and no others, on a new branch if one is named. If git does not, all is as it was,
  /// but that of these files nothing is staged.
  package func commit(
    _ paths: [RepoPath], _ message: String, onNewBranch branch: String?
  ) throws(GitError) {
    let before = try repository.target(of: "HEAD")
    if let branch { try run(["switch", "--quiet", "--create", branch]) }
    let list = Array(paths.map(\.text).joined(separator: "\0").utf8)
    let words = ["--pathspec-from-file=-", "--pathspec-file-nul"]
    do throws(GitError) {
      try run(["add", "--all"] + words, reading: list)
      try run(["commit", "--quiet", "--message", message, "--only"] + words, reading: list)
    } catch {
      _ = try? run(["reset", "--quiet"] + words, reading: list)
      if let branch, let before {
        let place = before.branch.map { [$0] } ?? ["--detach", before.description]
        try run(["switch", "--quiet"] + place)
        try run(["branch", "--quiet", "-D", branch])
      }
      throw error
    }
  }

  @discardableResult
  private func run(
    _ arguments: [String], reading input: [UInt8] = []
  ) throws(GitError) -> [UInt8] {
    var process = ChildProcess.git(["--literal-pathspecs"] + arguments, in: repository)
    process.environment.merge(access.variables) { $1 }
    process.hasTerminal = access.hasTerminal
    process.input = input
    let result: ProgramResult
    do throws(ProgramError) {
      result = try process.run()
    } catch {
      throw .program(error)
    }
    guard result.isSuccess else {
      throw .command(arguments[0], reason: RemoteTalk(result.talk).reason)
    }
    return result.output
  }
}

extension WorkingTree.Change {
  /// Reads the two letters by which `git status` says what differs in the index and in the file.
  fileprivate init(_ path: RepoPath, state: [UInt8]) {
    let letters = state.map { String(UnicodeScalar($0)) }
    let conflicts = ["DD", "AU", "UD", "UA", "DU", "AA", "UU"]
    self.init(
      path: path, wasThere: letters.first != "?" && letters.first != "A",
      isThere: letters.last != "D" && letters != ["D", " "],
      isConflict: conflicts.contains(letters.joined()))
  }

  /// What two entries for one file say.
  fileprivate func joined(_ other: WorkingTree.Change) -> WorkingTree.Change {
    WorkingTree.Change(
      path: path, wasThere: wasThere || other.wasThere, isThere: isThere || other.isThere,
      isConflict: isConflict || other.isConflict)
  }
}
