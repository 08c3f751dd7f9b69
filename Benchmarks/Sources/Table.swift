import Foundation

/// Prints what was measured, in columns.
enum Table {
  static func printHead() {
    printLine("work", ["MB", "best ms", "median", "GB/s"], "against libyaml")
  }

  /// A work of ours and below it the same work of libyaml. The ratio is that of bytes in a time.
  static func printRows(
    _ work: String, _ bytes: Int, _ ours: Times, peer: String, _ peerBytes: Int, _ theirs: Times
  ) {
    let ratio = rate(bytes, ours) / rate(peerBytes, theirs)
    printRow(work, bytes, ours, "\(ratio.text(2)) times as fast")
    printRow("  " + peer, peerBytes, theirs, "1")
  }

  /// One work without a peer.
  static func printRow(_ work: String, _ bytes: Int, _ times: Times, _ remark: String = "") {
    let numbers = [
      (Double(bytes) / 1e6).text(2), (times.best * 1e3).text(2), (times.median * 1e3).text(2),
      rate(bytes, times).text(3),
    ]
    printLine(work, numbers, remark)
  }

  /// Gigabytes in a second.
  private static func rate(_ bytes: Int, _ times: Times) -> Double {
    Double(bytes) / max(times.best, 1e-9) / 1e9
  }

  private static func printLine(_ work: String, _ numbers: [String], _ remark: String) {
    let columns = numbers.map { String(repeating: " ", count: max(9 - $0.count, 1)) + $0 }.joined()
    let padding = String(repeating: " ", count: max(44 - work.count, 1))
    print(remark.isEmpty ? work + padding + columns : work + padding + columns + "  " + remark)
  }
}

extension Double {
  /// The number with so many digits behind the point.
  func text(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}
