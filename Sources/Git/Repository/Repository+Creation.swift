internal import CLibgit2

extension Repository {
  /// Opens a bare repository in git's own folder of this one, which nobody else looks into; it is
  /// made if it is not there.
  package func inner(_ name: String) throws(GitError) -> Repository {
    let path = commonFolder + "/" + name
    let lock = try RunLock.wait(in: commonFolder)
    defer { _ = lock }
    var opened: OpaquePointer?
    var code = git_repository_open_bare(&opened, path)
    if code == GIT_ENOTFOUND.rawValue {
      var options = git_repository_init_options()
      git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION))
      options.flags = GIT_REPOSITORY_INIT_BARE.rawValue | GIT_REPOSITORY_INIT_MKPATH.rawValue
      code = git_repository_init_ext(&opened, path, &options)
    }
    guard code == 0, let opened else {
      throw .unwritable(file: path, reason: Library.message)
    }
    let handle = try RepositoryHandle(taking: opened)
    let form = try RepositoryForm(handle)
    return try Repository(handle, form)
  }
}
