internal import Documents
internal import Manifests

/// An entry of `vars`: a name for a field of an object, which texts of others use as `$(NAME)`.
struct Variable: Sendable {
  let name: TextEntry
  let kind: ObjectKind
  let object: Name
  /// Empty if the object may stand in any namespace.
  let namespace: Name
  let path: String

  init?(_ node: Node, _ reader: inout FieldReader) {
    let fields = reader.fields(of: node, named: "vars[]", known: ["name", "objref", "fieldref"])
    let target = fields["objref"].map {
      reader.fields(
        of: $0, named: "objref",
        known: ["apiVersion", "group", "version", "kind", "name", "namespace"])
    }
    let field = fields["fieldref"].map {
      reader.fields(of: $0, named: "fieldref", known: ["fieldPath"])
    }
    func text(_ name: String, _ reader: inout FieldReader) -> String {
      reader.text(target?[name], name)?.text ?? ""
    }
    let path = reader.text(field?["fieldPath"], "fieldPath")?.text ?? ""
    self.path = path.isEmpty ? "metadata.name" : path
    let kind = Name(text("kind", &reader))
    let version = text("apiVersion", &reader)
    self.kind =
      version.isEmpty
      ? ObjectKind(
        group: Name(text("group", &reader)), version: Name(text("version", &reader)), kind: kind)
      : ObjectKind(apiVersion: version, kind: kind)
    object = Name(text("name", &reader))
    namespace = Name(text("namespace", &reader))
    guard let name = reader.filledText(fields["name"], "name") else {
      reader.add("variable", "a variable needs a `name`", at: node)
      return nil
    }
    self.name = name
  }

  /// Whether an object is, or once was, the one that is meant.
  func means(_ manifest: Manifest) -> Bool {
    (manifest.previous + [manifest.id]).contains { id in
      guard id.kind == kind, id.name == object else { return false }
      let wanted = ManifestID(kind: kind, name: object, namespace: namespace)
      return (namespace.isEmpty && !kind.isClusterScoped) || id.scope == wanted.scope
    }
  }

  /// The value in the object; nil if there is none.
  func value(in manifest: Manifest) -> Node? {
    var node: Node? = manifest.root
    for step in PathNotation.splitKeepingBrackets(path, at: UInt8(ascii: ".")).flatMap(Self.steps) {
      node = node?.kind == .sequence ? Self.item(step, of: node) : node?[named: step]
    }
    return node.flatMap { $0.kind == .null ? nil : $0 }
  }

  /// A name with a number in brackets behind it is two steps.
  private static func steps(_ name: String) -> [String] {
    guard name.utf8.last == UInt8(ascii: "]"),
      let open = name.utf8.lastIndex(of: UInt8(ascii: "["))
    else { return [name] }
    let number = name[name.index(after: open)...].dropLast()
    guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return [name]
    }
    return (open == name.startIndex ? [] : [String(name[..<open])]) + [String(number)]
  }

  private static func item(_ step: String, of list: Node?) -> Node? {
    guard let list else { return nil }
    if let number = Int(step) { return number < list.count ? Array(list.children)[number] : nil }
    let parts = step.dropFirst().dropLast().utf8.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    guard step.utf8.first == UInt8(ascii: "["), parts.count == 2 else { return nil }
    let key = String(decoding: parts[0], as: UTF8.self)
    return list.children.first { $0[named: key]?.text.elementsEqual(parts[1]) ?? false }
  }
}
