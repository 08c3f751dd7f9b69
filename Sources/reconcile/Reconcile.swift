internal import Documents

/// The program: arguments in, an exit code out.
package enum Reconcile {
  /// Runs a call.
  package static func run(
    _ words: [String], in surroundings: Surroundings, printingTo sink: @escaping Console.Sink
  ) -> ExitCode {
    var arguments = Arguments(words)
    var console = Console(palette: surroundings.prefersColor ? .terminal : .plain, sink: sink)
    do throws(UsageError) {
      let options = try GlobalOptions(&arguments)
      console = Console(
        palette: options.palette(in: surroundings), width: surroundings.width, sink: sink)
      let command = try command(in: &arguments)
      return command.run(in: try open(options.folder, in: surroundings), on: &console)
    } catch {
      console.complain(error)
      return .unusable
    }
  }

  private static func open(_ folder: String, in surroundings: Surroundings) throws(UsageError)
    -> Workplace
  {
    do throws(FileError) {
      return try surroundings.open(folder)
    } catch {
      throw UsageError("`\(folder)` cannot be opened: \(error.reason)")
    }
  }

  /// Reads the name of the command and its arguments; `--help` and `--version` are commands too.
  private static func command(in arguments: inout Arguments) throws(UsageError) -> any Command {
    let wantsHelp = arguments.takeFlag("--help", "-h")
    guard let name = arguments.takeWord() else {
      if arguments.takeFlag("--version") { return VersionCommand() }
      if arguments.option(among: ["--env", "--all"]) != nil {
        return wantsHelp ? HelpCommand(topic: DeliverCommand.self) : try DeliverCommand(&arguments)
      }
      let words = try arguments.takeRest(known: "--version", "--color", "-C")
      guard words.isEmpty else { throw UsageError("the command must stand before `--`") }
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
      hint: Suggestion.hint(for: name, among: commands.map { $0.name })
        ?? "`reconcile help` lists the commands")
  }
}
