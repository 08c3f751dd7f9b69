import Documents
import Foundation
import Testing

/// ARCHITECTURE.md says what the limits are.
@Suite struct LimitTableTests {
  @Test(arguments: [
    ("bytes of one file", Limits().bytes),
    ("collections inside each other", Limits().depth),
    ("documents of one file", Limits().documents),
    ("values that aliases and merge keys add to one file", Limits().expandedNodes),
    ("problems reported of one file", Limits().problems),
  ])
  func theTableHasTheNumber(limit: String, value: Int) throws {
    let architecture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("ARCHITECTURE.md")
    let lines = try String(contentsOf: architecture, encoding: .utf8).split(separator: "\n")
    let row = try #require(lines.first { $0.hasPrefix("| \(limit) |") })
    #expect(row.filter(\.isNumber) == String(value))
  }
}
