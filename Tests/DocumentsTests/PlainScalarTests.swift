import Documents
import Testing

/// What text without quotes means; every expected kind was answered by go-yaml.
@Suite struct PlainScalarTests {
  static let kinds: [(kind: Kind, texts: [String])] = [
    (.null, ["", "~", "null", "Null", "NULL"]),
    (.bool, ["true", "True", "TRUE", "false", "False", "FALSE"]),
    (
      .int,
      ["0", "-0", "+5", "017", "0o17", "0O17", "0b11", "0b-1", "0x1f", "1_000", "-_1", "0_", "00"]
    ),
    (.int, ["18446744073709551615", "-9223372036854775808"]),
    (
      .float,
      [
        "1.5", ".5", "5.", "+.5", "1e3", "1E+3", "08", "09", "1_000.5", ".5_0", "1e1_0", ".inf",
        "-.Inf",
      ]
    ),
    (.float, [".NaN", "18446744073709551616", "1e-400"]),
    (
      .string,
      [
        "nULL", "tRUE", "TRue", "nul", "truer", "0x", "0o8", "0b2", "0xg", "+0b-1", "-0o-7", "+",
        "-", ".",
      ]
    ),
    (
      .string,
      [
        "._5", ".5_", "+.nan", ".infinity", "1e400", ".1e400", "1:2", "0x1p-2", "1.2.3", "1e", "<<",
        "a",
      ]
    ),
  ]

  @Test(arguments: kinds)
  func isTheSameInBothReadings(_ row: (kind: Kind, texts: [String])) {
    for text in row.texts {
      #expect(kind(text, .resource) == row.kind, "\(text)")
      #expect(kind(text, .configuration) == row.kind, "\(text)")
    }
  }

  @Test(arguments: [
    "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off",
    "OFF",
  ])
  func isTrueOrFalseInConfigurationOnly(_ word: String) {
    #expect(kind(word, .resource) == .string)
    #expect(kind(word, .configuration) == .bool)
  }

  @Test(arguments: ["yES", "oN", "yeS", "nO", "ofF", "ye", "offf"])
  func isNoWordInOtherCapitals(_ word: String) {
    #expect(kind(word, .configuration) == .string)
  }

  @Test func datesAreTextInConfiguration() {
    #expect(kind("2001-01-01", .resource) == .timestamp)
    #expect(kind("2001-01-01", .configuration) == .string)
  }

  private func kind(_ text: String, _ reading: Reading) -> Kind {
    Array(text.utf8).withUnsafeBufferPointer { PlainScalar.kind(of: $0, under: reading) }
  }
}
