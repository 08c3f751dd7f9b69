internal import Documents
internal import Reconciler

/// What two sides a call of `diff` means.
struct DiffSubject {
  /// Where both sides come from.
  enum Sides {
    /// Two commits: HEAD, and what it has in common with the source branch, where nothing is said.
    case commits(old: String?, new: String?, isCommon: Bool)
    /// A commit, and the files as they are now.
    case files(old: String?, isCommon: Bool)
    /// What is delivered, and a commit.
    case delivered(new: String?)
    case environments(old: String, new: String)
    case folders(old: String, new: String)
  }

  let sides: Sides
  let environments: EnvironmentOptions
  let remote: String

  /// The options that it takes.
  private static let names = [
    "--delivered", "--envs", "--dirs", "--since", "--remote", "--env", "--all", "--from",
    "--worktree",
  ]

  init(_ arguments: inout Arguments, knowing options: [String]) throws(UsageError) {
    let isDelivered = arguments.takeFlag("--delivered")
    let names = arguments.takeFlag("--envs")
    let folders = arguments.takeFlag("--dirs")
    let since = try arguments.takeValue("--since")
    remote = try arguments.takeValue("--remote") ?? "origin"
    environments = try EnvironmentOptions(&arguments)
    let words = try arguments.takeRest(known: options + Self.names)
    let flags = [(isDelivered, "--delivered"), (names, "--envs"), (folders, "--dirs")]
      .filter(\.0).map(\.1)
    guard flags.count < 2 else { throw UsageError("`\(flags[0])` or `\(flags[1])`: one of both") }
    if names || folders {
      guard words.count == 2, since == nil else {
        throw UsageError(
          "`\(flags[0])` needs two names", hint: "`reconcile diff \(flags[0]) OLD NEW`")
      }
      sides =
        names
        ? .environments(old: words[0], new: words[1]) : .folders(old: words[0], new: words[1])
    } else {
      sides = try Self.commits(words, since, isDelivered, environments.takesFiles)
    }
    guard environments.revision == nil || names else {
      throw UsageError("`--from` is for `--envs`", hint: "`reconcile diff OLD NEW` names commits")
    }
  }

  /// A commit, and what it has in common with the source branch; all environments.
  init(until commit: String, remote: String) {
    sides = .commits(old: nil, new: commit, isCommon: true)
    environments = EnvironmentOptions()
    self.remote = remote
  }

  private static func commits(
    _ words: [String], _ since: String?, _ isDelivered: Bool, _ takesFiles: Bool
  ) throws(UsageError) -> Sides {
    var (old, new, isCommon) = split(words)
    if words.count > 2 {
      throw UsageError("`diff` takes two commits at most", hint: "`reconcile diff OLD NEW`")
    }
    if let since {
      guard new == nil else { throw UsageError("`--since` names the old side, and so does a word") }
      (old, new, isCommon) = (since, old, true)
    }
    if isDelivered {
      guard new == nil, since == nil, !takesFiles else {
        throw UsageError("`--delivered` is the old side; one commit may be named for the new one")
      }
      return .delivered(new: old)
    }
    guard takesFiles else { return .commits(old: old, new: new, isCommon: isCommon) }
    guard new == nil else {
      throw UsageError("`--worktree` is the new side; one commit is the old")
    }
    return .files(old: old, isCommon: isCommon)
  }

  /// Takes `OLD..NEW` apart; `OLD...NEW` asks for what both have in common.
  private static func split(_ words: [String]) -> (old: String?, new: String?, isCommon: Bool) {
    guard words.count == 1, let dots = words[0].firstRange(ofBytes: "..") else {
      return (words.first, words.dropFirst().first, false)
    }
    let isCommon = words[0][dots.upperBound...].hasPrefix(".")
    let old = String(words[0][..<dots.lowerBound])
    let new = String(words[0][dots.upperBound...].dropFirst(isCommon ? 1 : 0))
    return (old.isEmpty ? "HEAD" : old, new.isEmpty ? "HEAD" : new, isCommon)
  }
}
