internal import Documents

/// Says which program this is.
struct VersionCommand: Command {
  static let name = "version"
  static let summary = "say which version this is"
  static let help = """
    usage: reconcile version

    Prints the version of the program.

    example:
      reconcile version
    """

  /// The version of the program, as CHANGELOG.md has it.
  static let number = "0.1.0"

  init() {}

  init(_ arguments: inout Arguments) throws(UsageError) {
    let words = try arguments.takeRest()
    if let word = words.first { throw UsageError("`version` takes no arguments, not `\(word)`") }
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    console.print("reconcile \(Self.number)\n")
    return .done
  }
}
