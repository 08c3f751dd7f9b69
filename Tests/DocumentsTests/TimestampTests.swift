import Documents
import Testing

/// Dates become strings; every expected value was printed by go-yaml.
@Suite struct TimestampTests {
  static let dates = [
    "2001-01-01": "2001-01-01T00:00:00Z",
    "2001-1-1": "2001-01-01T00:00:00Z",
    "2000-02-29": "2000-02-29T00:00:00Z",
    "0000-01-01": "0000-01-01T00:00:00Z",
    "2001-12-14T21:59:43Z": "2001-12-14T21:59:43Z",
    "2001-12-14T1:2:3Z": "2001-12-14T01:02:03Z",
    "2001-12-14t21:59:43.10-05:00": "2001-12-14T21:59:43.1-05:00",
    "2001-12-14T21:59:43,5Z": "2001-12-14T21:59:43.5Z",
    "2001-12-14T21:59:43.1234567891Z": "2001-12-14T21:59:43.123456789Z",
    "2001-12-14T21:59:43+00:00": "2001-12-14T21:59:43Z",
    "2001-12-14T21:59:43+00:60": "2001-12-14T21:59:43+01:00",
    "2001-12-14 21:59:43.10": "2001-12-14T21:59:43.1Z",
    "2001-12-14  1:2:3": "2001-12-14T01:02:03Z",
  ]

  @Test(arguments: dates)
  func isPrintedInFull(_ source: String, _ date: String) {
    #expect(printed("a: \(source)\n") == "a: \"\(date)\"\n")
    #expect(printedAsJSON("a: \(source)\n") == "{\"a\":\"\(date)\"}")
    #expect(printed("a: \"\(source)\"\n") == "a: \"\(source)\"\n", "in quotes it is text")
  }

  @Test(arguments: [
    "2001-02-29", "2001-13-01", "2001-00-01", "20011-01-01", "2001-01", "2001-12-14T24:00:00Z",
    "2001-12-14T21:59", "2001-12-14T21:59:43+01", "2001-12-14T21:59:43+25:00",
    "2001-12-14 21:59:43 -5",
    "2001-12-14 21:59:43Z", "2001-12-14X21:59:43Z",
  ])
  func isTextIfItIsNoDate(_ source: String) {
    #expect(printed("a: \(source)\n") == "a: \(source)\n")
  }

  @Test func isRefusedIfItsZoneIsADayAway() {
    #expect(printed("a: 2001-12-14T21:59:43+24:00\n") == "refused: yaml-timestamp")
    #expect(printed("a: 2001-12-14T21:59:43-23:60\n") == "refused: yaml-timestamp")
  }
}
