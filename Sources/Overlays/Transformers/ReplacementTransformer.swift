internal import Documents
internal import Manifests

/// `replacements`: values of fields that are copied into other fields.
struct ReplacementTransformer: Transformer {
  static let fields = ["replacements"]

  /// An entry of the field.
  private enum Entry: Sendable {
    case inline(Replacement)
    /// A file with one replacement, or a list of them.
    case file(TextEntry)
  }

  private let entries: [Entry]

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    let entries = reader.items(fields["replacements"], "replacements")
      .map { readEntry($0, &reader) }
    return entries.isEmpty ? [] : [ReplacementTransformer(entries: entries)]
  }

  /// Reads an object that has the same list.
  @Sendable
  static func configured(_ object: Node, _ reader: inout FieldReader) -> [any Transformer] {
    read(reader.fields(ofObject: object, known: fields), &reader)
  }

  var plugins: [String] { ["ReplacementTransformer"] }

  private static func readEntry(_ node: Node, _ reader: inout FieldReader) -> Entry {
    let fields = reader.fields(
      of: node, named: "replacements[]", known: Replacement.known + ["path"])
    reader.takesOnlyStrings = true
    let inline = Replacement(node, fields, isInFile: false, &reader)
    reader.takesOnlyStrings = false
    guard let path = reader.filledText(fields["path"], "path") else {
      return .inline(inline)
    }
    for name in Replacement.known {
      guard let value = fields[name], value.kind != .null, let key = fields.key(name) else {
        continue
      }
      let isDropped = name == "sourceValue" || (name == "targets" && value.count == 0)
      reader.add(
        "replacement", "`\(name)` and `path` exclude each other", at: key,
        severity: isDropped ? .warning : .error, hint: "move it into the file")
    }
    return .file(path)
  }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    let replacements = entries.flatMap { entry in
      switch entry {
      case .inline(let replacement): [replacement]
      case .file(let path): Self.load(path, loader, &findings)
      }
    }
    var state = ReplacementState(manifests: accumulation.manifests)
    accumulation.manifests = ManifestSet()
    for replacement in replacements { replacement.apply(to: &state, &findings) }
    accumulation.manifests = state.manifests
  }

  /// The replacements of a file.
  private static func load(
    _ path: TextEntry, _ loader: Loader, _ findings: inout Findings
  ) -> [Replacement] {
    guard let file = ConfigurationFile(path, loader, &findings) else { return [] }
    guard let root = file.root, root.kind.isCollection else {
      if file.parsed.problems.isEmpty {
        findings.add(
          "replacement", "this file holds no replacement and no list of them",
          at: file.root == nil ? path.place : Place(source: file.source, offset: 0))
      }
      return []
    }
    var reader = FieldReader(file.source, in: findings.sources, as: .lists)
    reader.unknownFields = .warning
    let nodes = root.kind == .sequence ? Array(root.children) : [root]
    let replacements = nodes.map { node in
      let fields = reader.fields(of: node, named: "replacement", known: Replacement.known)
      return Replacement(node, fields, isInFile: true, &reader)
    }
    findings.add(reader.report)
    return replacements
  }
}
