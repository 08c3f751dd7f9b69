import Foundation
import Manifests
import ProgramSupport
import Testing

/// The tables against what they are made of.
@Suite(.enabled(if: SchemaFacts.isAtHand, SchemaFacts.absence))
struct SchemaTableTests {
  @Test func committedTablesAreWhatTheGeneratorWrites() throws {
    let outdated = try GeneratedTables.outdated(
      in: "Sources/Manifests/Schema/Tables", from: SchemaFacts.file)
    #expect(outdated == [], "`make tables` writes others")
  }

  @Test func everyScopeIsKnown() throws {
    for known in try SchemaFacts.read().namespaced {
      let kind = ObjectKind(
        group: Name(known.group), version: Name(known.version), kind: Name(known.kind))
      guard let isNamespaced = Schema.isNamespaced(kind) else {
        let isRead = !["Binding", "Eviction", "TokenRequest"].contains(known.kind)
        #expect(!isRead || known.kind.hasSuffix("Review"), "\(kind) has no scope")
        continue
      }
      #expect(isNamespaced == known.namespaced, "\(kind)")
    }
  }

  @Test func everyFieldIsKnown() throws {
    let facts = try SchemaFacts.read()
    var seen: Set<String> = []
    for (name, content) in facts.types {
      for known in content.gvk ?? [] {
        let kind = ObjectKind(
          group: Name(known.group), version: Name(known.version), kind: Name(known.kind))
        Self.compare(Schema.type(of: kind), name, facts, &seen)
      }
    }
    #expect(seen.count > 400)
  }

  /// Compares a type with the facts of a name, and the types below; each name once.
  static func compare(
    _ type: SchemaType?, _ name: String?, _ facts: SchemaFacts, _ seen: inout Set<String>
  ) {
    guard let name, let fields = facts.types[name]?.fields, seen.insert(name).inserted else {
      return
    }
    for (key, fact) in fields {
      let field = type?.field(key)
      let strategies = Set(fact.strategy?.split(separator: ",").map(String.init) ?? [])
      if field == nil {
        let isList = fact.items != nil || fact.list != nil
        #expect(!isList && strategies.isEmpty, "nothing is said of \(key) in \(name)")
      } else {
        #expect(Self.names(of: field) == strategies, "\(name) \(key)")
        #expect(field?.mergeKeys == Self.mergeKeys(of: fact), "\(name) \(key)")
        #expect(field?.shape == Self.shape(of: fact), "\(name) \(key)")
      }
      compare(field?.type, fact.below, facts, &seen)
    }
  }

  static func names(of field: SchemaField?) -> Set<String> {
    let all: [(SchemaField.Strategies, String)] = [
      (.merge, "merge"), (.retainKeys, "retainKeys"), (.replace, "replace"),
    ]
    return Set(all.filter { field?.strategies.contains($0.0) == true }.map(\.1))
  }

  static func mergeKeys(of fact: SchemaFacts.Field) -> [String] {
    guard fact.strategy != nil else { return [] }
    return fact.mapKeys ?? fact.mergeKey.map { [$0] } ?? []
  }

  static func shape(of fact: SchemaFacts.Field) -> SchemaField.Shape {
    if fact.ref != nil { return .object }
    if fact.values != nil { return .map }
    let isMerged = fact.strategy?.contains("merge") == true
    return isMerged ? (fact.list == nil ? .mergedList : .setOfScalars) : .atomicList
  }
}
