import CaseSupport
import Documents
import Foundation
import Testing

@testable import Reconciler

/// Nothing that is rendered changes with the program but with its edition.
///
/// `Tests/Editions/1.txt` says what edition 1 makes of the cases, of random platforms and of the
/// environments of this repository. A line names its content, so a case that is edited is not
/// compared until `make editions` writes the file anew; the same content with other bytes is a
/// failure. Then a new edition is due, or somebody has to say why none is: in place of the `why?`
/// that `make editions` leaves.
@Suite struct EditionTests {
  /// How records call this repository.
  private static let here = "here"

  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_EDITIONS"] == "1"

  @Test(arguments: Edition.known)
  func bytesStayAsTheyAre(_ edition: Int) throws {
    let path = CaseFiles.root + "/Tests/Editions/\(edition).txt"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let known = text.split(separator: "\n").compactMap { EditionRecord($0) }
    let now = try records(edition)
    let changes = Self.changes(from: known, to: now)
    for (name, _) in changes {
      Issue.record(
        "bytes changed: raise `Edition.current`, or say why in Tests/Editions/\(edition).txt: \(name)"
      )
    }
    #expect(!text.contains(": why?"), "say why in Tests/Editions/\(edition).txt")
    // Whoever changes the content of this repository need not know of this.
    let others = now.filter { $0.content != Self.here }
    let compared = Set(known.map(\.line)).intersection(others.map(\.line)).count + changes.count
    #expect(
      compared * 10 >= others.count * 9,
      "only \(compared) of \(others.count) are known: `make editions` writes the others")
    guard Self.isUpdating, CaseFiles.filter == nil else { return }
    let comments = text.split(separator: "\n").filter { $0.hasPrefix("#") }.map(String.init)
    let questions = changes.map { "# \($0.name) was \($0.old): why?" }
    try ((comments + questions + now.map(\.line)).joined(separator: "\n") + "\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    Issue.record("Tests/Editions/\(edition).txt is written; look at the difference")
  }

  /// What is made otherwise of the same content, or no more, with what it was.
  private static func changes(
    from known: [EditionRecord], to now: [EditionRecord]
  ) -> [(name: String, old: String)] {
    let inputs = Dictionary(now.map { ($0.content, $0.input) }) { first, _ in first }
    let lines = Set(now.map(\.line))
    return known.filter { inputs[$0.content] == $0.input && !lines.contains($0.line) }
      .map { ("\($0.content) \($0.what)", $0.output) }
  }

  private func records(_ edition: Int) throws -> [EditionRecord] {
    let folders = ["Commands", "ConfigSets", "Overlays"]
    var records = try folders.flatMap { CaseFiles.cases($0) }.flatMap { path in
      try EditionRecord.all(
        of: String(path.dropFirst("Tests/Cases/".count)),
        MarkdownCase(path: CaseFiles.root + "/" + path).files, edition: edition)
    }
    for seed in UInt64(1)...20 {
      records += try EditionRecord.all(
        of: "platform-\(seed)", RandomPlatform(seed: seed).tree, edition: edition)
    }
    return try records
      + EditionRecord.all(of: Self.here, RepositoryFiles.platform.tree, edition: edition)
  }

  @Test func aChangeOfTheProgramIsToldFromOneOfTheContent() {
    func record(_ line: String) -> EditionRecord? { EditionRecord(Substring(line)) }
    let known = ["in1 out1 a.md build .", "in2 out2 b.md build .", "in3 out3 c.md files prod"]
      .compactMap(record)
    let now = ["in1 other a.md build .", "new other b.md build .", "in3 out3 c.md build ."]
      .compactMap(record)
    let changes = Self.changes(from: known, to: now)
    #expect(changes.map(\.name) == ["a.md build .", "c.md files prod"])
    #expect(changes.map(\.old) == ["out1", "out3"])
    #expect(Self.changes(from: known, to: known).isEmpty)
    #expect(record("# in1 out1 a.md build .") == nil)
  }

  /// What `upgrade --preview` shows, of trees that are rendered otherwise.
  @Test func whatDiffersBetweenTreesIsShown() throws {
    func tree(_ maps: [String: String]) throws -> ReconciledTree {
      var sample = SettingsSample(repository: "edition: 1")
      let objects = maps.sorted { $0.key < $1.key }.map { name, value in
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: \(name)}\ndata: {value: \(value)}\n"
      }
      sample.add(objects.joined(separator: "---\n"), at: "environments/dev/maps.yaml")
      sample.add("resources: [maps.yaml]\n", at: "environments/dev/kustomization.yaml")
      return ReconciledTree(sample.workspace)
    }
    let old = try tree(["a": "one", "b": "one", "c": "one"])
    let new = try tree(["b": "one", "c": "two", "d": "one"])
    var report = Report()
    let plan = try #require(Plan(of: old.environments[0], from: old, to: new, &report))
    #expect(
      plan.changes.map { "\($0.change.rawValue) \($0.path.text)" } == [
        "- _default/configmap-a.yaml", "~ _default/configmap-c.yaml", "+ _default/configmap-d.yaml",
      ])
    let same = try #require(
      Plan(of: old.environments[0], from: old, to: old.with(edition: 7), &report))
    #expect(same.changes.isEmpty && !report.hasErrors)
    let broken = old.with(MemoryTree())
    #expect(Plan(of: old.environments[0], from: old, to: broken, &report) == nil)
    #expect(report.hasErrors)
  }
}
