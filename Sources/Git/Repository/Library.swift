internal import CLibgit2

/// libgit2, as it is used here. Nothing that it reads can start a program, and what it does not
/// read cannot redirect it.
enum Library {
  /// Extensions that change nothing of what is read and written here, or that are looked at when a
  /// repository is opened.
  private static let extensions = [
    "objectformat", "partialclone", "preciousobjects", "refstorage", "relativeworktrees",
    "worktreeconfig",
  ]

  /// What went wrong when it was started; nil if nothing did. It is started once, and never ended:
  /// the end of the process does that.
  private static let failure: String? = start()

  /// Makes sure that the library can be used.
  static func prepare() throws(GitError) {
    if let failure { throw .library(failure) }
  }

  /// What the library says about the last call on this thread.
  static var message: String {
    guard let error = git_error_last() else { return "libgit2 gives no reason" }
    return String(cString: error.pointee.message)
  }

  private static func start() -> String? {
    // A library that was started in part reads loose objects well and crashes at the first pack.
    guard git_libgit2_init() >= 1 else { return message }
    let levels = [
      GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG,
      GIT_CONFIG_LEVEL_GLOBAL,
    ]
    // Only the repository's own configuration counts, so every machine writes the same objects.
    var results = levels.map { libgit2_search_nowhere($0.rawValue) }
    results.append(libgit2_forget_templates())
    // git does not hash again what it reads either, and it takes half the time of reading.
    results.append(libgit2_verify_hashes(0))
    // Trees are kept in the form that is asked for, and nothing else is read twice.
    results.append(libgit2_cache_objects(0))
    // Version 1.5 does not know all that `safe.directory` may say: `Ownership` does.
    results.append(libgit2_validate_owner(0))
    results.append(acceptExtensions())
    return results.allSatisfy { $0 == 0 } ? nil : message
  }

  private static func acceptExtensions() -> Int32 {
    func accept(_ rest: ArraySlice<String>, _ names: [UnsafePointer<CChar>?]) -> Int32 {
      guard let name = rest.first else {
        var names = names
        return libgit2_accept_extensions(&names, names.count)
      }
      return name.withCString { accept(rest.dropFirst(), names + [$0]) }
    }
    return accept(extensions[...], [])
  }
}
