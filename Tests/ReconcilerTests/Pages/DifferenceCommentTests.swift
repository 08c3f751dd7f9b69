import CaseSupport
import Documents
import Testing

@testable import Reconciler
@testable import reconcile

/// Comments keep within their limit and say nothing that a forge obeys, whatever they are about.
@Suite struct DifferenceCommentTests {
  private static let limits = [200, 201, 300, 999, 1000, 3000, 20_000, 65_536]

  private static func comment(
    _ report: ComparisonReport, _ limit: Int? = nil, _ forge: CommentOptions.Forge = .github
  ) -> String {
    var options = CommentOptions()
    (options.limit, options.forge) = (limit, forge)
    return DifferenceComment.text(of: report, options)
  }

  /// Comments about made up reports, and whether they may have elements.
  private static func comments(_ seeds: ClosedRange<UInt64>) -> [(text: String, elements: Bool)] {
    seeds.flatMap { seed -> [(text: String, elements: Bool)] in
      let report = RandomReport(
        seed: seed, environments: 1 + Int(seed % 40), objects: Int(seed % 7) * 3
      ).made
      let forge = seed % 4 == 0 ? CommentOptions.Forge.bitbucket : .github
      return limits.enumerated().filter { ($0.offset + Int(seed)) % 3 == 0 }.map { _, limit in
        let text = comment(report, limit, forge)
        #expect(text.utf8.count <= limit, "seed \(seed), limit \(limit)")
        #expect(text.utf16.count <= limit)
        return (text, forge.takesElements)
      }
    }
  }

  @Test func nothingIsLongerThanItMay() {
    for (text, elements) in Self.comments(1...60) {
      #expect(text.hasPrefix(elements ? "<!-- reconcile:diff environments -->\n" : "[reconcile]: "))
      Self.checkBlocks(text)
    }
  }

  /// What begins in a comment ends in it.
  private static func checkBlocks(_ text: String) {
    var fence: Substring?
    var depth = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        if line == open { fence = nil }
      } else if line.hasPrefix("```") {
        fence = line.prefix { $0 == "`" }
      } else if line == "<details>" {
        depth += 1
      } else if line == "</details>" {
        depth -= 1
      } else {
        #expect(!line.hasPrefix("<") || line.hasPrefix("<summary>") || line.hasPrefix("<!-- "))
      }
      let isVisible = line.unicodeScalars.allSatisfy { Visible.text(String($0)) == String($0) }
      #expect(isVisible, "\(line)")
    }
    #expect(fence == nil && depth == 0, "\(text)")
  }

  @Test(.enabled(if: MarkdownReader.isAvailable, "needs markdown-it-py: scripts/tools"))
  func aReaderOfMarkdownFindsNothingOfOthersInIt() throws {
    let comments = Self.comments(61...180)
    for (comment, mistakes) in zip(comments, try MarkdownReader.mistakes(in: comments)) {
      #expect(mistakes.isEmpty, "\(mistakes)\n\(comment.text)")
    }
    // What it is for, it finds.
    let bad = [
      "hello @everyone", "see #12", "<b>x</b>", "```\nopen", "<details>\n", "[a](https://b.c)",
      "a\u{202e}b", "/close", "www.a.b",
    ]
    let found = try MarkdownReader.mistakes(in: bad.map { ($0, true) })
    #expect(found.count == bad.count && found.allSatisfy { !$0.isEmpty })
  }

  @Test func aFleetFits() {
    let report = RandomReport(seed: 5, environments: 5_000, objects: 8).made
    for limit in [200, 400, 32_768, 65_536] {
      let text = Self.comment(report, limit)
      #expect(text.utf8.count <= limit)
      Self.checkBlocks(text)
      #expect(text.contains("`reconcile diff -o html`"))
    }
  }

  @Test func whatIsMissingIsCounted() {
    let report = RandomReport(seed: 12, environments: 3, objects: 18).made
    let whole = Self.comment(report, 10_000_000)
    #expect(!whole.contains("There is no room"))
    for limit in stride(from: 1000, to: whole.utf8.count - 300, by: 2500) {
      #expect(Self.comment(report, limit).contains("There is no room for "), "\(limit)")
    }
  }

  @Test func aForgeHasItsLimit() {
    let report = RandomReport(seed: 3, environments: 40, objects: 300).made
    #expect(Self.comment(report).utf8.count <= 65_536)
    #expect(Self.comment(report, nil, .bitbucket).utf8.count <= 32_768)
    #expect(Self.comment(report, nil, .azure).utf8.count <= 150_000)
    #expect(Self.comment(report, nil, .gitlab).utf8.count <= 1_000_000)
    #expect(Self.comment(report, nil, .azure).utf8.count > 65_536)
  }

  @Test func valuesAreCutWhereTheyDiffer() {
    let (one, other) = (
      String(repeating: "x", count: 900) + "1", String(repeating: "x", count: 900) + "2"
    )
    let short = ShortenedText(from: one, to: other)
    #expect(short.before.last?.hasSuffix("x1") == true && short.after.last?.hasSuffix("x2") == true)
    #expect(short.before.allSatisfy { $0.utf8.count < 400 })
    let lines = (1...100).map { "line \($0)\n" }.joined()
    let cut = ShortenedText(from: lines + "a\n", to: lines + "b\n")
    #expect(cut.before == ["… 99 lines", "line 100", "a"])
    #expect(cut.after == ["… 99 lines", "line 100", "b"])
    #expect(ShortenedText(from: nil, to: lines).after.last == "… 60 more lines")
  }
}
