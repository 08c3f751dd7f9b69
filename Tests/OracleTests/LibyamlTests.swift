import CaseSupport
import Documents
import Foundation
import Libyaml
import Testing

/// Our parse against libyaml's events, file by file. Where they may differ is said in
/// ARCHITECTURE.md.
@Suite struct LibyamlTests {
  @Test(
    .enabled(if: Conformance.isAvailable, "needs the conformance cases, see CONTRIBUTING.md"))
  func realFilesGiveTheSameEvents() throws {
    var compared = 0
    for folder in try Conformance.cases(ofGroups: ["realworld", "rwsmall"]) {
      for file in Conformance.documents(below: folder.appendingPathComponent("input")) {
        if try compare(file) { compared += 1 }
      }
    }
    #expect(compared > 2_000, "only \(compared) files were compared")
  }

  @Test func ourCorpusGivesTheSameEvents() throws {
    let files = Conformance.documents(
      below: Conformance.root.appendingPathComponent("Tests/Corpus"))
    #expect(files.count >= 5)
    for file in files { #expect(try compare(file), "\(file.lastPathComponent) was not compared") }
  }

  /// Compares one file. Answers false for a file that both refuse, or that only our rules for keys
  /// refuse.
  private func compare(_ file: URL) throws -> Bool {
    let bytes = try Array(Data(contentsOf: file))
    let parsed = ParsedText.parse(SourceText(bytes), as: .resource, expanding: false)
    let theirs = LibyamlEvents(bytes, escape: { EventText.escaped($0) })
    let refusals = parsed.problems.filter { $0.severity == .error }
    if let rule = refusals.first?.rule {
      let isOurRule = rule == "yaml-duplicate-key" || rule == "yaml-key"
      if !isOurRule, theirs.lines != nil {
        Issue.record("\(file.path): we refuse it: \(refusals[0].message)")
      }
      return false
    }
    guard let lines = theirs.lines else {
      Issue.record("\(file.path): libyaml refuses it: \(theirs.problem ?? "")")
      return false
    }
    let ours = EventText.draw(parsed.documents).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast()
    if let (index, pair) = zip(ours, lines).enumerated().first(where: { $1.0 != $1.1 }) {
      Issue.record("\(file.path): event \(index): ours \(pair.0), libyaml's \(pair.1)")
    }
    #expect(
      ours.count == lines.count, "\(file.path): ours \(ours.count) events, libyaml's \(lines.count)"
    )
    return true
  }
}
