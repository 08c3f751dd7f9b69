import Testing

/// Objects of kinds that are defined beside them, and the definitions.
@Suite struct DefinitionTests {
  private static func definition(_ schema: String) -> String {
    """
    apiVersion: apiextensions.k8s.io/v1
    kind: CustomResourceDefinition
    metadata: {name: foos.a.b}
    spec:
      group: a.b
      scope: Namespaced
      names: {kind: Foo, plural: foos}
      versions:
      - name: v1
        served: true
        storage: true
        schema: {openAPIV3Schema: {type: object, properties: {spec: \(schema)}}}

    """
  }

  private static func checked(_ schema: String, _ spec: String) -> Checked {
    Checked(
      definition(schema)
        + "---\napiVersion: a.b/v1\nkind: Foo\nmetadata: {name: a}\nspec: \(spec)\n")
  }

  @Test(arguments: [
    ("{type: string}", "a"), ("{type: integer}", "1"), ("{type: integer}", "1.0"),
    ("{type: number, minimum: 1}", "1"), ("{type: string}", "null"),
    ("{x-kubernetes-int-or-string: true}", "a"), ("{x-kubernetes-int-or-string: true}", "1"),
    ("{type: object, x-kubernetes-preserve-unknown-fields: true}", "{a: {b: c}}"),
    ("{type: object, additionalProperties: {type: string}}", "{a: b}"),
    ("{type: array, items: {type: string, enum: [a, b]}}", "[a, b]"),
    ("{type: string, pattern: '^a+$'}", "aa"),
    (
      "{type: object, x-kubernetes-embedded-resource: true, properties: {a: {type: string}}}",
      "{apiVersion: v1, kind: A, metadata: {name: b}, a: b}"
    ),
    (
      "{type: object, properties: {a: {type: string}, b: {type: string}}, "
        + "oneOf: [{required: [a]}, {required: [b]}]}", "{a: b}"
    ),
  ])
  func isAccepted(_ schema: String, _ spec: String) {
    #expect(Self.checked(schema, spec).lines == [])
  }

  @Test(arguments: [
    ("{type: string}", "1", "wrong-type"), ("{type: integer}", "1.5", "wrong-type"),
    ("{type: integer, format: int32}", "2147483648", "wrong-value"),
    ("{type: number, minimum: 1}", "0", "wrong-value"),
    ("{type: number, minimum: 1, exclusiveMinimum: true}", "1", "wrong-value"),
    ("{type: number, maximum: 1}", "2", "wrong-value"),
    ("{x-kubernetes-int-or-string: true}", "1.5", "wrong-type"),
    ("{type: object, properties: {a: {type: string}}}", "{b: c}", "unknown-field"),
    ("{type: object}", "{b: c}", "unknown-field"),
    ("{type: object, required: [a], properties: {a: {type: string}}}", "{}", "missing-field"),
    (
      "{type: object, required: [a], properties: {a: {type: string}}}", "{a: null}",
      "missing-field"
    ),
    ("{type: object, additionalProperties: {type: string}}", "{a: 1}", "wrong-type"),
    ("{type: array, items: {type: string, enum: [a, b]}}", "[c]", "wrong-value"),
    ("{type: array, items: {type: string}, minItems: 1}", "[]", "wrong-value"),
    (
      "{type: array, items: {type: string}, x-kubernetes-list-type: set}", "[a, a]",
      "duplicate-item"
    ),
    ("{type: string, pattern: '^a+$'}", "b", "wrong-value"),
    ("{type: string, maxLength: 1}", "ab", "wrong-value"),
    (
      "{type: object, maxProperties: 1, additionalProperties: {type: string}}", "{a: b, c: d}",
      "wrong-value"
    ),
    (
      "{type: object, properties: {a: {type: string}, b: {type: string}}, "
        + "oneOf: [{required: [a]}, {required: [b]}]}", "{a: b, b: c}", "wrong-value"
    ),
    (
      "{type: object, properties: {a: {type: string}}, anyOf: [{required: [a]}]}", "{}",
      "wrong-value"
    ),
    ("{type: string, not: {enum: [a]}}", "a", "wrong-value"),
    (
      "{type: object, x-kubernetes-embedded-resource: true, properties: {a: {type: string}}}",
      "{metadata: {nam: b}}", "unknown-field"
    ),
  ])
  func isRefused(_ schema: String, _ spec: String, _ rule: String) {
    #expect(Self.checked(schema, spec).rules == [rule])
  }

  @Test(arguments: [
    "{}", "{type: text}", "{type: array}", "{type: string, properties: {a: {type: string}}}",
    "{type: object, properties: {}, additionalProperties: {type: string}}",
    "{type: object, additionalProperties: false}", "{type: string, $ref: '#/a'}",
    "{type: array, items: {type: string}, uniqueItems: true}",
    "{type: array, items: {type: string}, x-kubernetes-list-type: bag}",
    "{type: array, items: {type: object}, x-kubernetes-list-type: map}",
    "{type: array, items: {type: object, properties: {a: {type: string}}}, "
      + "x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a]}",
    "{type: string, anyOf: [{type: string}]}",
  ])
  func noServerTakesTheDefinition(_ schema: String) {
    #expect(Checked(Self.definition(schema)).rules == ["crd-schema"])
  }

  @Test func versionsThatAreNotServedAreRefused() {
    let text = Self.definition("{type: string}")
    let checked = Checked(text + "---\napiVersion: a.b/v2\nkind: Foo\nmetadata: {name: a}\n")
    #expect(checked.findings.report.diagnostics.first?.hint == "it serves `a.b/v1`")
  }

  @Test func metadataIsThatOfEveryObject() {
    let text = Self.definition("{type: string}")
    let checked = Checked(
      text + "---\napiVersion: a.b/v1\nkind: Foo\nmetadata: {name: a, label: {}}\nspc: a\n")
    #expect(
      checked.lines == [
        "unknown-field: Foo.a.b/a has no field `metadata.label`",
        "unknown-field: Foo.a.b/a has no field `spc`",
      ])
  }

  /// Steps are counted: the end does not depend on how fast a machine is.
  @Test func hostileSchemasEnd() {
    let alternatives = Array(repeating: "{enum: [a]}", count: 10_000).joined(separator: ", ")
    let items = Array(repeating: "b", count: 10_000).joined(separator: ", ")
    let checked = Self.checked(
      "{type: array, items: {type: string, anyOf: [\(alternatives)]}}", "[\(items)]")
    #expect(
      checked.lines == ["wrong-value: Foo.a.b/a takes too many steps to compare with its schema"])
  }

  @Test func notMoreThanAHundredProblemsAreTold() {
    let fields = (0..<1000).map { "a\($0): b" }.joined(separator: ", ")
    #expect(Self.checked("{type: object}", "{\(fields)}").lines.count == 100)
    let labels = (0..<1000).map { "a\($0): 1" }.joined(separator: ", ")
    let text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {\(labels)}"
    #expect(Checked(text).lines.count == 100)
  }
}
