/// Signs with an SSH key, as git does: by the program `ssh-keygen`, which reads the key or asks the
/// agent. Who has a key of the kind Ed25519 gets the same signature each time.
package struct SSHSigner: Equatable, Sendable {
  private static let firstLine = "-----BEGIN SSH SIGNATURE-----\n"
  private static let lastLine = "-----END SSH SIGNATURE-----\n"

  /// The private key, or the public one of a key that the agent has.
  package let keyFile: String
  /// Variables that the program has besides ours.
  var environment: [String: String] = [:]

  package init(keyFile: String) {
    self.keyFile = keyFile
  }

  /// The signature of a commit's bytes, in lines. Nobody is asked for a passphrase.
  package func sign(_ bytes: [UInt8]) throws(GitError) -> String {
    var process = ChildProcess("ssh-keygen", ["-Y", "sign", "-n", "git", "-f", keyFile])
    process.input = bytes
    process.hiddenVariables = ["DISPLAY", "SSH_ASKPASS", "WAYLAND_DISPLAY"]
    process.environment = environment
    process.environment["SSH_ASKPASS_REQUIRE"] = "never"
    process.environment["LC_ALL"] = "C"
    let result: ProgramResult
    do throws(ProgramError) {
      result = try process.run()
    } catch {
      throw .program(error)
    }
    let text = String(decoding: result.output, as: UTF8.self)
    guard result.isSuccess, text.hasPrefix(Self.firstLine), text.hasSuffix(Self.lastLine) else {
      throw .notSigned(keyFile: keyFile, reason: Self.reason(result.talk))
    }
    return text
  }

  /// What the program says last, without its question.
  private static func reason(_ talk: [UInt8]) -> String {
    guard let line = talk.split(whereSeparator: { $0 < 0x20 }).last else {
      return "`ssh-keygen` gives no reason"
    }
    let text = String(decoding: line.prefix(300), as: UTF8.self)
    let question = "Enter passphrase: "
    return text.hasPrefix(question) ? String(text.dropFirst(question.count)) : text
  }
}
