internal import Documents
internal import Spark

/// Quotes and comments in a value become part of it.
enum QuotedValue: Rule {
  static let id = "quoted-value"
  static let consequence = Consequence.breaksLater
  static let summary = "values stand alone on their lines, without quotes"
  static let page = RulePage(
    why: """
      A line of spark-defaults.conf is a key and all that follows. Quotes are not taken off, and `#` begins
      a comment only at the beginning of a line. `"true"` is no boolean, and `4g # large` is no size.
      """,
    fix: """
      Take the quotes off. Write the comment on a line of its own above.
      """,
    example: """
      spark.ui.enabled "false"
      spark.executor.memory 4g # large
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for (number, file) in subject.configuration.enumerated() where file.isSparkSettings {
      let marked = file.contents.settings(for: id) {
        !$0.isReplaced && (unquoted($0.value) != nil || hasComment($0.value))
      }
      for position in marked {
        inspect(
          file.settings[position], at: { subject.location(of: position, inFile: number, .value) },
          &findings)
      }
    }
  }

  private static func inspect(
    _ setting: FileSetting, at place: () -> Location, _ findings: inout Findings
  ) {
    let value = setting.value
    if let plain = unquoted(value) {
      // Options for Java may be quoted in part; a whole value never is.
      let place = place()
      findings.add(
        Self.self, "the quotes are part of the value of `\(setting.key)`", at: place,
        hint: "take them off",
        fix: Fix("take the quotes off", [Fix.Edit(Location(place.file, wide(place, value)), plain)])
      )
    } else if hasComment(value) {
      findings.add(
        Self.self, "the comment is part of the value of `\(setting.key)`", at: place(),
        severity: .warning, hint: "write it on a line of its own")
    }
  }

  private static func hasComment(_ value: String) -> Bool {
    value.holds(" #") || value.holds("\t#")
  }

  private static func wide(_ place: Location, _ value: String) -> Range<Int> {
    let start = place.range.lowerBound
    return start..<min(start + value.utf8.count, place.file.text.count)
  }

  /// The value without the quotes around it.
  private static func unquoted(_ value: String) -> String? {
    guard value.utf8.count >= 2, let first = value.utf8.first, value.utf8.last == first,
      first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    else { return nil }
    let inner = value.dropFirst().dropLast()
    return inner.utf8.contains(first) ? nil : String(inner)
  }
}
