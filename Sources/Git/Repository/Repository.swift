internal import Documents
internal import Synchronization

/// A repository on this machine, which threads may share.
package final class Repository: Sendable {
  /// The folder of git's own files, of this working tree if there are several.
  package let gitFolder: String
  /// The folder of git's own files that all working trees share.
  package let commonFolder: String
  /// The working tree; nil if the repository is bare.
  package let workFolder: String?
  /// Whether objects may be missing that a remote has.
  package let isPartial: Bool
  /// Commits whose parents are not in this clone.
  package let shallowCommits: Set<ObjectID>

  private let handles: HandlePool
  let trees = Mutex<[ObjectID: TreeObject]>([:])

  /// Takes what was found out of a repository that is fit to be used.
  init(_ handle: consuming sending RepositoryHandle, _ form: RepositoryForm) throws(GitError) {
    gitFolder = form.gitFolder
    commonFolder = form.commonFolder
    workFolder = form.workFolder
    isPartial = form.isPartial
    shallowCommits = try Self.shallowCommits(form.commonFolder)
    handles = HandlePool(handle, of: form.gitFolder)
  }

  /// Lends the library's handles to one thread.
  func withHandle<Result>(
    _ body: (borrowing RepositoryHandle) throws(GitError) -> sending Result
  ) throws(GitError) -> sending Result {
    try handles.withHandle(body)
  }

  private static func shallowCommits(_ folder: String) throws(GitError) -> Set<ObjectID> {
    guard let text = try GitFolder(folder).text("shallow") else { return [] }
    return Set(text.split(separator: "\n").compactMap { ObjectID(hexadecimal: String($0)) })
  }
}
