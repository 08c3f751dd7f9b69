internal import Documents
internal import Manifests

/// What servers ask of a definition beyond the types of its fields.
struct StructuralSchema {
  private let arena: Arena
  private var problems: [SchemaProblem] = []

  /// Keywords of OpenAPI that servers refuse in a definition.
  private static let forbidden: [StaticString] = [
    "$ref", "definitions", "dependencies", "deprecated", "discriminator", "id",
    "patternProperties", "readOnly", "writeOnly", "xml", "additionalItems",
  ]
  /// Keywords that say what a value is. Alternatives only say more of it.
  private static let defining: [StaticString] = [
    "type", "description", "title", "default", "additionalProperties", "nullable",
    "x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource",
    "x-kubernetes-list-type", "x-kubernetes-list-map-keys", "x-kubernetes-map-type",
  ]

  /// What is wrong with a definition.
  static func problems(of manifest: Manifest) -> [SchemaProblem] {
    var check = StructuralSchema(arena: manifest.document.arena)
    check.checkNames(manifest.root)
    check.checkVersions(manifest.root)
    return check.problems
  }

  private init(arena: Arena) { self.arena = arena }

  private mutating func checkNames(_ root: Node) {
    guard let spec = root["spec"], let group = spec["group"], let names = spec["names"],
      let plural = names["plural"], let name = root["metadata"]?["name"]
    else { return }
    let wanted = plural.string + "." + group.string
    if !name.string.isSameInBytes(as: wanted) {
      add("a definition of \(plural.string) is called `\(wanted)`", at: name)
    }
    if let scope = spec["scope"], !["Namespaced", "Cluster"].contains(scope.string) {
      add("a scope is `Namespaced` or `Cluster`", at: scope)
    }
  }

  private mutating func checkVersions(_ root: Node) {
    guard let versions = root["spec"]?["versions"], versions.kind == .sequence else { return }
    let stored = versions.children.filter { $0["storage"]?.text.first == UInt8(ascii: "t") }
    if stored.count != 1 {
      add("one version is stored, not \(stored.count)", at: stored.dropFirst().first ?? versions)
    }
    for version in versions.children {
      guard let schema = version["schema"]?["openAPIV3Schema"], schema.kind == .mapping else {
        add("a version needs `schema.openAPIV3Schema`", at: version)
        continue
      }
      if schema["type"].map({ !$0.string.isSameInBytes(as: "object") }) ?? true {
        add("the schema of an object has `type: object`", at: schema)
      }
      checkSchema(schema)
    }
  }

  /// Looks at the schema of a value, and at those below it.
  private mutating func checkSchema(_ schema: Node) {
    guard schema.kind == .mapping else { return }
    checkKeywords(schema)
    checkType(schema)
    checkList(schema)
    for below in schema["properties"]?.entries.map(\.value) ?? [] { checkSchema(below) }
    for below in [schema["items"], schema["additionalProperties"]].compactMap({ $0 }) {
      checkSchema(below)
    }
    let isAmbiguous = isTrue(schema["x-kubernetes-int-or-string"])
    for keyword in ["allOf", "anyOf", "oneOf"] as [StaticString] {
      for below in schema[keyword]?.children.map({ $0 }) ?? [] {
        checkAlternative(below, isAmbiguous)
      }
    }
    if let below = schema["not"] { checkAlternative(below, isAmbiguous) }
  }

  private mutating func checkKeywords(_ schema: Node) {
    for keyword in Self.forbidden {
      if let value = schema[keyword] { add("`\(keyword)` cannot be used here", at: value) }
    }
    if isTrue(schema["uniqueItems"]), let value = schema["uniqueItems"] {
      add("`uniqueItems` cannot be used", at: value, hint: "`x-kubernetes-list-type: set`")
    }
    guard let additional = schema["additionalProperties"] else { return }
    if schema["properties"] != nil {
      add("`properties` and `additionalProperties` exclude each other", at: additional)
    } else if additional.kind == .bool, !isTrue(additional) {
      add("`additionalProperties` cannot be false", at: additional)
    }
  }

  private mutating func checkType(_ schema: Node) {
    guard let type = schema["type"] else {
      guard !isTrue(schema["x-kubernetes-int-or-string"]),
        !isTrue(schema["x-kubernetes-preserve-unknown-fields"])
      else { return }
      return add(
        "a schema needs a type", at: schema,
        hint: "or `x-kubernetes-preserve-unknown-fields: true`")
    }
    let names = ValueType.allCases.map(\.rawValue)
    guard let known = ValueType(rawValue: type.string) else {
      return add(
        "there is no such type", at: type, hint: Suggestion.hint(for: type.string, among: names))
    }
    if known == .array, schema["items"]?.kind != .mapping {
      add("a list needs `items`", at: schema)
    }
    if known != .object, let fields = schema["properties"] ?? schema["additionalProperties"] {
      add("only a value of type `object` has fields", at: fields)
    }
  }

  private mutating func checkList(_ schema: Node) {
    guard let type = schema["x-kubernetes-list-type"] else { return }
    let keys = schema["x-kubernetes-list-map-keys"]
    switch type.string {
    case "map":
      guard let keys, keys.count > 0 else {
        return add("a list of type `map` needs `x-kubernetes-list-map-keys`", at: type)
      }
      checkListKeys(keys, schema["items"])
    case "set", "atomic":
      if let keys { add("only a list of type `map` has keys", at: keys) }
    default: add("a list is of type `atomic`, `set` or `map`", at: type)
    }
  }

  /// Each key is a field that all items have.
  private mutating func checkListKeys(_ keys: Node, _ items: Node?) {
    let required = items?["required"]?.children.map(\.string) ?? []
    for key in keys.children {
      guard let field = items?["properties"]?[named: key.string] else {
        add("the items have no field `\(key.string)`", at: key)
        continue
      }
      if field["default"] == nil, !required.contains(where: { $0.isSameInBytes(as: key.string) }) {
        add("a key of a list is required, or has a default", at: key)
      }
    }
  }

  private mutating func checkAlternative(_ schema: Node, _ isAmbiguous: Bool) {
    for keyword in Self.defining {
      guard let value = schema[keyword] else { continue }
      if isAmbiguous, value.text == schema["type"]?.text { continue }
      add("`\(keyword)` cannot be used in an alternative", at: value)
    }
    for below in schema["properties"]?.entries.map(\.value) ?? [] {
      checkAlternative(below, isAmbiguous)
    }
    if let items = schema["items"] { checkAlternative(items, isAmbiguous) }
  }

  private func isTrue(_ node: Node?) -> Bool {
    node.map { $0.kind == .bool && $0.text.first == UInt8(ascii: "t") } ?? false
  }

  private mutating func add(_ message: String, at node: Node, hint: String? = nil) {
    guard problems.count < SchemaProblem.most else { return }
    problems.append(
      SchemaProblem(node: node, path: "", kind: .unusableSchema(message, hint: hint)))
  }
}
