#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A repository elsewhere. The network is git's: whatever is set up for it there holds here, too.
package struct Remote: Sendable {
  /// What configuration calls it, or its address.
  package let name: String
  private let repository: Repository
  private let access: NetworkAccess

  package init(_ name: String, of repository: Repository, _ access: NetworkAccess) {
    self.name = name
    self.repository = repository
    self.access = access
  }

  /// What references there say, and which branch is its own.
  package func references(_ names: [String]) throws(GitError) -> RemoteReferences {
    let result = try run(["ls-remote", "--symref", "--", name, "HEAD"] + names)
    return RemoteReferences(String(decoding: result.output, as: UTF8.self), names)
  }

  /// Brings the objects of references here; no reference of this repository moves.
  package func fetch(_ names: [String]) throws(GitError) {
    _ = try run(
      [
        "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules",
        "--no-auto-maintenance", "--refmap=", "--", name,
      ] + names)
  }

  /// Moves references there, none of them by force, and answers what became of each. One that is to
  /// go goes only if it still is what is expected. Hooks of this clone are about what people push.
  package func push(_ moves: [RemoteMove]) throws(GitError) -> [PushAnswer] {
    let options = [
      "push", "--porcelain", "--no-verify", "--no-follow-tags", "--no-recurse-submodules",
    ]
    let result = try run(
      options + moves.compactMap(\.lease) + ["--", name] + moves.map(\.word),
      accepting: PushReport.isReport)
    let report = PushReport(
      String(decoding: result.output, as: UTF8.self),
      talk: RemoteTalk.withoutLogins(String(decoding: result.talk, as: UTF8.self)))
    return moves.map { report[$0.name] }
  }

  /// Runs git; what will pass is tried again.
  private func run(
    _ arguments: [String], accepting isResult: (ProgramResult) -> Bool = \.isSuccess
  ) throws(GitError) -> ProgramResult {
    var process = ChildProcess.git(arguments, in: repository)
    process.environment.merge(access.variables) { $1 }
    process.hasTerminal = access.hasTerminal
    if access.hasTerminal { process.environment["GIT_TERMINAL_PROMPT"] = nil }
    for attempt in 1...Self.mostAttempts {
      let result = try Self.run(process)
      if isResult(result) { return result }
      let talk = RemoteTalk(result.talk)
      guard talk.willPass, attempt < Self.mostAttempts else {
        throw .remote(name, reason: talk.reason)
      }
      usleep(UInt32.random(in: 100_000...400_000) * UInt32(attempt))
    }
    throw .remote(name, reason: "it does not answer")
  }

  private static let mostAttempts = 4

  private static func run(_ process: ChildProcess) throws(GitError) -> ProgramResult {
    do throws(ProgramError) {
      return try process.run()
    } catch {
      throw .program(error)
    }
  }
}
