import Foundation
import Testing

/// The facts that the tables are made of. They are no part of this repository: they are the file that
/// SCHEMA_FACTS names, or one in the folder `shared` beside it.
struct SchemaFacts: Decodable {
  /// One field of a type.
  struct Field: Decodable {
    var ref: String?
    var items: String?
    var values: String?
    var strategy: String?
    var mergeKey: String?
    var mapKeys: [String]?
    var list: String?

    /// The name of the type below.
    var below: String? { ref ?? values ?? items }
  }

  /// What a type stands for.
  struct Kind: Decodable {
    var group: String
    var version: String
    var kind: String
    var namespaced: Bool?
  }

  /// One type.
  struct Content: Decodable {
    var fields: [String: Field]?
    var gvk: [Kind]?
  }

  var types: [String: Content]
  var namespaced: [Kind]

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let file = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["SCHEMA_FACTS"]
      ?? root.path + "/../shared/data/kubernetes-1.21.2-merge.json")
  static let isAtHand = FileManager.default.fileExists(atPath: file.path)
  static let absence: Comment = "needs the facts of kustomize's schema, see CONTRIBUTING.md"

  /// Reads them.
  static func read() throws -> SchemaFacts {
    try JSONDecoder().decode(SchemaFacts.self, from: Data(contentsOf: file))
  }
}
