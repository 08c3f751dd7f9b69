internal import CLibgit2

extension Repository {
  /// Opens the repository of a folder: a working tree, or a bare repository.
  package static func open(_ folder: String, for user: GitUser) throws(GitError) -> Repository {
    try Library.prepare()
    let folder = SystemPath.real(folder)
    guard let repository = try openIfThere(folder, for: user) else {
      throw .notARepository(folder: folder)
    }
    return repository
  }

  /// Opens the repository that a folder is in: its own, or the nearest above it on the same disk.
  package static func discover(
    from start: String, for user: GitUser
  ) throws(GitError) -> Repository {
    try Library.prepare()
    let start = SystemPath.real(start)
    let device = SystemPath.device(start)
    var next: String? = start
    while let folder = next, SystemPath.device(folder) == device {
      if let repository = try openIfThere(folder, for: user) { return repository }
      next = SystemPath.parent(folder)
    }
    throw .notARepository(folder: start)
  }

  /// Opens the repository of a folder; nil if it has none.
  private static func openIfThere(
    _ folder: String, for user: GitUser
  ) throws(GitError) -> Repository? {
    var opened: OpaquePointer?
    let code = git_repository_open_ext(
      &opened, folder, GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue, nil)
    let link = folder == "/" ? "/.git" : folder + "/.git"
    guard code == 0, let opened else {
      guard code == GIT_ENOTFOUND.rawValue else { throw refusal(folder) }
      guard SystemPath.isFile(link) else { return nil }
      throw .brokenLink(file: link, target: try linkTarget(in: folder))
    }
    let handle = try RepositoryHandle(taking: opened)
    // The owner is asked for before anything but the configuration is read.
    try Ownership(user: user).check(paths(of: handle, folder: folder, link: link))
    let form = try RepositoryForm(handle)
    return try Repository(handle, form)
  }

  /// What git asks the owner of.
  private static func paths(
    of handle: borrowing RepositoryHandle, folder: String, link: String
  ) -> [String] {
    let path = git_repository_path(handle.repository).map { String(cString: $0) } ?? folder
    let gitFolder = SystemPath.trimmed(path)
    if gitFolder == folder { return [folder] }
    return [folder, gitFolder] + (SystemPath.isFile(link) ? [link] : [])
  }

  private static func linkTarget(in folder: String) throws(GitError) -> String {
    let text = try GitFolder(folder).text(".git") ?? ""
    return text.hasPrefix("gitdir: ") ? String(text.dropFirst(8)) : text
  }

  /// Why the library does not open a repository, in our words where it is a matter of its form.
  private static func refusal(_ folder: String) -> GitError {
    let message = Library.message
    if let name = message.rest(behind: "unsupported extension name extensions.") {
      return .unsupported(.extensionNamed(name), repository: folder)
    }
    if let rest = message.rest(behind: "unsupported repository version ") {
      let version = String(rest.prefix { $0 != "." && $0 != ";" })
      return .unsupported(.version(version), repository: folder)
    }
    return .library("`\(folder)`: \(message)")
  }
}

extension String {
  /// What follows a beginning; nil if the text begins otherwise.
  fileprivate func rest(behind beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
