internal import CLibgit2

/// What the library holds open of a repository. It is used by one thread at a time.
struct RepositoryHandle: ~Copyable {
  let repository: OpaquePointer
  let objects: OpaquePointer

  /// Takes a repository that was opened.
  init(taking repository: OpaquePointer) throws(GitError) {
    var objects: OpaquePointer?
    guard git_repository_odb(&objects, repository) == 0, let objects else {
      git_repository_free(repository)
      throw .library(Library.message)
    }
    self.repository = repository
    self.objects = objects
  }

  deinit {
    git_odb_free(objects)
    git_repository_free(repository)
  }

  /// The configuration of the repository as it is now.
  func configuration() throws(GitError) -> ConfigurationFile {
    var configuration: OpaquePointer?
    guard git_repository_config_snapshot(&configuration, repository) == 0, let configuration else {
      throw .library(Library.message)
    }
    return ConfigurationFile(taking: configuration)
  }
}
