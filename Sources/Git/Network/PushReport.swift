internal import Documents

/// What `git push --porcelain` says, reference by reference.
struct PushReport {
  /// What is said where somebody else was faster; all else is a decision of the remote.
  private static let races = [
    "fetch first", "non-fast-forward", "stale info", "cannot lock ref", "failed to update ref",
    "incorrect old value", "already exists", "unpacker error", "failed to report status",
    "failed to lock", "atomic",
  ]

  private var answers: [String: PushAnswer] = [:]

  /// Reads what git says on its standard output, and beside it.
  init(_ text: String, talk: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 3, let flag = parts[0].utf8.first, parts[0].utf8.count == 1,
        let colon = parts[1].lastIndex(of: ":")
      else { continue }
      let name = String(parts[1][colon...].dropFirst())
      let answer = Self.refusal(of: name, in: talk) ?? Self.answer(flag, parts[2])
      // A remote may have several addresses; it has a reference once all of them do.
      if answers[name].map({ $0 == .accepted }) ?? true { answers[name] = answer }
    }
  }

  /// What became of a reference.
  subscript(name: String) -> PushAnswer {
    answers[name] ?? .lost(reason: "the remote says nothing of it")
  }

  /// Whether a run of git came as far as to speak of references.
  static func isReport(_ result: ProgramResult) -> Bool {
    result.isSuccess
      || result.output.split(separator: 0x0A).contains { $0.starts(with: "!\t".utf8) }
  }

  /// What a remote says of a name that it cannot have, and git does not say of the reference.
  private static func refusal(of name: String, in talk: String) -> PushAnswer? {
    for line in talk.split(separator: "\n") {
      guard String(line).holds("exists; cannot create '\(name)'") else { continue }
      let mark = "remote: error: "
      return .refused(reason: String(line.hasPrefix(mark) ? line.dropFirst(mark.count) : line))
    }
    return nil
  }

  private static func answer(_ flag: UInt8, _ summary: Substring) -> PushAnswer {
    guard flag == UInt8(ascii: "!") else { return .accepted }
    let reason = RemoteTalk.withoutLogins(String(summary))
    // A branch stands where a folder of branches is wanted, or the reverse: that stays so.
    let isTaken = reason.holds("exists; cannot create")
    let isRace = !isTaken && races.contains(where: reason.holds)
    return isRace ? .lost(reason: reason) : .refused(reason: reason)
  }
}
