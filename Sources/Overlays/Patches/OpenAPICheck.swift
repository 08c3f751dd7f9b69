internal import Documents

/// Compares a file of definitions with what Go's types for OpenAPI can hold: kustomize ends with a
/// fault at anything else.
struct OpenAPICheck {
  private let source: Int32
  private var mistakes: [(message: String, place: Place)] = []

  /// How many definitions may stand inside each other.
  private static let mostDepth = 200

  private static let texts = ["$ref", "id", "description", "title", "format", "pattern"]
  private static let marks = ["x-kubernetes-patch-strategy", "x-kubernetes-patch-merge-key"]
  private static let schemaMaps = ["properties", "patternProperties", "definitions"]
  private static let schemaLists = ["allOf", "anyOf", "oneOf"]

  /// Says what is wrong with a file under `openapi`.
  static func checkFile(_ text: DefinitionText, _ findings: inout Findings) {
    var check = OpenAPICheck(source: text.source)
    check.checkFile(text.document.root)
    check.report(to: &findings, hint: nil)
  }

  /// Says what is wrong with a file under `crds`.
  static func checkDefinitions(_ text: DefinitionText, _ findings: inout Findings) {
    var check = OpenAPICheck(source: text.source)
    let root = text.document.root
    check.checkDefinitions(root)
    let isResource = root["kind"]?.string == "CustomResourceDefinition"
    check.report(
      to: &findings,
      hint: isResource ? "list a CustomResourceDefinition under `resources`" : nil)
  }

  private init(source: Int32) {
    self.source = source
  }

  private func report(to findings: inout Findings, hint: String?) {
    for mistake in mistakes {
      findings.add("openapi", mistake.message, at: mistake.place, hint: hint)
    }
  }

  private mutating func expect(_ node: Node, _ kind: Kind, _ title: String) -> Bool {
    if node.kind == kind { return true }
    if node.kind != .null {
      let place = Place(source: source, offset: UInt32(node.offset))
      mistakes.append(("\(title) must be \(kind.article), this is \(node.kind.article)", place))
    }
    return false
  }

  private mutating func checkFile(_ root: Node) {
    guard expect(root, .mapping, "a file of definitions"), let all = root["definitions"],
      expect(all, .mapping, "`definitions`")
    else { return }
    for (key, definition) in all.entries {
      checkSchema(definition, "`\(key.string)`", depth: 0)
      guard let kinds = definition["x-kubernetes-group-version-kind"], kinds.kind == .sequence
      else { continue }
      for kind in kinds.children where kind.kind == .mapping { checkKind(kind) }
    }
  }

  private mutating func checkDefinitions(_ root: Node) {
    guard expect(root, .mapping, "a file of definitions") else { return }
    for (key, definition) in root.entries
    where expect(definition, .mapping, "the definition `\(key.string)`") {
      if let schema = DefinitionFile.schema(of: definition) {
        checkSchema(schema, "`Schema`", depth: 0)
      }
      if let others = definition["Dependencies"] { _ = expect(others, .sequence, "`Dependencies`") }
    }
  }

  private mutating func checkKind(_ mark: Node) {
    for name in ["version", "kind"] {
      guard let value = mark[named: name] else {
        let place = Place(source: source, offset: UInt32(mark.offset))
        mistakes.append(("a kind needs `\(name)`", place))
        continue
      }
      _ = expect(value, .string, "`\(name)`")
    }
  }

  private mutating func checkSchema(_ node: Node, _ title: String, depth: Int) {
    guard depth < Self.mostDepth, expect(node, .mapping, title) else { return }
    for name in Self.texts + Self.marks {
      if let value = node[named: name] { _ = expect(value, .string, "`\(name)`") }
    }
    for name in Self.schemaMaps {
      guard let map = node[named: name], expect(map, .mapping, "`\(name)`") else { continue }
      for (key, schema) in map.entries { checkSchema(schema, "`\(key.string)`", depth: depth + 1) }
    }
    for name in Self.schemaLists {
      guard let list = node[named: name], expect(list, .sequence, "`\(name)`") else { continue }
      for schema in list.children { checkSchema(schema, "an item of `\(name)`", depth: depth + 1) }
    }
    if let required = node["required"] { _ = expect(required, .sequence, "`required`") }
    checkValues(of: node, depth)
  }

  /// Fields that hold one of two kinds of value.
  private mutating func checkValues(of node: Node, _ depth: Int) {
    if let type = node["type"], type.kind != .sequence { _ = expect(type, .string, "`type`") }
    if let items = node["items"] {
      if items.kind == .sequence {
        for schema in items.children {
          checkSchema(schema, "an item of `items`", depth: depth + 1)
        }
      } else {
        checkSchema(items, "`items`", depth: depth + 1)
      }
    }
    if let values = node["additionalProperties"], values.kind != .bool {
      checkSchema(values, "`additionalProperties`", depth: depth + 1)
    }
  }
}
