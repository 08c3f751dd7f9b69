internal import Documents
internal import Manifests

/// JSON or YAML that stands in a text of a manifest.
struct StructuredText {
  private(set) var text: String
  private var document: Document
  /// What kustomize does without a word.
  private(set) var warnings: [String] = []

  init(_ text: String, _ document: Document) {
    self.text = text
    self.document = document
  }

  /// Sets the fields at a path and prints the text anew. False where kustomize gives up.
  mutating func set(
    _ steps: [MatchStep], to value: CurrentValue, creating: Bool, from place: Place
  ) throws(FieldFailure) -> Bool {
    document.makeEditable()
    var matching = FieldMatching(creating: creating ? value.created : nil, from: place)
    guard let found = try? matching.find(steps, in: &document),
      !found.isEmpty || matching.lost != nil
    else { return false }
    for node in found {
      let isUntyped = matching.untyped.contains(node)
      guard set(node, to: value, from: place, isUntyped: isUntyped) else { return false }
    }
    if matching.lost != nil {
      warnings.append("kustomize forgets what it would write below a value in this text")
    }
    if Self.documentCount(of: text) > 1 {
      warnings.append("kustomize drops the documents behind the first of this text")
    }
    return isJSON ? printJSON() : try printYAML()
  }

  private var isJSON: Bool {
    let first = text.trimmingSpace.utf8.first
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  private mutating func set(
    _ node: Int32, to value: CurrentValue, from place: Place, isUntyped: Bool
  ) -> Bool {
    do throws(FieldFailure) {
      guard document.arena.kind(node).isScalar else {
        try document.replace(node, with: value, from: place)
        return true
      }
      try document.setText(node, to: value.text, from: place, isUntyped: isUntyped)
      return true
    } catch {
      // JSON has no tags.
      guard !isJSON else { return false }
      document.set(node, to: .typed(value.text, document.arena.kind(node)), from: place)
      warnings.append("\(error.message), which kustomize writes with a tag that does not fit")
      return true
    }
  }

  private mutating func printJSON() -> Bool {
    var output = OutputText()
    guard (try? document.root.printCanonicalJSON(to: &output)) != nil else { return false }
    text = isSpreadOut ? JSONIndentation.indent(output.string) : output.string
    return true
  }

  /// Whether the text has lines and indentation.
  private var isSpreadOut: Bool {
    let bytes = Array(text.utf8)
    let space = UInt8(ascii: " ")
    return bytes.contains(UInt8(ascii: "\n"))
      && zip(bytes, bytes.dropFirst()).contains { $0 == space && $1 == space }
  }

  private mutating func printYAML() throws(FieldFailure) -> Bool {
    if let loss = Self.loss(in: text) {
      throw FieldFailure(
        "this text has \(loss), which are not kept when it is printed anew", at: document.rootID)
    }
    var output = OutputText()
    document.root.printAsWritten(to: &output)
    text = output.string.trimmingSpace
    return true
  }
}
