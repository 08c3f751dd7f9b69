/// Why a program did not run to its end.
package enum ProgramError: Error, Equatable, Sendable {
  /// No folder of `PATH` has it.
  case notInstalled(String)
  /// What the system says to starting it.
  case notStarted(String, reason: String)
  /// A word or a variable for it holds a zero byte.
  case zeroByte(String)
  /// It said more than anybody wants to know, and was ended.
  case tooMuchOutput(String, limit: Int)

  /// What is wrong, for a message.
  package var reason: String {
    switch self {
    case .notInstalled(let name): "the program `\(name)` is not installed"
    case .notStarted(let name, let reason): "the program `\(name)` does not run: \(reason)"
    case .zeroByte(let name): "the program `\(name)` cannot be given a zero byte"
    case .tooMuchOutput(let name, let limit):
      "the program `\(name)` says more than \(limit) bytes"
    }
  }

  /// What to do about it.
  package var remedy: String? {
    guard case .notInstalled(let name) = self else { return nil }
    return "install it, or put the folder of `\(name)` into `PATH`"
  }
}
