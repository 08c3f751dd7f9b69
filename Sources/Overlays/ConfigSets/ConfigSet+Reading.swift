internal import Documents
internal import Manifests

extension ConfigSet {
  /// Reads an object of this kind.
  init(_ object: Node, _ reader: inout FieldReader) {
    let fields = reader.fields(
      of: object, named: Self.kind, known: Self.fields, below: ("spec", Self.spec))
    let metadata = Self.part(fields["metadata"], "metadata", Self.metadata, &reader)
    let spec = Self.part(fields["spec"], "spec", Self.spec, &reader)
    let name = reader.text(metadata["name"], "name")
    self.name = name ?? TextEntry(text: "", place: reader.place(of: object))
    namespace = reader.text(metadata["namespace"], "namespace")
    labels = reader.pairs(metadata["labels"], "labels")
    annotations = reader.pairs(metadata["annotations"], "annotations")
    behavior = Self.behavior(spec["behavior"], &reader)
    options = GeneratorOptions(spec["options"], "options", &reader)
    files = reader.items(spec["files"], "files").compactMap { ConfigFile($0, &reader) }
    bindings = reader.items(spec["bindings"], "bindings").compactMap { ConfigBinding($0, &reader) }
    program = ConfigProgram(
      Self.part(spec["program"], "program", ["name", "version"], &reader), &reader)
    place = reader.place(of: object)
    checkNames(&reader)
  }

  private static let fields = ["apiVersion", "kind", "metadata", "spec"]
  private static let metadata = ["name", "namespace", "labels", "annotations"]
  private static let spec = ["program", "behavior", "files", "bindings", "options"]

  private static func part(
    _ node: Node?, _ name: String, _ known: [String], _ reader: inout FieldReader
  ) -> Fields {
    node.map { reader.fields(of: $0, named: name, known: known) } ?? Fields()
  }

  /// What Kubernetes takes as a key of a ConfigMap, and each once.
  private func checkNames(_ reader: inout FieldReader) {
    var known: Set<Name> = []
    for file in files {
      let name = file.name.text
      if !known.insert(Name(name)).inserted {
        reader.add("configset-file", "the file `\(name)` is there twice", at: file.name.place)
      }
      if !name.utf8.allSatisfy(Self.isKeyByte) || name.utf8.count > 253 || name == "."
        || name.hasPrefix("..")
      {
        reader.add(
          "configset-file", "`\(name)` cannot be the name of a file", at: file.name.place,
          hint: "letters, digits, `-`, `_` and `.`, at most 253, not beginning with `..`")
      }
    }
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func behavior(_ node: Node?, _ reader: inout FieldReader) -> GeneratorBehavior {
    guard let node, let text = reader.text(node, "behavior") else { return .create }
    if let known = GeneratorBehavior(rawValue: text.text) { return known }
    reader.addUnknownBehavior(text.text, at: node, severity: .error)
    return .create
  }
}

extension ConfigFile {
  init?(_ node: Node, _ reader: inout FieldReader) {
    let fields = reader.fields(of: node, named: "files[]", known: ["name", "layers", "format"])
    guard let name = reader.text(fields["name"], "name"), !name.text.isEmpty else {
      reader.add("configset-file", "a file of a ConfigSet needs a `name`", at: node)
      return nil
    }
    self.name = name
    layers = reader.texts(fields["layers"], "layers")
    if layers.isEmpty {
      reader.add("configset-file", "`\(name.text)` has no `layers`", at: node)
    }
    format = reader.text(fields["format"], "format")
    checkFormat(&reader)
  }

  private func checkFormat(_ reader: inout FieldReader) {
    guard let format, formats.isEmpty else { return }
    let names = configFormats.map { $0.name }
    reader.add(
      "configset-format", "there is no format `\(format.text)`", at: format.place,
      hint: Suggestion.hint(for: format.text, among: names)
        ?? "the formats are \(names.joined(separator: ", "))")
  }
}
