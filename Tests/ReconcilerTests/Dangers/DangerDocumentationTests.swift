import CaseSupport
import Checks
import Foundation
import Reconciler
import Testing

/// The page about dangers is what the dangers say: `make rules` writes it.
@Suite struct DangerDocumentationTests {
  @Test func pageIsWhatDangersSay() throws {
    let path = CaseFiles.root + "/" + DangerDocumentation.path
    if ProcessInfo.processInfo.environment["UPDATE_RULES"] == "1" {
      try DangerDocumentation.text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    #expect(
      text == DangerDocumentation.text, "`make rules` writes another \(DangerDocumentation.path)")
  }

  @Test(arguments: Dangers.all.map { $0.id })
  func dangerSaysWhatPeopleNeed(_ id: String) throws {
    let danger = try #require(Dangers.danger(id))
    #expect(!danger.summary.isEmpty && !danger.summary.hasSuffix("."), "\(id): \(danger.summary)")
    for text in [danger.page.why, danger.page.fix] {
      #expect(text.hasSuffix("."), "\(id): no sentence")
      #expect(!text.contains("  "), "\(id): blanks")
    }
  }

  @Test func idsAreTheirOwn() {
    let ids = Dangers.all.map { $0.id }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: #/[a-z]+(-[a-z]+)*/#) != nil })
    #expect(Set(Rules.all.map { $0.id }).isDisjoint(with: ids))
    #expect(Set(Rules.families.map(\.name)).isDisjoint(with: ids))
  }

  @Test func everyDangerIsListed() throws {
    let folder = CaseFiles.root + "/Sources/Reconciler/Dangers"
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let count = try files.filter { $0.hasSuffix(".swift") }.count { file in
      try String(contentsOfFile: folder + "/" + file, encoding: .utf8).contains(": Danger {")
    }
    #expect(count == Dangers.all.count)
  }

  /// A danger finds what its own page shows.
  @Test(arguments: Dangers.all.map { $0.id })
  func exampleIsDangerous(_ id: String) throws {
    let danger = try #require(Dangers.danger(id))
    let example = Change(danger.page.example)
    let found = example.dangers.map(\.danger)
    #expect(found.contains(id), "\(id): \(found)")
  }
}
