internal import Documents
internal import Git
internal import Overlays
internal import Reconciler

/// A tree that a call works on, and where it comes from.
struct OpenedTree {
  let tree: ReconciledTree
  /// The commit, if it is one.
  let source: Revision?
  let repository: Repository?
  /// Where the tree stands in the repository.
  var root = RepoPath.root
}

/// A commit, and where the tree that a call works on stands in it.
struct FoundCommit {
  let source: Revision
  let repository: Repository
  let root: RepoPath
  let tree: ObjectID
  let workspace: Workspace
}

/// Why a tree, or an environment of it, cannot be had.
struct OpeningFailure: Error {
  let message: String
  let hint: String?
  let rule: String
  /// How the run ends with it.
  var code = ExitCode.world
}

extension Workplace {
  /// The files as they are now.
  func openFiles() throws(OpeningFailure) -> OpenedTree { try openProject().tree }

  /// The same, and where they can be written.
  func openProject() throws(OpeningFailure) -> (tree: OpenedTree, project: Project) {
    do throws(FileError) {
      let project = try locate(".")
      let tree = ReconciledTree(project.workspace)
      return (OpenedTree(tree: tree, source: nil, repository: nil), project)
    } catch {
      throw OpeningFailure(message: error.reason, hint: nil, rule: "file")
    }
  }

  /// Where the files that are worked on stand in their repository; at its top if there is none.
  func folderInRepository() -> RepoPath {
    guard let repository = try? repository(), let project = try? locate(".") else { return .root }
    return Self.folder(of: project, in: repository) ?? .root
  }

  /// The tree of a commit.
  func openCommit(_ revision: String) throws(OpeningFailure) -> OpenedTree {
    let commit = try findCommit(revision)
    return OpenedTree(
      tree: ReconciledTree(commit.workspace), source: commit.source, repository: commit.repository,
      root: commit.root)
  }

  /// The tree of a commit that is older than another one: the folder of the project may be newer than
  /// that, then there is nothing.
  func openCommit(_ id: ObjectID, like other: OpenedTree) throws(OpeningFailure) -> OpenedTree {
    let whole = (try? other.repository?.revision(id)).flatMap { revision in
      other.repository.map { CommitTree($0, revision) }
    }
    guard other.root == .root || (try? whole?.kind(of: other.root)) == .folder else {
      return OpenedTree(
        tree: ReconciledTree(Workspace(MemoryTree())), source: nil, repository: other.repository,
        root: other.root)
    }
    return try openCommit(id.description)
  }

  /// A commit, of which nothing is read yet. A repository inside a larger one is a folder of it.
  func findCommit(_ revision: String) throws(OpeningFailure) -> FoundCommit {
    do throws(GitError) {
      let repository = try repository()
      let source = try repository.revision(revision)
      // Where there is no working tree, the disk around says nothing of the files of a commit.
      let project = repository.workFolder == nil ? nil : try? locate(".")
      let root = project.flatMap { Self.folder(of: $0, in: repository) } ?? .root
      let tree = try Self.tree(at: root, in: repository, source)
      return FoundCommit(
        source: source, repository: repository, root: root, tree: tree.root,
        workspace: Workspace(tree, viewpoint: project?.folder ?? .root))
    } catch {
      throw OpeningFailure(message: error.reason, hint: error.remedy, rule: "git")
    }
  }

  /// The day of the commit that a tree is of, or of the commit that the files are changed from; nil
  /// where there is none. Waivers end on such days, so that who asks later gets the same answer.
  func day(of opened: OpenedTree) -> CalendarDate? {
    let source = opened.source ?? (try? repository().revision("HEAD"))
    return source.flatMap { CalendarDate(secondsSince1970: $0.committer.time) }
  }

  /// Who last touched lines of a tree; nil where there is no repository, or no commit.
  func authors(of opened: OpenedTree) -> LineAuthors? {
    guard let repository = opened.repository ?? (try? self.repository()),
      let source = opened.source ?? (try? repository.revision("HEAD"))
    else { return nil }
    let root = (try? locate(".")).flatMap { Self.folder(of: $0, in: repository) } ?? .root
    return LineAuthors(
      repository, source.id, root: root,
      files: opened.source == nil ? opened.tree.workspace.tree : nil)
  }

  /// Where a project stands in a repository.
  private static func folder(of project: Project, in repository: Repository) -> RepoPath? {
    guard let work = repository.workFolder, project.root.hasPrefix(work + "/") else { return nil }
    return RepoPath(String(project.root.dropFirst(work.count + 1)))
  }

  private static func tree(
    at path: RepoPath, in repository: Repository, _ source: Revision
  ) throws(GitError) -> CommitTree {
    let whole = CommitTree(repository, source)
    guard path != .root else { return whole }
    do throws(FileError) {
      return CommitTree(repository, root: try whole.id(of: path))
    } catch {
      throw .noRevision("\(source.id):\(path.text)", isShallow: false)
    }
  }
}
