import Foundation

/// How many random files are compared, and which.
enum OracleFiles {
  /// What ORACLE_FILES says.
  static let count = number("ORACLE_FILES") ?? 10_000
  /// What ORACLE_SEED says.
  static let seed = UInt64(number("ORACLE_SEED") ?? 1)

  /// Says what was compared, if somebody has chosen how much.
  static func tell(_ text: String) {
    if number("ORACLE_FILES") != nil { print("\(count) files, seed \(seed): \(text)") }
  }

  private static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }
}
