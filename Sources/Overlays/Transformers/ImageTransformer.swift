internal import Documents
internal import Manifests

/// `images`: another name, tag or digest for images by name.
struct ImageTransformer: Transformer {
  static let fields = ["images", "imageTags"]

  private let rules: [ImageRule]
  /// Where images stand, if an object says that.
  private var ownFields: [FieldSpec]?

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    let nodes =
      reader.items(fields["images"], "images") + reader.items(fields["imageTags"], "imageTags")
    let rules = nodes.map { ImageRule($0, named: "images[]", &reader) }
    return rules.isEmpty ? [] : [ImageTransformer(rules: rules)]
  }

  /// Reads an object with one rule and the fields of images.
  static func configured(_ object: Node, _ reader: inout FieldReader) -> [any Transformer] {
    let fields = reader.fields(ofObject: object, known: ["imageTag", "fieldSpecs"])
    guard let image = fields["imageTag"] else { return [] }
    let rule = ImageRule(image, named: "imageTag", &reader)
    return [ImageTransformer(rules: [rule], ownFields: reader.fieldSpecs(fields) ?? [])]
  }

  var plugins: [String] { rules.map { _ in "ImageTagTransformer" } }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    let fields = ownFields ?? accumulation.fields.images
    accumulation.manifests.changeContent { manifest in
      guard manifest.id.kind.kind != "CustomResourceDefinition" else { return }
      do throws(FieldFailure) {
        try change(&manifest, fields, &findings)
      } catch {
        findings.add(error, in: manifest)
      }
    }
  }

  /// kustomize applies each rule to the containers that it finds anywhere, and then to the fields
  /// of its list, which are mostly the same.
  private func change(
    _ manifest: inout Manifest, _ fields: [FieldSpec], _ findings: inout Findings
  ) throws(FieldFailure) {
    let kind = manifest.id.kind
    let meant = fields.filter { $0.kind.selects(kind) && manifest.root.contains($0.path) }
    let containers = try ImageFields(manifest.root)
    guard !meant.isEmpty || !containers.nodes.isEmpty else { return }
    for rule in rules { rule.reportMistake(&findings) }
    try manifest.editContent { (document) throws(FieldFailure) in
      let shift = document.makeEditable()
      for rule in rules {
        for node in containers.nodes { try rule.apply(to: node + shift, in: &document) }
        for field in meant {
          try document.change(field.path, creating: nil, from: nil) {
            (document, node) throws(FieldFailure) in
            try rule.apply(to: node, in: &document)
          }
        }
      }
    }
  }
}

/// The images of the containers in a document, wherever they stand.
private struct ImageFields {
  private(set) var nodes: [Int32] = []

  init(_ root: Node) throws(FieldFailure) {
    try walk(root.arena, root.id)
  }

  private mutating func walk(_ arena: Arena, _ node: Int32) throws(FieldFailure) {
    var child = arena.firstChild(node)
    let isMapping = arena.kind(node) == .mapping
    while let first = child {
      guard let value = isMapping ? arena.next(first) : first else { return }
      if arena.kind(value).isCollection {
        try walk(arena, value)
        if isMapping, arena.kind(value) == .sequence, Self.isContainerList(arena, first) {
          try collect(arena, value)
        }
      }
      child = arena.next(value)
    }
  }

  private static func isContainerList(_ arena: Arena, _ key: Int32) -> Bool {
    arena.text(key, equals: "containers" as StaticString)
      || arena.text(key, equals: "initContainers" as StaticString)
  }

  private mutating func collect(_ arena: Arena, _ list: Int32) throws(FieldFailure) {
    var item = arena.firstChild(list)
    while let container = item {
      switch arena.kind(container) {
      case .null: break
      case .mapping:
        if let image = arena.value(of: "image" as StaticString, in: container) {
          nodes.append(image)
        }
      default: throw FieldFailure("a container must be a mapping", at: container)
      }
      item = arena.next(container)
    }
  }
}
