internal import Documents
internal import Spark

/// The memory of a driver without a unit: Java takes it for bytes.
enum SizeWithoutUnit: Rule {
  static let id = "size-without-unit"
  static let consequence = Consequence.refused
  static let summary = "the memory of a driver has a unit"
  static let page = RulePage(
    why: """
      `spark.driver.memory` of a driver that starts where it is submitted goes to Java as `-Xmx` and its
      text. `1024` are bytes there, and Java does not start with so few, though the key means mebibytes where
      Spark itself reads it.
      """,
    fix: """
      Write the unit: `1024m`, `1g`.
      """,
    example: """
      spark.driver.memory 1024
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for list in subject.settingLists {
      let bare = list.settings(for: Self.self) { key, value in
        key == "spark.driver.memory" && value.utf8.allSatisfy(\.isDigit)
      }
      for setting in bare {
        guard let number = Int(setting.value), number < 1 << 24 else { continue }
        let place = subject.location(of: setting)
        findings.add(
          Self.self, "Java takes `\(setting.value)` for bytes", at: place,
          hint: "write `\(setting.value)m`",
          fix: place.flatMap { Fix(replacing: setting.value, with: setting.value + "m", at: $0) })
      }
    }
  }
}

extension UInt8 {
  /// Whether it is one of the ASCII digits.
  fileprivate var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }
}
