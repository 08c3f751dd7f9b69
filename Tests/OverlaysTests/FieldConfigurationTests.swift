import Manifests
import Testing

@testable import Overlays

/// What a repository adds to the lists of fields.
@Suite struct FieldConfigurationTests {
  static let scaled = FieldSpec(
    kind: KindPattern(kind: "Thing"), path: FieldPath("spec/size"), creates: false)

  @Test func ownListsAreSound() throws {
    let standard = FieldLists.standard
    #expect(
      standard.nameReference.map(\.target).map(\.kind.string).prefix(3) == [
        "StorageClass", "ServiceAccount", "Role",
      ])
    #expect(FieldConfiguration.standard.references.rules == standard.nameReference)
    // Nothing of one list says what another entry of it says, so merging them changes nothing.
    for (name, list) in FieldLists.members {
      var merged: [FieldSpec] = []
      try merged.merge(standard[keyPath: list])
      #expect(merged == standard[keyPath: list], "\(name)")
    }
    for rule in standard.nameReference {
      var fields = rule.fields
      try fields.merge(rule.fields)
      #expect(fields == rule.fields, "\(rule.target.kind)")
    }
  }

  @Test func referencesComeInKustomizesOrder() {
    let rules = FieldLists.standard.nameReference
    for (one, other) in zip(rules, rules.dropFirst()) {
      #expect(
        one.target.orderKey.precedes(other.target.orderKey),
        "\(one.target.kind) \(other.target.kind)")
    }
  }

  @Test func additionsJoinTheLists() throws {
    var fields = FieldConfiguration.standard
    try fields.add([FieldLists(replicas: [Self.scaled]), FieldLists(replicas: [Self.scaled])])
    #expect(fields.replicas.count == FieldLists.replicas.count + 1)
    #expect(fields.images == FieldLists.images)
  }

  @Test func additionsOfABaseJoinTheLists() throws {
    var base = FieldConfiguration.standard
    try base.add([FieldLists(replicas: [Self.scaled])])
    var fields = FieldConfiguration.standard
    try fields.merge(base)
    try fields.merge(.standard)
    #expect(fields.replicas.contains(Self.scaled))
  }

  @Test func newTargetsAreSortedIn() throws {
    let service = NameReference(
      target: KindPattern(group: "serving.knative.dev", kind: "Service"), fields: [Self.scaled])
    var fields = FieldConfiguration.standard
    try fields.add([FieldLists(nameReference: [service])])
    let targets = fields.references.rules.map(\.target)
    let index = try #require(targets.firstIndex(of: service.target))
    #expect(targets[index - 1].kind == "Secret")
    #expect(targets[index + 1] == KindPattern(version: "v1", kind: "Service"))
  }

  @Test func anotherCreationIsAConflict() {
    let field = FieldSpec(
      kind: KindPattern(kind: "Deployment"), path: FieldPath("spec/replicas"), creates: false)
    var fields = FieldConfiguration.standard
    #expect { try fields.add([FieldLists(replicas: [field])]) } throws: { error in
      let conflict = error as? FieldLists.Conflict
      return conflict?.list == "replicas" && conflict?.field == field
    }
    #expect(fields.replicas == FieldLists.replicas)
  }
}
