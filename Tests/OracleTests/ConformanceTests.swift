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
  func theHydratorsBytesAreTheSameObjects() throws {
    for folder in try Conformance.cases() {
      let file = folder.appendingPathComponent("expected.yaml")
      guard let data = try? Data(contentsOf: file) else { continue }
      let documents = try Self.documents(Array(data))
      let printed = try Self.hydrated(documents)
      let again = try Self.documents(printed)
      #expect(try Self.hydrated(again) == printed, "\(folder.lastPathComponent)")
      // Kubernetes has no whole numbers beyond 63 bits: the hydrator writes what it takes them for.
      if folder.lastPathComponent == "probe__scalar-number-plain-int" { continue }
      #expect(try Self.json(again) == Self.json(documents), "\(folder.lastPathComponent)")
    }
  }

  private static func documents(_ bytes: [UInt8]) throws -> [Document] {
    let parsed = ParsedText.parse(SourceText(bytes), as: .resource)
    #expect(parsed.problems.isEmpty, "\(parsed.problems.first?.message ?? "")")
    return parsed.documents
  }

  private static func hydrated(_ documents: [Document]) throws -> [UInt8] {
    var output = OutputText()
    try documents.print(as: .hydrator, to: &output)
    return output.array
  }

  private static func json(_ documents: [Document]) throws -> String {
    var output = OutputText()
    for document in documents {
      try document.root.printCanonicalJSON(to: &output)
      output.write("\n")
    }
    return output.string
  }
}
