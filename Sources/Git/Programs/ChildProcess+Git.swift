extension ChildProcess {
  /// Variables that would lead git to another repository, or to other objects or settings.
  private static let redirections: Set<String> = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_OBJECT_DIRECTORY", "GIT_DIR",
    "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE", "GIT_INDEX_FILE",
    "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_PREFIX", "GIT_SHALLOW_FILE",
    "GIT_COMMON_DIR", "GIT_INTERNAL_SUPER_PREFIX", "GIT_NAMESPACE", "GIT_QUARANTINE_PATH",
  ]

  /// The program git in a repository, whatever hook or script this process was started from. What
  /// it says is in English, so that it can be read.
  package static func git(_ arguments: [String], in repository: Repository) -> ChildProcess {
    var process = ChildProcess(
      "git", ["--git-dir=" + repository.gitFolder] + arguments,
      in: repository.workFolder ?? repository.gitFolder)
    process.hiddenVariables = redirections
    process.environment = ["LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"]
    return process
  }
}
