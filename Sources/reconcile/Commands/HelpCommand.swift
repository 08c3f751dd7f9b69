internal import Documents

/// Explains the program or one command.
struct HelpCommand: Command {
  static let name = "help"
  static let summary = "explain the program or a command"
  static let help = """
    usage: reconcile help [COMMAND]

    Lists the commands, or explains one of them.

    example:
      reconcile help check
    """

  private let topic: (any Command.Type)?

  init(topic: (any Command.Type)?) {
    self.topic = topic
  }

  init(_ arguments: inout Arguments) throws(UsageError) {
    let words = try arguments.takeRest()
    guard words.count < 2 else {
      throw UsageError("`help` explains one command, not \(words.count)")
    }
    topic = try words.first.map(Reconcile.find)
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    console.print((topic?.help ?? Self.overview) + "\n")
    return .done
  }

  private static var overview: String {
    let width = commands.map { $0.name.count }.max() ?? 0
    let lines = commands.map { type in
      "  \(type.name)\(String(repeating: " ", count: width - type.name.count))  \(type.summary)"
    }
    return """
      reconcile renders the environments of a Spark platform from its git tree.

      usage: reconcile [-C DIR] [--color auto|always|never] --env ENV
             reconcile [-C DIR] [--color auto|always|never] COMMAND …

      commands:
      \(lines.joined(separator: "\n"))

      `reconcile COMMAND --help` explains a command.
      """
  }
}
