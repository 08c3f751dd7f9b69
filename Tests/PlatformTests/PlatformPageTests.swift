import CaseSupport
import Foundation
import Testing

/// docs/platform.md has all there is, and says nothing of what is not.
@Suite struct PlatformPageTests {
  private static func page() throws -> String {
    try String(contentsOfFile: CaseFiles.root + "/docs/platform.md", encoding: .utf8)
  }

  /// The words in backquotes of a text.
  private static func words(in text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").flatMap { line in
        line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      })
  }

  @Test func proofsAreTests() throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: CaseFiles.root + "/Tests")
    let files = Set(paths.map { URL(fileURLWithPath: $0).lastPathComponent })
    let proofs = try Self.words(in: Self.page()).filter { $0.hasSuffix("Tests") }
    #expect(proofs.count > 10)
    for proof in proofs { #expect(files.contains(proof + ".swift"), "\(proof)") }
  }

  @Test func everyPartAndEveryComponentHasARow() throws {
    let page = try Self.page()
    let folders = try Set(
      Platform().files(below: "base").filter { $0.hasSuffix("/kustomization.yaml") }
        .map { $0.split(separator: "/") }
        // Parts of a version stand in folders of their own.
        .map { $0.prefix($0[1] == "components" ? 3 : 2).joined(separator: "/") })
    let words = Self.words(in: page)
    #expect(folders.count > 30)
    for folder in folders {
      let name = folder.dropFirst("base/components/".count)
      let isThere =
        folder.hasPrefix("base/components/")
        ? words.contains(String(name)) : page.contains("](../\(folder))")
      #expect(isThere, "\(folder)")
    }
  }

  @Test func everySecretHasARow() throws {
    let page = try Self.page()
    let text = try #require(Platform()["environments/prod/environment.yaml"])
    let names = text.components(separatedBy: "{name: ").dropFirst(2)
      .map { $0.prefix { $0 != "," } }
    #expect(names.count == 8)
    for name in names { #expect(page.contains("`\(name)`"), "\(name)") }
  }
}
