import Testing

@testable import Manifests

/// Lists of fields, and what is added to them.
@Suite struct FieldSpecTests {
  @Test func lines() throws {
    let all = FieldSpec.list(
      """
      * a/b
      Kind c[]/d +
      Kind.some.group e
      Kind/v1 f
      Kind.some.group/v2 g
      Kind.some.group/v3/v4 h
      """)
    let kinds = all.map { "\($0.kind.kind)|\($0.kind.group)|\($0.kind.version)" }
    #expect(
      kinds == [
        "||", "Kind||", "Kind|some.group|", "Kind||v1", "Kind|some.group|v2",
        "Kind|some.group/v3|v4",
      ])
    #expect(all.map(\.path.text) == ["a/b", "c[]/d", "e", "f", "g", "h"])
    #expect(all.map(\.creates) == [false, true, false, false, false, false])
  }

  @Test func equalEntriesAreLeftOut() throws {
    var list = FieldSpec.list("A a\nB.g b +")
    try list.merge(FieldSpec.list("A a\nB.g b +\nA b\nB b +"))
    // The last one says less than the second, so it is the same; `A b` is new.
    #expect(list == FieldSpec.list("A a\nB.g b +\nA b"))
  }

  @Test func moreSpecialEntriesAreAdded() throws {
    var list = FieldSpec.list("* a")
    try list.merge(FieldSpec.list("A a +"))
    #expect(list == FieldSpec.list("* a\nA a +"))
  }

  @Test func otherCreationIsAConflict() {
    var list = FieldSpec.list("A.g a +")
    #expect { try list.merge(FieldSpec.list("* b\nA a")) } throws: { error in
      (error as? FieldConflict)?.field.path.text == "a"
    }
  }

  @Test func referencesAreAddedToTheirTarget() throws {
    var rules = NameReferences(["A/v1\n  B b\nC\n  D d"]).rules
    try rules.merge(NameReferences(["C\n  D d\n  E e\nA\n  B b"]).rules)
    #expect(rules == NameReferences(["A/v1\n  B b\nC\n  D d\n  E e\nA\n  B b"]).rules)
  }

  /// The program's own lines are not read to be compared with themselves; what comes out is the same.
  @Test func whatWasAddedToLinesStays() throws {
    let own = NameReferences(["A/v1\n  B b\n  C c"])
    func adding(_ fields: StaticString) throws -> [NameReference] {
      var rules = own.rules
      try rules.merge([
        NameReference(target: rules[0].target, fields: FieldSpec.list(fields))
      ])
      return rules
    }
    let first = try adding("D d\nB b")
    #expect(first[0].fields == FieldSpec.list("B b\nC c\nD d"))
    #expect(!NameReferences(first).hasSameLines(as: own))
    let plain = own.rules.map { NameReference(target: $0.target, fields: $0.fields) }
    for start in [own.rules, first, plain] {
      var rules = start
      try rules.merge(first)
      #expect(rules == first)
      try rules.merge(own.rules)
      #expect(rules == first)
    }
    var other = try adding("E e")
    try other.merge(first)
    #expect(other[0].fields == FieldSpec.list("B b\nC c\nE e\nD d"))
    let kind = ObjectKind(apiVersion: "v1", kind: "D")
    #expect(NameReferences(other).fields(of: kind).map { $0.field } == FieldSpec.list("D d"))
    var conflict = try adding("D d +")
    #expect(throws: FieldConflict.self) { try conflict.merge(first) }
  }

  @Test func fieldsOfAKindAreThoseOfAllRules() {
    let lists = NameReferences(["A/v1\n  B b\n  B/v2 c\n  Bc d", "C\n  D d\n  *.g e\n  B.g f"])
    let kind = ObjectKind(apiVersion: "g/v1", kind: "B")
    let expected = ["A b", "C e", "C f"]
    #expect(lists.fields(of: kind).map { "\($0.target.kind) \($0.field.path.text)" } == expected)
    let others = NameReferences(lists.rules)
    #expect(others.fields(of: kind).map { "\($0.target.kind) \($0.field.path.text)" } == expected)
  }
}
