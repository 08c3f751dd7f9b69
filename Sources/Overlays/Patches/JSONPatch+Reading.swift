internal import Documents

extension JSONPatch {
  /// The name of the rule that patches break.
  static let rule = "json-patch"

  /// Whether a text is read as a JSON patch: it is a list. Of a text in a kustomization.yaml white
  /// space around it does not count.
  static func isMeant(by text: SourceText, isInline: Bool) -> Bool {
    isJSON(text, isInline)
      || ParsedText.parse(text, as: .configuration).documents.first?.root.kind == .sequence
  }

  /// Reads a text that begins with a bracket as JSON, any other as YAML 1.1. What makes it no patch
  /// at all is reported; what kustomize finds out when it applies a patch is kept until then.
  init?(_ file: SourceFile, isInline: Bool = false, _ findings: inout Findings) {
    let source = findings.add(file)
    let isJSON = Self.isJSON(file.text, isInline)
    let parsed =
      isJSON ? ParsedText.parseJSON(file.text) : .parse(file.text, as: .configuration)
    findings.add(parsed.problems, in: source)
    guard !parsed.hasErrors else { return nil }
    guard var document = parsed.documents.first, document.root.kind != .null else {
      findings.add(
        Self.rule, "this patch has no operations", at: Place(source: source, offset: 0),
        hint: "remove it, or list operations")
      return nil
    }
    document.dropFolds()
    var reader = JSONPatchReader(source: source)
    reader.read(document.root)
    for failure in reader.misfits { findings.add(failure) }
    for failure in reader.warnings { findings.add(failure, severity: .warning) }
    guard reader.misfits.isEmpty else { return nil }
    self.init(
      operations: reader.operations, values: document, source: source,
      isJSON: isJSON, mistakes: reader.mistakes)
  }

  private static func isJSON(_ text: SourceText, _ isInline: Bool) -> Bool {
    let first = isInline ? text.bytes.first { $0 > 0x20 } : text.bytes.first
    return first == UInt8(ascii: "[")
  }
}

extension Findings {
  /// Says what is wrong with a patch.
  mutating func add(_ failure: JSONPatchFailure, severity: Severity = .error) {
    add(JSONPatch.rule, failure.message, at: failure.place, severity: severity, hint: failure.hint)
  }
}

/// Reads the operations of a patch and gathers all that is wrong with them.
private struct JSONPatchReader {
  let source: Int32
  var operations: [JSONOperation] = []
  /// What makes the text no patch.
  var misfits: [JSONPatchFailure] = []
  /// What no object can be changed with.
  var mistakes: [JSONPatchFailure] = []
  /// What kustomize ignores.
  var warnings: [JSONPatchFailure] = []

  init(source: Int32) {
    self.source = source
  }

  mutating func read(_ root: Node) {
    guard root.kind == .sequence else {
      return misfits.append(
        failure("a JSON patch is a list of operations, this is \(root.kind.article)", root))
    }
    if root.count == 0 {
      misfits.append(
        failure("this patch has no operations", root, "remove it, or list operations"))
    }
    for item in root.children { readItem(item) }
  }

  private mutating func readItem(_ item: Node) {
    switch item.kind {
    case .mapping:
      if let operation = operation(item) { operations.append(operation) }
    case .null: mistakes.append(failure("this operation is empty", item))
    default:
      misfits.append(failure("an operation is a mapping, this is \(item.kind.article)", item))
    }
  }

  private mutating func operation(_ item: Node) -> JSONOperation? {
    warnOfFields(item)
    let kind = kind(item)
    let path = pointer("path", of: item)
    let takesFrom = kind == .move || kind == .copy
    let from = takesFrom ? pointer("from", of: item) : nil
    guard let kind, let path, from != nil || !takesFrom else { return nil }
    let value = item["value"]
    let operation = JSONOperation(
      kind: kind, path: path, from: from, value: value?.kind == .null ? nil : value,
      place: place(value ?? item))
    return isPossible(operation, item) ? operation : nil
  }

  private mutating func kind(_ item: Node) -> JSONOperation.Kind? {
    guard let node = item["op"], node.kind != .null else {
      mistakes.append(failure("this operation has no `op`", item, Self.kinds))
      return nil
    }
    let kind = node.kind == .string ? JSONOperation.Kind(rawValue: node.string) : nil
    if kind == nil {
      let names = JSONOperation.Kind.allCases.map(\.rawValue)
      mistakes.append(
        failure(
          "there is no operation `\(node.string)`", node,
          Suggestion.hint(for: node.string, among: names) ?? Self.kinds))
    }
    return kind
  }

  private static let kinds = "`op` is add, remove, replace, move, copy or test"

  private mutating func pointer(_ field: String, of item: Node) -> JSONPointer? {
    guard let node = item[named: field], node.kind != .null else {
      mistakes.append(failure("this operation has no `\(field)`", item))
      return nil
    }
    guard node.kind == .string else {
      mistakes.append(failure("`\(field)` takes a string, this is \(node.kind.article)", node))
      return nil
    }
    let text = node.string
    guard let pointer = JSONPointer(text, at: place(node)) else {
      mistakes.append(
        failure("`\(text)` is no path", node, "a path is like `/metadata/labels/app`"))
      return nil
    }
    if !text.isEmpty, !text.utf8.starts(with: "/".utf8) {
      warnings.append(
        failure("kustomize ignores what stands before the first slash", node, "begin with `/`"))
    }
    return pointer
  }

  /// Only replacing and testing can mean the whole object.
  private mutating func isPossible(_ operation: JSONOperation, _ item: Node) -> Bool {
    let mayBeWhole = operation.kind == .replace || operation.kind == .test
    for pointer in [operation.from, operation.path] {
      guard let pointer, pointer.isWhole, !mayBeWhole else { continue }
      mistakes.append(
        JSONPatchFailure(
          "`\(operation.kind.rawValue)` cannot mean the whole object", at: pointer.place))
      return false
    }
    if operation.kind == .replace, operation.path.isWhole, operation.value?.kind != .mapping {
      mistakes.append(
        JSONPatchFailure("only a mapping can replace the whole object", at: operation.place))
      return false
    }
    return true
  }

  /// kustomize does not look at other fields, and takes a value that is not there for null.
  private mutating func warnOfFields(_ item: Node) {
    let known = ["op", "path", "from", "value"]
    for (key, _) in item.entries where !known.contains(where: { key.string == $0 }) {
      warnings.append(
        failure(
          "operations have no field `\(key.string)`", key,
          Suggestion.hint(for: key.string, among: known)))
    }
    guard item["value"] == nil, let kind = item["op"], kind.kind == .string,
      ["add", "replace"].contains(kind.string)
    else { return }
    warnings.append(
      failure(
        "this operation has no `value`, so the field becomes null", item, "write `value: null`"))
  }

  private func failure(_ message: String, _ node: Node, _ hint: String? = nil) -> JSONPatchFailure {
    JSONPatchFailure(message, at: place(node), hint: hint)
  }

  private func place(_ node: Node) -> Place {
    Place(source: source, offset: UInt32(node.offset))
  }
}
