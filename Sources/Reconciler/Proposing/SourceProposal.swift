package import Documents
package import Git

/// A commit that changes sources, on a branch of its own: made of objects, so that the files, the
/// index and the branch of whoever asks for it stay as they are.
package struct SourceProposal: Sendable {
  /// What became of it.
  package enum Outcome: Equatable, Sendable {
    case committed(ObjectID)
    /// The branch has the same commit's content already.
    case known(ObjectID)

    /// The commit on the branch.
    package var commit: ObjectID {
      switch self {
      case .committed(let id), .known(let id): id
      }
    }
  }

  /// The branch, which must be new.
  package let branch: BranchName
  /// The commit that it begins at.
  private let source: Revision
  /// Where paths start in the repository.
  private let root: RepoPath
  private let repository: Repository

  package init(
    _ branch: BranchName, from source: Revision, root: RepoPath, in repository: Repository
  ) {
    (self.branch, self.source, self.root, self.repository) = (branch, source, root, repository)
  }

  private var reference: String { "refs/heads/\(branch.text)" }

  /// Commits files with other texts.
  package func commit(
    _ changes: [(path: RepoPath, text: SourceText)], _ message: String, _ access: NetworkAccess
  ) throws(ProposalFailure) -> Outcome {
    do throws(GitError) {
      let tree = try tree(with: changes)
      if let known = try known(tree) { return .known(known) }
      let people = try repository.identities(access)
      let commit = try repository.write(
        CommitDraft(
          tree: tree, parents: [source.id], author: people.author, committer: people.committer,
          message: message))
      return try begin(at: commit, by: people.committer)
    } catch .referenceMoved, .referenceTaken {
      throw .branchIsThere(branch.text)
    } catch {
      throw .git(error)
    }
  }

  /// Begins the branch at the commit itself: what it holds is to be proposed.
  package func begin(_ access: NetworkAccess) throws(ProposalFailure) -> Outcome {
    do throws(GitError) {
      guard try repository.id(of: reference) != source.id else { return .known(source.id) }
      return try begin(at: source.id, by: repository.identities(access).committer)
    } catch .referenceMoved, .referenceTaken {
      throw .branchIsThere(branch.text)
    } catch {
      throw .git(error)
    }
  }

  /// Whether there is a branch of that name.
  package func isThere() throws(GitError) -> Bool { try repository.id(of: reference) != nil }

  private func begin(at commit: ObjectID, by person: Signature) throws(GitError) -> Outcome {
    let failures = try repository.move(
      [ReferenceChange(reference, from: nil, to: commit, saying: "propose \(branch.text)")],
      by: person)
    if let failure = failures.compactMap({ $0 }).first { throw failure }
    return .committed(commit)
  }

  /// Brings the branch to a remote.
  package func push(
    _ commit: ObjectID, to remote: String, _ access: NetworkAccess
  ) throws(ProposalFailure) {
    do throws(GitError) {
      let answers = try Remote(remote, of: repository, access).push([
        RemoteMove(reference, to: commit)
      ])
      switch answers.first {
      case .lost(let reason)?, .refused(let reason)?:
        throw GitError.remote(remote, reason: "`\(branch.text)`: \(reason)")
      default: return
      }
    } catch {
      throw .git(error)
    }
  }

  /// The tree of the first commit with files that have other texts; what a file is stays.
  private func tree(
    with changes: [(path: RepoPath, text: SourceText)]
  ) throws(GitError) -> ObjectID {
    let old = CommitTree(repository, source)
    var edits: [TreeEdit] = []
    for change in changes {
      let path = change.path.below(root)
      let mode = (try? old.mode(of: path)) ?? .file
      edits.append(
        .file(
          TreeFile(path, try repository.write(blob: Array(change.text.bytes)), mode: mode)))
    }
    return try repository.tree(like: source.tree, with: edits, into: repository) ?? source.tree
  }

  /// The commit on the branch, if it is what would be made.
  private func known(_ tree: ObjectID) throws(GitError) -> ObjectID? {
    guard let tip = try repository.id(of: reference) else { return nil }
    let revision = try repository.revision(tip)
    guard revision.tree == tree, revision.parents == [source.id] else {
      throw .referenceTaken(reference)
    }
    return tip
  }
}
