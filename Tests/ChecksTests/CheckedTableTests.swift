import Documents
import Foundation
import Manifests
import ProgramSupport
import Testing

@testable import Checks

/// The tables against what they are made of.
@Suite(
  .enabled(if: KubernetesAPI.isAtHand, "needs Kubernetes' OpenAPI document, see CONTRIBUTING.md"))
struct CheckedTableTests {
  @Test func committedTablesAreWhatTheGeneratorWrites() throws {
    let outdated = try GeneratedTables.outdated(
      in: "Sources/Checks/Schema/Tables", from: KubernetesAPI.file)
    #expect(outdated == [], "`make tables` writes others")
  }

  /// What the document says of a kind.
  struct Definition: Decodable {
    struct Field: Decodable {}
    struct Kind: Decodable {
      var group: String
      var version: String
      var kind: String
    }
    var properties: [String: Field]?
    var kinds: [Kind]?

    enum CodingKeys: String, CodingKey {
      case properties
      case kinds = "x-kubernetes-group-version-kind"
    }
  }

  struct API: Decodable {
    var definitions: [String: Definition]
  }

  @Test func everyKindHasItsFields() throws {
    let api = try JSONDecoder().decode(API.self, from: Data(contentsOf: KubernetesAPI.file))
    var count = 0
    for definition in api.definitions.values {
      for known in definition.kinds ?? [] {
        let kind = ObjectKind(
          group: Name(known.group), version: Name(known.version), kind: Name(known.kind))
        guard let type = CheckedType(kind) else {
          let isTransient = ["List", "Review", "Options", "Event", "Scale", "Status"].contains {
            known.kind.hasSuffix($0)
          }
          let others = ["APIGroup", "APIVersions", "Binding", "Eviction", "TokenRequest"]
          #expect(isTransient || others.contains(known.kind), "\(kind) has no type")
          continue
        }
        #expect(Set(type.names) == Set((definition.properties ?? [:]).keys), "\(kind)")
        count += 1
      }
    }
    #expect(count > 50)
  }
}
