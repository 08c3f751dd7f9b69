import BenchSupport
import Foundation

/// The counts that are kept in a file.
struct InstructionList {
  private static let head = """
    # Instructions of the release on x86_64, counted by callgrind: `make instructions` compares,
    # `make instructions UPDATE=1` writes. Another compiler or processor counts otherwise.

    """
  /// How much more is allowed.
  private static let tolerance = 1.03

  let path: String

  /// Whether none is above what is kept.
  func compare(_ counts: [(name: String, count: Int)]) throws -> Bool {
    let kept = try read()
    print(Self.line("", "kept", "now"))
    var isGood = true
    for (name, count) in counts {
      guard let old = kept[name] else {
        print(Self.line(name, "-", count.grouped) + "  MISSED: none is kept")
        isGood = false
        continue
      }
      let times = Double(count) / Double(old)
      let isMore = times > Self.tolerance
      print(
        Self.line(name, old.grouped, count.grouped)
          + String(format: "  %+.1f %%", (times - 1) * 100)
          + (isMore ? "  MISSED: more than 3 %" : ""))
      isGood = isGood && !isMore
    }
    return isGood
  }

  /// Keeps these.
  func write(_ counts: [(name: String, count: Int)]) throws -> Bool {
    let lines = counts.map { Self.line($0.name, $0.count.grouped) + "\n" }.joined()
    try Data((Self.head + lines).utf8).write(to: URL(fileURLWithPath: path))
    print(lines, terminator: "")
    return true
  }

  private func read() throws -> [String: Int] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let pairs = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      line.lastIndex(of: " ").flatMap { space in
        Int(line[space...].filter(\.isNumber)).map { count in
          (line[..<space].trimmingCharacters(in: .whitespaces), count)
        }
      }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func line(_ name: String, _ columns: String...) -> String {
    let padded = columns.map { String(repeating: " ", count: max(16 - $0.count, 1)) + $0 }
    return name + String(repeating: " ", count: max(40 - name.count, 1)) + padded.joined()
  }
}
