/// The last line of a check: how much was looked at, and how many mistakes there are.
struct CheckSummary {
  /// What was looked at, by its noun, and how many.
  let checked: [(noun: String, count: Int)]
  /// What was not, or nothing.
  let unchecked: String
  let mistakes: Int

  var text: String {
    let checked = checked.map { Self.counted($0.count, $0.noun) }.joined(separator: ", ")
    let mistakes = mistakes == 0 ? "no mistakes" : Self.counted(mistakes, "mistake")
    return "checked \(checked)\(unchecked): \(mistakes)"
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
