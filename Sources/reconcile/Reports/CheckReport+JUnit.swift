internal import Checks
internal import Documents
internal import Reconciler

extension CheckReport {
  /// A suite for each environment, and one for what belongs to none. A rule is a test: it fails where it
  /// has found an error, and is skipped where it could not look at something.
  func printJUnit(to sink: (String) -> Void) {
    var places = Places()
    let suites = result.environments + result.folders
    let findings = result.open
    let rest = findings.filter { $0.places.isEmpty }
    sink("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    sink(XMLText.start("testsuites", [("name", "reconcile check")]) + ">\n")
    for suite in suites {
      let own = findings.filter { $0.places.contains(suite) }
      let skipped = result.unchecked.filter { $0.places.contains(suite) }
      print(suite, own, skipped, rules, &places, sink)
    }
    if suites.isEmpty || !rest.isEmpty || result.fileCount != nil {
      print("files", rest, result.unchecked.filter { $0.places.isEmpty }, [], &places, sink)
    }
    sink("</testsuites>\n")
  }

  private func print(
    _ suite: String, _ findings: [Finding], _ skipped: [CheckResult.Unchecked], _ rules: [String],
    _ places: inout Places, _ sink: (String) -> Void
  ) {
    let others = Set(findings.map(\.diagnostic.rule) + skipped.map(\.rule)).subtracting(rules)
    let tests = ["readable"] + rules + others.sorted()
    let byRule = Dictionary(grouping: findings, by: \.diagnostic.rule)
    let skips = Dictionary(grouping: skipped, by: \.rule)
    let isError = { (finding: Finding) in finding.diagnostic.severity == .error }
    let failures = Set(findings.filter(isError).map(\.diagnostic.rule)).count
    let skippedCount = tests.count { name in
      skips[name] != nil && !(byRule[name] ?? []).contains(where: isError)
    }
    sink(
      XMLText.start(
        "testsuite",
        [
          ("name", suite), ("tests", "\(tests.count)"), ("failures", "\(failures)"),
          ("errors", "0"), ("skipped", "\(skippedCount)"),
        ]) + ">\n")
    for test in tests {
      let start = XMLText.start("testcase", [("name", test), ("classname", suite)])
      let inside = Self.content(byRule[test] ?? [], skips[test] ?? [], &places)
      sink(inside.isEmpty ? start + "/>\n" : start + ">\n\(inside)</testcase>\n")
    }
    sink("</testsuite>\n")
  }

  /// What a test says: why it fails or was skipped, and what it warns of.
  private static func content(
    _ findings: [Finding], _ skipped: [CheckResult.Unchecked], _ places: inout Places
  ) -> String {
    let errors = findings.filter { $0.diagnostic.severity == .error }
    let others = findings.filter { $0.diagnostic.severity != .error }
    var text = ""
    if let first = errors.first {
      let lines = errors.map { $0.diagnostic.draw(.plain, &places) }.joined()
      text +=
        XMLText.start(
          "failure", [("message", first.diagnostic.message), ("type", first.diagnostic.rule)])
        + ">\(XMLText.escaped(lines))</failure>\n"
    } else if !skipped.isEmpty {
      let what = skipped.map(\.what).joined(separator: "; ")
      text += XMLText.start("skipped", [("message", what)]) + "/>\n"
    }
    if !others.isEmpty {
      let lines = others.map { $0.diagnostic.draw(.plain, &places) }.joined()
      text += "<system-out>\(XMLText.escaped(lines))</system-out>\n"
    }
    return text
  }
}
