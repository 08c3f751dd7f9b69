package import Documents

/// The program: arguments in, an exit code out.
package enum Reconcile {
  /// Runs a call on a file tree.
  package static func run(
    _ words: [String], in tree: any FileTree, on console: inout Console
  ) -> ExitCode {
    var arguments = Arguments(words)
    do throws(UsageError) {
      return try command(in: &arguments).run(in: tree, on: &console)
    } catch {
      console.complain(error)
      return .unusable
    }
  }

  /// Reads the name of the command and its arguments; `--help` and `--version` are commands too.
  private static func command(in arguments: inout Arguments) throws(UsageError) -> any Command {
    let wantsHelp = arguments.takeFlag("--help", "-h")
    guard let name = arguments.takeWord() else {
      if arguments.takeFlag("--version") { return VersionCommand() }
      _ = try arguments.takeRest(known: "--version")
      return HelpCommand(topic: nil)
    }
    let type = try find(name)
    return wantsHelp ? HelpCommand(topic: type) : try type.init(&arguments)
  }

  /// The command with a name; the error for another names the nearest.
  static func find(_ name: String) throws(UsageError) -> any Command.Type {
    if let type = commands.first(where: { $0.name == name }) { return type }
    throw UsageError(
      "there is no command `\(name)`",
      hint: Suggestion.hint(for: name, among: commands.map { $0.name }) ?? "`reconcile help` lists the commands")
  }
}
