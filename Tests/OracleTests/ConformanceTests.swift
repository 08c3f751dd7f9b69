import Documents
import Foundation
import Testing

/// What kustomize printed must come out again byte for byte.
@Suite struct ConformanceTests {
  @Test(
    .enabled(if: Conformance.isAvailable, "needs the conformance cases, see CONTRIBUTING.md"))
  func expectedOutputIsPrintedAgain() throws {
    var count = 0
    for folder in try Conformance.cases() {
      let file = folder.appendingPathComponent("expected.yaml")
      guard let data = try? Data(contentsOf: file) else { continue }
      let parsed = ParsedText.parse(SourceText(Array(data)), as: .resource)
      #expect(parsed.problems.isEmpty, "\(folder.lastPathComponent)")
      var output = OutputText()
      try parsed.documents.print(as: .kustomize, to: &output)
      #expect(output.array == Array(data), "\(folder.lastPathComponent)")
      count += 1
    }
    #expect(count > 700, "only \(count) outputs were printed")
  }

  @Test(
    .enabled(if: Conformance.isAvailable, "needs the conformance cases, see CONTRIBUTING.md"))
  func theHydratorsBytesAreReadAgain() throws {
    for folder in try Conformance.cases(ofGroups: ["probe", "realworld"]) {
      let file = folder.appendingPathComponent("expected.yaml")
      guard let data = try? Data(contentsOf: file) else { continue }
      let printed = try Self.hydrated(Array(data))
      #expect(try Self.hydrated(printed) == printed, "\(folder.lastPathComponent)")
    }
  }

  private static func hydrated(_ bytes: [UInt8]) throws -> [UInt8] {
    let parsed = ParsedText.parse(SourceText(bytes), as: .resource)
    #expect(parsed.problems.isEmpty, "\(parsed.problems.first?.message ?? "")")
    var output = OutputText()
    try parsed.documents.print(as: .hydrator, to: &output)
    return output.array
  }
}
