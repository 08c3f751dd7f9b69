extension Repository {
  /// Who git takes for the author of a commit that is made now, and for the one who commits it. It is
  /// asked, so that all counts that counts there; a name that it would make up of the machine's does
  /// not.
  package func identities(
    _ access: NetworkAccess
  ) throws(GitError) -> (author: Signature, committer: Signature) {
    (
      try identity("GIT_AUTHOR_IDENT", access), try identity("GIT_COMMITTER_IDENT", access)
    )
  }

  private func identity(_ name: String, _ access: NetworkAccess) throws(GitError) -> Signature {
    var process = ChildProcess.git(["-c", "user.useConfigOnly=true", "var", name], in: self)
    process.environment.merge(access.variables) { $1 }
    let result: ProgramResult
    do throws(ProgramError) {
      result = try process.run()
    } catch {
      throw .program(error)
    }
    guard result.isSuccess, let signature = Signature(line: result.output) else {
      throw .noIdentity
    }
    return signature
  }
}

extension Signature {
  /// Reads `Name <address> seconds +hhmm`; nil for anything else.
  fileprivate init?(line: [UInt8]) {
    let text = String(decoding: line.prefix { $0 != 0x0A }, as: UTF8.self)
    guard let open = text.lastIndex(of: "<"), let close = text.lastIndex(of: ">"), open < close
    else { return nil }
    let words = text[text.index(after: close)...].split(separator: " ")
    guard words.count == 2, let time = Int64(words[0]), let zone = Int(words[1]) else { return nil }
    self.init(
      name: String(text[..<open].dropLast()), email: String(text[open..<close].dropFirst()),
      time: time, offset: zone / 100 * 60 + zone % 100)
  }
}
