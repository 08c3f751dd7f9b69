/// The program git of this machine, as far as deliveries need it: only for the network, and to
/// clean up.
package struct GitProgram: Sendable {
  /// The oldest version that knows all that it is asked: `fetch --no-write-fetch-head` and
  /// `maintenance` came with it.
  package static let oldest = ProgramVersion("2.29")

  /// What it says of its version.
  package let text: String
  /// The version, if that says one.
  package var version: ProgramVersion { ProgramVersion(text) }

  package init(text: String) {
    self.text = text
  }

  /// Asks the program.
  package static func ask(_ access: NetworkAccess) throws(ProgramError) -> GitProgram {
    var process = ChildProcess("git", ["--version"])
    process.environment = access.variables.merging(["LC_ALL": "C"]) { $1 }
    process.outputLimit = 4_096
    let result = try process.run()
    let line = result.output.split(separator: 0x0A).first ?? []
    return GitProgram(text: String(decoding: line, as: UTF8.self))
  }
}
