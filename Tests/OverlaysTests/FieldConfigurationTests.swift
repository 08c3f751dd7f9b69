import Manifests
import Testing

@testable import Overlays

/// What a repository adds to the lists of fields.
@Suite struct FieldConfigurationTests {
  static let scaled = FieldSpec(
    kind: KindPattern(kind: "Thing"), path: FieldPath("spec/size"), creates: false)

  /// What a file says that has one list.
  private static func lists(_ list: FieldLists.List, _ fields: FieldSpec...) -> FieldLists {
    var lists = FieldLists()
    lists[list] = fields
    return lists
  }

  @Test func ownListsAreSound() throws {
    let standard = FieldConfiguration.standard
    let references = FieldLists.nameReference.rules
    #expect(
      references.map(\.target).map(\.kind.string).prefix(3) == [
        "StorageClass", "ServiceAccount", "Role",
      ])
    #expect(standard.references.rules == references)
    // Nothing of one list says what another entry of it says, so merging them changes nothing.
    for list in FieldLists.List.allCases {
      var merged: [FieldSpec] = []
      try merged.merge(standard[list])
      #expect(merged == standard[list], "\(list)")
    }
    for rule in references {
      var fields = rule.fields
      try fields.merge(rule.fields)
      #expect(fields == rule.fields, "\(rule.target.kind)")
    }
  }

  @Test func listsAreNamedAsTheirCases() {
    for list in FieldLists.List.allCases { #expect(list.name == "\(list)") }
  }

  @Test func referencesComeInKustomizesOrder() {
    let rules = FieldLists.nameReference.rules
    for (one, other) in zip(rules, rules.dropFirst()) {
      #expect(
        one.target.orderKey.precedes(other.target.orderKey),
        "\(one.target.kind) \(other.target.kind)")
    }
  }

  @Test func additionsJoinTheLists() throws {
    var fields = FieldConfiguration.standard
    try fields.add([Self.lists(.replicas, Self.scaled), Self.lists(.replicas, Self.scaled)])
    #expect(fields[.replicas].count == FieldLists.replicas.count + 1)
    #expect(fields[.images] == FieldLists.images)
  }

  @Test func additionsOfABaseJoinTheLists() throws {
    var base = FieldConfiguration.standard
    try base.add([Self.lists(.replicas, Self.scaled)])
    var fields = FieldConfiguration.standard
    try fields.merge(base)
    try fields.merge(.standard)
    #expect(fields[.replicas].contains(Self.scaled))
  }

  @Test func newTargetsAreSortedIn() throws {
    let service = NameReference(
      target: KindPattern(group: "serving.knative.dev", kind: "Service"), fields: [Self.scaled])
    var fields = FieldConfiguration.standard
    var lists = FieldLists()
    lists.nameReference = [service]
    try fields.add([lists])
    let targets = fields.references.rules.map(\.target)
    let index = try #require(targets.firstIndex(of: service.target))
    #expect(targets[index - 1].kind == "Secret")
    #expect(targets[index + 1] == KindPattern(version: "v1", kind: "Service"))
  }

  @Test func anotherCreationIsAConflict() {
    let field = FieldSpec(
      kind: KindPattern(kind: "Deployment"), path: FieldPath("spec/replicas"), creates: false)
    var fields = FieldConfiguration.standard
    #expect { try fields.add([Self.lists(.replicas, field)]) } throws: { error in
      let conflict = error as? FieldLists.Conflict
      return conflict?.list == "replicas" && conflict?.field == field
    }
    #expect(fields[.replicas] == FieldLists.replicas)
  }

  @Test func whatComesFirstInOrderDecidesAboutCreation() {
    let wide = FieldSpec(
      kind: KindPattern(kind: "Deployment"), path: FieldPath("spec/size"), creates: true)
    let narrow = FieldSpec(
      kind: KindPattern(group: "apps", kind: "Deployment"), path: FieldPath("spec/size"),
      creates: false)
    var fields = FieldConfiguration()
    #expect(throws: FieldLists.Conflict.self) {
      try fields.add([Self.lists(.replicas, wide), Self.lists(.replicas, narrow)])
    }
  }
}
