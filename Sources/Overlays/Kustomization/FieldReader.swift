package import Documents
package import Manifests

/// Reads the fields of a kustomization, or of something that it names, and reports those that do
/// not fit.
///
/// Fields are read as Go reads JSON into structures: names match in any case, null is nothing, and
/// a value of another type is an error.
package struct FieldReader {
  /// How strictly fields are read.
  package enum Manner: Sendable {
    /// As a kustomization.
    case kustomization
    /// As a file of field lists: numbers, true and false can be texts.
    case lists
    /// As an object that configures a transformer: unknown fields mean nothing, too.
    case object
    /// As this program's own kinds: names match in one spelling only.
    case settings
  }

  /// The number of the file.
  package let source: Int32
  private let manner: Manner
  private let sources: SourceTable
  /// The object that is read; nil if it is a file.
  private let object: Manifest?
  package private(set) var report = Report()
  /// How bad a field is that is not known: Go passes over those of files that are named by path.
  var unknownFields = Severity.error
  /// Whether a number is no text here, whatever the manner: Go makes a text of it only in fields that
  /// belong to a structure itself, not to one inside it.
  var takesOnlyStrings = false

  /// Reads a file.
  package init(_ source: Int32, in sources: SourceTable, as manner: Manner = .kustomization) {
    self.source = source
    self.sources = sources
    self.manner = manner
    object = nil
  }

  /// Reads an object that configures a transformer.
  package init(_ object: Manifest, in sources: SourceTable, as manner: Manner = .object) {
    self.object = object
    self.sources = sources
    self.manner = manner
    source = object.source
  }

  /// Where a node stands.
  package func place(of node: Node) -> Place {
    object?.place(of: node.id) ?? Place(source: source, offset: UInt32(node.offset))
  }

  /// What to underline of a node.
  package func location(of node: Node) -> Location { sources.location(of: place(of: node)) }

  /// Says that something is wrong.
  package mutating func add(_ diagnostic: Diagnostic) { report.add(diagnostic) }

  /// Says that something is wrong with a node.
  package mutating func add(
    _ rule: String, _ message: String, at node: Node, severity: Severity = .error,
    hint: String? = nil
  ) {
    add(rule, message, at: place(of: node), severity: severity, hint: hint)
  }

  /// Takes what is wrong with the text of the file.
  package mutating func add(_ problems: [Problem]) {
    report.add(problems, in: sources[source])
  }

  /// Says that something is wrong at a place.
  package mutating func add(
    _ rule: String, _ message: String, at place: Place, severity: Severity = .error,
    hint: String? = nil
  ) {
    report.add(
      Diagnostic(rule, message, at: sources.location(of: place), severity: severity, hint: hint))
  }

  /// The fields of a mapping. Those that are not known are reported, with the nearest name.
  /// Of those that stand in a field of it, that field is said.
  package mutating func fields(
    of node: Node, named name: String, known: [String],
    below inner: (name: String, fields: [String]) = ("", [])
  ) -> Fields {
    guard let node = checked(node, is: .mapping, "`\(name)` takes a mapping") else {
      return Fields()
    }
    var fields = Fields()
    for (key, value) in node.entries {
      let text = key.string
      if let field = known.first(where: { isName(text, of: $0) }) {
        fields.set(field, to: value, key: key)
      } else {
        add(
          rule("field"), "`\(name)` has no field `\(text)`", at: key,
          severity: manner == .object ? .warning : unknownFields,
          hint: inner.fields.contains { isName(text, of: $0) }
            ? "it stands under `\(inner.name)`" : Suggestion.hint(for: text, among: known))
      }
    }
    return fields
  }

  private func isName(_ text: String, of field: String) -> Bool {
    manner == .settings ? text.isSameInBytes(as: field) : text.isSameIgnoringCase(as: field)
  }

  private func rule(_ name: String) -> String {
    (manner == .settings ? "settings-" : "kustomization-") + name
  }

  /// The fields of an object that configures a transformer, which may have what all objects have.
  mutating func fields(ofObject object: Node, known: [String]) -> Fields {
    fields(
      of: object, named: object["kind"]?.string ?? "", known: Self.header + known)
  }

  private static let header = ["apiVersion", "kind", "metadata"]

  /// A text, if the field is there. kustomize hands texts to its parts as JSON, and they read YAML.
  package mutating func text(_ node: Node?, _ name: @autoclosure () -> String) -> TextEntry? {
    guard let node else { return nil }
    if let text = plainText(node) { return TextEntry(text: text, place: place(of: node)) }
    guard let node = checked(node, is: .string, "`\(name())` takes a string") else { return nil }
    return TextEntry(text: NextLines.fold(node.string), place: place(of: node))
  }

  /// A text that is not empty, if the field has one.
  package mutating func filledText(_ node: Node?, _ name: String) -> TextEntry? {
    guard let text = text(node, name), !text.text.isEmpty else { return nil }
    return text
  }

  /// A number, a date, true or false where these can be texts: as JSON writes it.
  private func plainText(_ node: Node) -> String? {
    let kinds: [Kind] = [.bool, .int, .float, .timestamp]
    // This program's own kinds take dates as they are written, and else nothing but strings.
    if manner == .settings { return node.kind == .timestamp ? node.string : nil }
    guard manner != .kustomization, !takesOnlyStrings, kinds.contains(node.kind) else { return nil }
    var json = OutputText()
    guard (try? node.printCanonicalJSON(to: &json)) != nil else { return nil }
    return String(decoding: json.array.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  /// A switch; off if the field is not there.
  package mutating func flag(_ node: Node?, _ name: String) -> Bool {
    guard let node, let node = checked(node, is: .bool, "`\(name)` takes true or false") else {
      return false
    }
    return "tTyY".utf8.contains(node.text.first ?? 0) || node.string.lowercased() == "on"
  }

  /// A whole number, if the field is there.
  package mutating func integer(_ node: Node?, _ name: String) -> Int64? {
    guard let node, node.kind != .null else { return nil }
    if let number = node.integer { return number }
    add(rule("type"), "`\(name)` takes a whole number", at: node)
    return nil
  }

  /// The items of a list; none if the field is not there.
  package mutating func items(_ node: Node?, _ name: String) -> [Node] {
    guard let node, let node = checked(node, is: .sequence, "`\(name)` takes a list") else {
      return []
    }
    return Array(node.children)
  }

  /// A list of texts; null is an empty one.
  package mutating func texts(_ node: Node?, _ name: String) -> [TextEntry] {
    var texts: [TextEntry] = []
    for item in items(node, name) {
      if item.kind == .null {
        texts.append(TextEntry(text: "", place: place(of: item)))
      } else if let text = text(item, "\(name)[]") {
        texts.append(text)
      }
    }
    return texts
  }

  /// A mapping of texts; null is an empty one.
  package mutating func pairs(_ node: Node?, _ name: String) -> [PairEntry] {
    guard let node, let node = checked(node, is: .mapping, "`\(name)` takes a mapping") else {
      return []
    }
    var pairs: [PairEntry] = []
    for (key, value) in node.entries {
      let entry = text(value, "\(name).\(key.string)")
      guard value.kind == .null || entry != nil else { continue }
      pairs.append(PairEntry(key: key.string, value: entry?.text ?? "", place: place(of: value)))
    }
    return pairs
  }

  /// The node if it has a kind; null is nothing, anything else is reported.
  package mutating func checked(
    _ node: Node, is kind: Kind, _ message: @autoclosure () -> String
  ) -> Node? {
    if node.kind == kind { return node }
    if node.kind != .null {
      let hint = kind == .string && node.kind.isScalar ? "put it in quotes" : nil
      add(rule("type"), "\(message()), this is \(node.kind.article)", at: node, hint: hint)
    }
    return nil
  }
}

extension String {
  /// Whether both are the same but for the case of ASCII letters.
  fileprivate func isSameIgnoringCase(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return withBytes { one in
      other.withBytes { other in
        one.indices.allSatisfy { Self.lower(one[$0]) == Self.lower(other[$0]) }
      }
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
