internal import Documents

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// git's rule about repositories of others: their configuration can name programs that git starts,
/// so the user owns them or says in `safe.directory` that they are trusted.
struct Ownership {
  let user: GitUser

  /// Checks what belongs to a repository; the first path is the one that `safe.directory` names.
  func check(_ paths: [String]) throws(GitError) {
    guard let repository = paths.first, let foreign = paths.first(where: { !isOwned($0) }) else {
      return
    }
    guard try !isTrusted(repository) else { return }
    throw .otherOwner(path: foreign, repository: repository)
  }

  private func isOwned(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    if status.st_uid == user.id { return true }
    return user.id == 0 && status.st_uid == user.idBeforeSudo
  }

  /// Whether the settings outside of the repository name it. An empty value forgets those before.
  private func isTrusted(_ repository: String) throws(GitError) -> Bool {
    var isTrusted = false
    for value in try values() {
      if value.isEmpty {
        isTrusted = false
      } else if names(value, repository) {
        isTrusted = true
      }
    }
    return isTrusted
  }

  private func values() throws(GitError) -> [String] {
    var values: [String] = []
    for file in user.files where access(file, R_OK) == 0 {
      values += try ConfigurationFile(file).values(of: "safe.directory")
    }
    let given = user.settings.filter { $0.name.lowercased() == "safe.directory" }
    return values + given.map(\.value)
  }

  /// Whether a value means a repository: it is `*`, its path, or a folder above it with `/*`.
  private func names(_ value: String, _ repository: String) -> Bool {
    if value == "*" { return true }
    var path = value
    if path.hasPrefix("~/"), let home = user.home { path = home + path.dropFirst() }
    if path.hasSuffix("/*") {
      let folder = SystemPath.real(String(path.dropLast(2))) + "/"
      return repository.utf8.starts(with: folder.utf8)
    }
    return SystemPath.real(path).isSameInBytes(as: repository)
  }
}
