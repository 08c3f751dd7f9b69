import CaseSupport
import Checks
import Foundation
import Testing

/// The pages about rules are what the rules say: `make rules` writes them.
@Suite struct RuleDocumentationTests {
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_RULES"] == "1"

  @Test func pagesAreWhatRulesSay() throws {
    let pages = RuleDocumentation.pages
    let folder = CaseFiles.root + "/docs/rules"
    if Self.isUpdating {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      for page in pages {
        try page.text.write(
          toFile: CaseFiles.root + "/" + page.path, atomically: true, encoding: .utf8)
      }
    }
    for page in pages {
      let text = try? String(contentsOfFile: CaseFiles.root + "/" + page.path, encoding: .utf8)
      #expect(text == page.text, "`make rules` writes another \(page.path)")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let known = Set(pages.map { URL(fileURLWithPath: $0.path).lastPathComponent })
    for file in files { #expect(known.contains(file), "docs/rules/\(file) is of no family") }
  }

  @Test(arguments: Rules.all.map { $0.id })
  func ruleSaysWhatPeopleNeed(_ id: String) throws {
    let rule = try #require(Rules.rule(id))
    #expect(Rules.family(of: id) != nil)
    #expect(!rule.summary.isEmpty && !rule.summary.hasSuffix("."), "\(id): \(rule.summary)")
    for text in [rule.page.why, rule.page.fix] {
      #expect(text.hasSuffix("."), "\(id): no sentence")
      #expect(!text.contains("  "), "\(id): blanks")
    }
    #expect(!rule.page.example.isEmpty)
  }

  @Test func idsAreTheirOwn() {
    let ids = Rules.all.map { $0.id }
    #expect(Set(ids).count == ids.count)
    #expect(Set(Rules.families.map(\.name)).isDisjoint(with: ids))
    #expect(Set(Rules.families.map(\.name)).count == Rules.families.count)
  }
}
