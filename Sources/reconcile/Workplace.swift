package import Documents
package import Git
package import Overlays
package import Reconciler

/// The folder that is worked in.
package struct Workplace: Sendable {
  /// Opens a folder to work in; the path is relative to the one where the call was made.
  package typealias Open = @Sendable (String) throws(FileError) -> Workplace
  /// Finds the repository that a folder belongs to; the path is relative to the folder that is
  /// worked in, or absolute.
  package typealias Locate = @Sendable (String) throws(FileError) -> Project
  /// Finds the repository of which Argo CD has unpacked a copy, and works in the folder with a path.
  package typealias LocateCopy = @Sendable (RepoPath) throws(FileError) -> Project

  /// Opens the git repository that the folder belongs to.
  package typealias Access = @Sendable () throws(GitError) -> Repository

  /// The files below the folder.
  let tree: any FileTree
  private let locateRoot: Locate
  private let locateCopyRoot: LocateCopy
  /// Where files are written.
  let output: OutputFiles
  let repository: Access
  /// A variable of the process.
  let variable: @Sendable (String) -> String?
  /// How git gets to remotes.
  let network: NetworkAccess
  /// Which build of the program this is; empty if nothing it finds is to be kept for later runs.
  let build: [UInt8]
  /// What the process is given to read, without the line break at its end; nil if nothing is, or
  /// more
  /// than so many bytes.
  let input: @Sendable (_ mostBytes: Int) -> String?
  /// What of the machine matters; nil where nothing but files is given.
  let machine: @Sendable () -> Machine?

  package init(
    _ tree: any FileTree, output: OutputFiles, locate: @escaping Locate,
    locateCopy: @escaping LocateCopy = { (_) throws(FileError) in throw .notFound },
    repository: @escaping Access = { () throws(GitError) in throw .notARepository(folder: ".") },
    variable: @escaping @Sendable (String) -> String? = { _ in nil },
    network: NetworkAccess = NetworkAccess(), build: [UInt8] = [],
    input: @escaping @Sendable (_ mostBytes: Int) -> String? = { _ in nil },
    machine: @escaping @Sendable () -> Machine? = { nil }
  ) {
    self.tree = tree
    self.output = output
    locateRoot = locate
    locateCopyRoot = locateCopy
    self.repository = repository
    self.variable = variable
    self.network = network
    self.build = build
    self.input = input
    self.machine = machine
  }

  /// Finds the repository that a folder belongs to.
  func locate(_ folder: String) throws(FileError) -> Project { try locateRoot(folder) }

  /// Finds the repository of which this is the folder with a path, in a copy.
  func locateCopy(at path: RepoPath) throws(FileError) -> Project { try locateCopyRoot(path) }
}

/// A folder, and the repository that it belongs to.
package struct Project: Sendable {
  let workspace: Workspace
  /// The folder, as a path of the repository without symbolic links.
  let folder: RepoPath
  /// Where the repository is on the disk; empty if it is not there.
  let root: String
  /// Where that is in what Argo CD has unpacked.
  let place: RepoPath
  /// Writes files of the repository, all or none.
  let write: Write

  /// Writes files at paths without symbolic links.
  package typealias Write =
    @Sendable ([(path: RepoPath, bytes: [UInt8])]) throws(FolderWriter.Failure) -> Void

  package init(
    _ workspace: Workspace, folder: RepoPath, root: String = "", place: RepoPath = .root,
    write: @escaping Write = { (_) throws(FolderWriter.Failure) in }
  ) {
    self.workspace = workspace
    self.folder = folder
    self.root = root
    self.place = place
    self.write = write
  }
}
