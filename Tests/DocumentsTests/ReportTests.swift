import Documents
import Testing

/// The order and number of diagnostics.
@Suite struct ReportTests {
  private func finding(
    _ rule: String, _ path: String?, _ offset: Int = 0, _ severity: Severity = .error
  ) -> Diagnostic {
    let location = path.map {
      Location(SourceFile(path: $0, text: SourceText("0123456789")), offset..<offset + 1)
    }
    return Diagnostic(rule, "message", at: location, severity: severity)
  }

  @Test func diagnosticsAreSortedByPathPlaceAndRule() {
    var report = Report()
    for one in [
      finding("b", "b.yaml", 1), finding("a", "b.yaml", 1), finding("z", "a.yaml", 9),
      finding("y", "b.yaml"),
      finding("x", nil), finding("w", "B.yaml"), finding("v", "\u{E9}"), finding("u", "e\u{301}"),
    ] {
      report.add(one)
    }
    #expect(report.diagnostics.map(\.rule) == ["x", "w", "z", "y", "a", "b", "u", "v"])
  }

  @Test func theSameIsThereOnce() {
    var report = Report()
    report.add(finding("a", "a.yaml"))
    report.add(finding("b", "a.yaml"))
    report.add(finding("a", "a.yaml"))
    report.add(finding("a", "a.yaml", 0, .warning))
    #expect(report.diagnostics.count == 3)
    #expect(report.count(atLeast: .error) == 2)
    #expect(report.count(atLeast: .note) == 3)
  }

  @Test func twoSpellingsOfALetterAreTwoPaths() {
    var report = Report()
    report.add(finding("a", "\u{E9}.yaml"))
    report.add(finding("a", "e\u{301}.yaml"))
    #expect(report.diagnostics.count == 2)
  }

  @Test func whatFailsIsCollectedAndTheRestGoesOn() {
    var report = Report()
    let results = [1, 2, 3].map { number in
      report.collect { () throws(Diagnostic) -> Int in
        if number == 2 { throw finding("two", "a.yaml") }
        return number * 10
      }
    }
    #expect(results == [10, nil, 30])
    #expect(report.diagnostics.map(\.rule) == ["two"])
  }
}
