/// One word of the command line: a file under Commands and a line in `commands`.
package protocol Command: Sendable {
  /// What is typed.
  static var name: String { get }
  /// One line for the list of commands.
  static var summary: String { get }
  /// How to call it, what it does, its options and an example.
  static var help: String { get }
  /// Reads the arguments behind the name.
  init(_ arguments: inout Arguments) throws(UsageError)
  /// Does the work.
  func run(in workplace: Workplace, on console: inout Console) -> ExitCode
}

/// How a run ended, for the process that asked.
package enum ExitCode: Int32, Sendable {
  /// Nothing to do, or done.
  case done = 0
  /// Stopped by what was found.
  case stopped = 1
  /// The input cannot be used, or the call was wrong.
  case unusable = 2
  /// The world: disk, network, repository.
  case world = 3

  /// Of several ends the worst counts.
  mutating func rise(to other: ExitCode) {
    if other.rawValue > rawValue { self = other }
  }
}

/// A call that cannot be understood.
package struct UsageError: Error {
  let message: String
  let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
