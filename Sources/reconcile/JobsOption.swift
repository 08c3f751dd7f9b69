internal import Git

/// How many environments are rendered at a time.
enum JobsOption {
  /// More than any machine has use for.
  private static let most = 256

  /// Takes `--jobs`; without it there are as many as the process may use processors.
  static func take(from arguments: inout Arguments) throws(UsageError) -> Int {
    guard let text = try arguments.takeValue("--jobs") else { return ProcessorCount.useful }
    guard let number = Int(text), (1...most).contains(number) else {
      throw UsageError("`--jobs \(text)` is no number from 1 to \(most)")
    }
    return number
  }
}
