import BenchSupport
import Foundation

/// Prints rows in columns.
enum FleetTable {
  static func printHead(_ title: String) {
    Swift.print("\n\(title)")
    printLine(
      "", ["threads", "CPU ms", "wall ms", "MiB", "peer ms"], "limit", "against the peer")
  }

  static func print(
    _ name: String, threads: Int?, _ figures: Figures, peerSeconds: Double?, _ limit: Limit,
    _ remark: String
  ) {
    let numbers = [
      threads.map(String.init) ?? "-", milliseconds(figures.seconds),
      milliseconds(figures.wallSeconds), figures.mebibytes.text(1),
      peerSeconds.map(milliseconds) ?? "-",
    ]
    printLine(name, numbers, limit.text, remark)
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let number = seconds * 1e3
    return number < 100 ? number.text(2) : Int(number.rounded()).grouped
  }

  private static func printLine(
    _ name: String, _ numbers: [String], _ limit: String, _ remark: String
  ) {
    let columns = numbers.map { pad($0, 10, isLeft: true) }.joined()
    Swift.print(
      pad(name, 36, isLeft: false) + columns + "  " + pad(limit, 16, isLeft: false) + remark)
    // Who waits reads each row when it is known.
    fflush(nil)
  }

  private static func pad(_ text: String, _ width: Int, isLeft: Bool) -> String {
    let spaces = String(repeating: " ", count: max(width - text.count, 1))
    return isLeft ? spaces + text : text + spaces
  }
}
