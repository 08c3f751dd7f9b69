import BenchSupport

/// Prints what was measured, in columns.
enum BuildTable {
  static func printHead() {
    printLine(
      "work", ["MB", "ours ms", "MiB", "kubectl ms", "MiB"], "CPU and memory against kubectl")
  }

  /// Prints a row; whether the limits of time and memory are kept.
  static func print(
    _ work: Work, _ byteCount: Int, _ ours: Measurement, _ theirs: Measurement?
  ) -> Bool {
    let input = Double(byteCount)
    let columns = [(input / 1e6).text(2)] + numbers(ours) + (theirs.map(numbers) ?? ["-", "-"])
    var remarks: [String] = []
    if let theirs {
      let times = theirs.seconds / max(ours.seconds, 1e-6)
      let memory = theirs.mebibytes / max(ours.mebibytes, 0.01)
      remarks = ["1/\(times.text(times < 10 ? 1 : 0))", "1/\(memory.text(1))"]
    }
    if let limit = work.limit { remarks.append("limit \((limit * 1e3).text(1)) ms") }
    if theirs?.isDone == false { remarks.append("kubectl refuses") }
    let missed = missed(by: ours, work, input: input)
    if !missed.isEmpty { remarks.append("MISSED: " + missed.joined(separator: ", ")) }
    printLine(work.name, columns, remarks.joined(separator: "  "))
    return missed.isEmpty
  }

  private static func missed(by ours: Measurement, _ work: Work, input: Double) -> [String] {
    var missed: [String] = []
    if let limit = work.limit, ours.seconds > limit { missed.append("CPU") }
    if ours.mebibytes > 16 + 20 * input / 1_048_576 { missed.append("memory") }
    if !ours.isDone { missed.append("ours refuses") }
    return missed
  }

  private static func numbers(_ measurement: Measurement) -> [String] {
    [(measurement.seconds * 1e3).text(2), measurement.mebibytes.text(1)]
  }

  private static func printLine(_ work: String, _ numbers: [String], _ remark: String) {
    let columns = numbers.map { pad($0, 11, isLeft: true) }.joined()
    Swift.print(pad(work, 46, isLeft: false) + columns + "  " + remark)
  }

  private static func pad(_ text: String, _ width: Int, isLeft: Bool) -> String {
    let spaces = String(repeating: " ", count: max(width - text.count, 1))
    return isLeft ? spaces + text : text + spaces
  }
}
