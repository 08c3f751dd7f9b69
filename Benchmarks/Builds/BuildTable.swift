/// Prints what was measured, in columns.
enum BuildTable {
  static func printHead() {
    printLine(
      "work", ["MB", "ours ms", "MiB", "kubectl ms", "MiB"], "CPU and memory against kubectl")
  }

  static func print(
    _ name: String, _ byteCount: Int, _ ours: Measurement, _ theirs: Measurement?
  ) {
    let input = Double(byteCount)
    let columns = [(input / 1e6).text(2)] + numbers(ours) + (theirs.map(numbers) ?? ["-", "-"])
    var remarks: [String] = []
    if let theirs {
      let times = theirs.seconds / max(ours.seconds, 1e-6)
      let memory = theirs.mebibytes / max(ours.mebibytes, 0.01)
      remarks = ["1/\(times.text(times < 10 ? 1 : 0))", "1/\(memory.text(1))"]
    }
    if ours.mebibytes > 16 + 20 * input / 1_048_576 { remarks.append("memory over the limit") }
    if !ours.isDone { remarks.append("ours refuses") }
    if theirs?.isDone == false { remarks.append("kubectl refuses") }
    printLine(name, columns, remarks.joined(separator: "  "))
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
