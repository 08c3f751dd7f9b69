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
    let folders = try Platform().files(below: "base")
      .filter { $0.hasSuffix("/kustomization.yaml") }
      .map { $0.dropLast("/kustomization.yaml".count) }
    let components = folders.filter { $0.hasPrefix("base/components/") }
    let words = Self.words(in: page)
    for component in components {
      let name = String(component.dropFirst("base/components/".count))
      #expect(words.contains(name), "\(name)")
    }
    let parts = folders.filter { !components.contains($0) && !$0.hasSuffix("/crds") }
    #expect(parts.count > 10)
    for part in parts { #expect(page.contains("](../\(part))"), "\(part)") }
  }

  @Test func everySecretHasARow() throws {
    let page = try Self.page()
    let text = try #require(Platform()["environments/staging/environment.yaml"])
    let names = text.components(separatedBy: "{name: ").dropFirst(2)
      .map { $0.prefix { $0 != "," } }
    #expect(names.count == 5)
    for name in names { #expect(page.contains("\n| `\(name)` | "), "\(name)") }
  }
}
