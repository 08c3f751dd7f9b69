internal import CLibgit2

/// What a repository is, found out before anything in it is used.
struct RepositoryForm {
  let gitFolder: String
  let commonFolder: String
  let workFolder: String?
  let isPartial: Bool

  /// Looks at a repository and refuses what is not read here.
  init(_ handle: borrowing RepositoryHandle) throws(GitError) {
    gitFolder = Self.path(git_repository_path(handle.repository)) ?? ""
    commonFolder = Self.path(git_repository_commondir(handle.repository)) ?? gitFolder
    let configuration = try handle.configuration()
    try Self.check(configuration, commonFolder)
    isPartial =
      configuration.value(of: "extensions.partialclone") != nil
      || configuration.isOn("promisor", inSomePartOf: "remote")
    let isBare = try Self.isBare(handle, configuration, gitFolder)
    workFolder = isBare ? nil : Self.path(git_repository_workdir(handle.repository))
  }

  private static func check(
    _ configuration: borrowing ConfigurationFile, _ folder: String
  ) throws(GitError) {
    let format = configuration.value(of: "extensions.objectformat") ?? "sha1"
    guard format.lowercased() == "sha1" else {
      throw .unsupported(.objectFormat(format), repository: folder)
    }
    let storage = configuration.value(of: "extensions.refstorage") ?? "files"
    guard storage.lowercased() == "files" else {
      throw .unsupported(.referenceStorage(storage), repository: folder)
    }
  }

  /// Whether there is no working tree. With several working trees the setting may stand in a file
  /// of its own, which the library does not read.
  private static func isBare(
    _ handle: borrowing RepositoryHandle, _ configuration: borrowing ConfigurationFile,
    _ folder: String
  ) throws(GitError) -> Bool {
    if configuration.isOn("extensions.worktreeconfig") == true {
      let own = try ConfigurationFile(folder + "/config.worktree").isOn("core.bare")
      if let own { return own }
    }
    return git_repository_is_bare(handle.repository) != 0
  }

  private static func path(_ path: UnsafePointer<CChar>?) -> String? {
    path.map { SystemPath.trimmed(String(cString: $0)) }
  }
}
