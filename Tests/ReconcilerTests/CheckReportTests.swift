import Foundation
import GitSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What programs read of a check, and waivers that end with the day of a commit.
@Suite struct CheckReportTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }
  private var program: Program { project.program }

  private static let objects = """
    apiVersion: v1
    kind: Service
    metadata: {name: "spark"}
    spec: {selectors: {app: spark}, ports: [{name: a, port: '80'}, {name: b, port: 80}]}
    ---
    apiVersion: example.org/v1
    kind: Thing
    metadata: {name: thing}

    """

  init() throws {
    project = try DeliveryProject()
    try project.settings("")
    try sandbox.write(Self.objects, to: "work/environments/dev/dev.yaml")
    try sandbox.write(Self.objects, to: "work/environments/odd/a b's \u{E9}.yaml")
    try sandbox.write(
      "resources: [dev.yaml]\n", to: "work/environments/dev/kustomization.yaml")
    try sandbox.write(
      "namespace: odd\nresources: [\"a b's \u{E9}.yaml\"]\n",
      to: "work/environments/odd/kustomization.yaml")
    try sandbox.commit("objects", in: "work")
  }

  private func json(_ words: String...) throws -> [String: Any] {
    let run = program.run(["check"] + words)
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(value as? [String: Any], "\(run)")
  }

  private func waive(until day: String, rule: String = "unknown-field") throws {
    try project.settings(
      "waivers: [{rule: \(rule), object: Service/*, reason: they read it, expires: \(day)}]",
      of: "dev")
  }

  @Test func sarifHasTheShapeOfItsSchema() throws {
    try waive(until: "2023-11-14")
    let log = try json("--env", "dev", "-o", "sarif")
    #expect(SARIFShape.mistakes(log, SARIFShape.log) == [])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.compactMap { $0["fixes"] }.count == 1)
    #expect(results.compactMap { $0["suppressions"] }.count == 1)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]]).map { $0["id"] as? String }
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index] == result["ruleId"] as? String)
      #expect((result["partialFingerprints"] as? [String: String])?.count == 1)
    }
    #expect(Set(rules).count == rules.count)
  }

  @Test func aShapeIsNotAlwaysFound() throws {
    var log = try json("--env", "dev", "-o", "sarif")
    log["other"] = 1
    log["version"] = "2.0.0"
    #expect(SARIFShape.mistakes(log, SARIFShape.log).count == 2)
  }

  /// The schema is no part of this repository: it is the file that SARIF_SCHEMA names.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["SARIF_SCHEMA"] != nil,
      "needs the schema of SARIF, see CONTRIBUTING.md"))
  func sarifIsValid() throws {
    let schema = try #require(ProcessInfo.processInfo.environment["SARIF_SCHEMA"])
    try waive(until: "2023-11-14")
    try sandbox.write(program.run("check", "--all", "-o", "sarif").output, to: "work/log.sarif")
    let script = """
      import json, sys, jsonschema
      schema, log = (json.load(open(path)) for path in sys.argv[1:])
      print(*(error.message for error in jsonschema.Draft4Validator(schema).iter_errors(log)))
      """
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, schema, sandbox.path("work/log.sarif")]
    process.standardOutput = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && said == "\n", "\(said)")
  }

  @Test func placesOfOddNamesAreAddresses() throws {
    let log = try json("--env", "odd", "-o", "sarif")
    #expect(SARIFShape.mistakes(log, SARIFShape.log) == [])
    let text = program.run("check", "--env", "odd", "-o", "sarif").output
    #expect(text.contains(#""uri":"environments/odd/a%20b%27s%20%C3%A9.yaml""#))
  }

  @Test func jUnitIsXMLWithASuiteForEachEnvironment() throws {
    let text = program.run("check", "--all", "-o", "junit").output
    let document = try XMLDocument(xmlString: text)
    let suites = try document.nodes(forXPath: "/testsuites/testsuite").compactMap {
      ($0 as? XMLElement)?.attribute(forName: "name")?.stringValue
    }
    #expect(suites == ["dev", "odd"])
    for suite in try document.nodes(forXPath: "/testsuites/testsuite") {
      for (attribute, path) in [
        ("tests", "testcase"), ("failures", "testcase/failure"), ("skipped", "testcase/skipped"),
      ] {
        let said = (suite as? XMLElement)?.attribute(forName: attribute)?.stringValue
        #expect(try said == String(suite.nodes(forXPath: path).count), "\(attribute)")
      }
    }
    let failed = try document.nodes(forXPath: "//testsuite[@name='odd']/testcase[failure]/@name")
    #expect(failed.compactMap(\.stringValue) == ["unknown-field", "wrong-type", "duplicate-item"])
  }

  @Test func aWaiverHoldsToItsLastDay() throws {
    // The committer's clock shows 2023-11-14, in Greenwich and where he is.
    try waive(until: "2023-11-14")
    let held = program.run("check", "--env", "dev", "--only", "unknown-field")
    #expect(held.code == 0 && held.talk.contains("1 waived"), "\(held)")
    try waive(until: "2023-11-13")
    let over = program.run("check", "--env", "dev", "--only", "unknown-field")
    #expect(over.code == 1)
    #expect(over.output.contains("[unknown-field]"))
    #expect(
      over.output.contains(
        "error: the waiver of `unknown-field` ended on 2023-11-13 [waiver-expired]"), "\(over)")
  }

  @Test func theDayIsThatOfTheCommitThatIsChecked() throws {
    try waive(until: "2023-11-20")
    let early = try sandbox.id("rev-parse", "HEAD", in: "work")
    _ = try sandbox.run(
      ["commit", "-q", "--allow-empty", "-m", "later"], in: "work",
      adding: ["GIT_COMMITTER_DATE": "1800000000 +0000"])
    let words = ["check", "--env", "dev", "--only", "unknown-field"]
    #expect(program.run(words).code == 1)
    #expect(program.run(words + ["--from", "HEAD"]).code == 1)
    #expect(program.run(words + ["--from", early.description]).code == 0)
  }

  @Test func findingsKeepTheirFingerprints() throws {
    func fingerprints() throws -> [String] {
      let findings = try json("--env", "dev", "-o", "json")["findings"] as? [[String: Any]]
      return (findings ?? []).compactMap { $0["fingerprint"] as? String }
    }
    let before = try fingerprints()
    try sandbox.write("# more\n\n" + Self.objects, to: "work/environments/dev/dev.yaml")
    #expect(try fingerprints() == before)
    #expect(before.count >= 3 && Set(before).count == before.count, "\(before)")
  }

  @Test func whatEnvironmentsShareIsSaidOnce() throws {
    try sandbox.write(
      "resources: [../dev]\nnamespace: b\n", to: "work/environments/two/kustomization.yaml")
    let findings = try #require(
      try json("--all", "-o", "json", "--only", "unknown-field")["findings"] as? [[String: Any]])
    #expect(
      findings.map { $0["environments"] as? [String] } == [["dev", "two"], ["odd"]], "\(findings)")
  }

  @Test func fixesAreWrittenIntoTheFiles() throws {
    let run = program.run("check", "--env", "dev", "--only", "wrong-type", "--fix")
    #expect(run.code == 0, "\(run)")
    let path = sandbox.path("work/environments/dev/dev.yaml")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == Self.objects.replacingOccurrences(of: "'80'", with: "80"))
    #expect(
      try sandbox.git("status", "--porcelain", in: "work").contains("M environments/dev/dev.yaml"))
  }
}
