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

  private static let definition: Name = "CustomResourceDefinition"

  var plugins: [String] { rules.map { _ in "ImageTagTransformer" } }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    var fields = FieldSelection(ownFields ?? accumulation.fields[.images])
    var unused = Set(rules.indices)
    let isStandard = ownFields == nil && accumulation.fields.isStandard(.images)
    accumulation.manifests.changeContent { manifest in
      guard manifest.kind.kind != Self.definition, !isStandard || mayChange(manifest) else {
        return
      }
      do throws(FieldFailure) {
        try change(&manifest, fields.fields(of: manifest.kind), &unused, &findings)
      } catch {
        findings.add(error, in: manifest)
      }
    }
    accumulation.changeConfigSets { set in
      for (index, rule) in rules.enumerated() where set.apply(rule) { unused.remove(index) }
    }
    guard !unused.isEmpty, !findings.hasErrors else { return }
    let names = Self.names(in: accumulation.manifests)
    for index in unused.sorted() { rules[index].reportUnused(among: names, &findings) }
  }

  /// All images of an object, in containers anywhere and in kustomize's own fields; nil if something
  /// else stands where one should be.
  static func images(in document: Document) -> [Int32]? {
    guard var images = (try? ImageFields(document.root))?.nodes else { return nil }
    var copy = document
    for field in FieldLists.images where document.root.contains(field.path) {
      let isFound: Void? = try? copy.change(field.path, creating: nil, from: nil) { _, node in
        images.append(node)
      }
      guard isFound != nil else { return nil }
    }
    return images.allSatisfy { document.arena.kind($0).isScalar } ? images : nil
  }

  /// Whether a rule may mean an image of an object, as far as that is known.
  private func mayChange(_ manifest: Manifest) -> Bool {
    guard let images = manifest.knownFacts?.images else { return true }
    let arena = manifest.document.arena
    return images.contains { image in rules.contains { $0.mayMean(arena.text(image)) } }
  }

  /// The names of all images of containers.
  private static func names(in manifests: ManifestSet) -> Set<String> {
    var names: Set<String> = []
    for manifest in manifests.manifests {
      guard let images = try? ImageFields(manifest.root) else { continue }
      for image in images.nodes where manifest.document.arena.kind(image).isScalar {
        names.insert(ImageReference(manifest.document.arena.text(image).string).name)
      }
    }
    return names
  }

  /// kustomize applies each rule to the containers that it finds anywhere, and then to the fields
  /// of its list, which are mostly the same.
  private func change(
    _ manifest: inout Manifest, _ fields: [FieldSpec], _ unused: inout Set<Int>,
    _ findings: inout Findings
  ) throws(FieldFailure) {
    let root = manifest.root
    let meant = root.present(fields)
    let containers = try ImageFields(root)
    guard !meant.isEmpty || !containers.nodes.isEmpty else { return }
    for rule in rules { rule.reportMistake(&findings) }
    try manifest.editContent { (document) throws(FieldFailure) in
      let shift = document.makeEditable()
      for (index, rule) in rules.enumerated() {
        var isUsed = false
        for node in containers.nodes where try rule.apply(to: node + shift, in: &document) {
          isUsed = true
        }
        for field in meant {
          try document.change(field.path, creating: nil, from: nil) {
            (document, node) throws(FieldFailure) in
            if try rule.apply(to: node, in: &document) { isUsed = true }
          }
        }
        if isUsed { unused.remove(index) }
      }
    }
  }
}
