internal import Documents

/// What `buildMetadata` asks to be written into the objects about the build. Only the kustomization
/// that is built counts.
struct BuildMetadata: Sendable {
  /// What can be asked for.
  private enum Option: String, CaseIterable {
    case origins = "originAnnotations"
    case changes = "transformerAnnotations"
    case label = "managedByLabel"
  }

  private let options: Set<Option>
  /// Whether anything is asked for: then origins are recorded, and what is not wanted goes.
  let isRecording: Bool

  /// Reads the field; a word that is not known means nothing.
  init(_ node: Node?, _ reader: inout FieldReader) {
    let known = Option.allCases.map(\.rawValue)
    var options: Set<Option> = []
    let items = reader.items(node, "buildMetadata")
    for item in items {
      guard let text = reader.text(item, "buildMetadata[]")?.text else { continue }
      if let option = Option(rawValue: text) {
        options.insert(option)
      } else {
        reader.add(
          "build-metadata", "`\(text)` is none of \(known.joined(separator: ", "))", at: item,
          severity: .warning, hint: Suggestion.hint(for: text, among: known))
      }
    }
    self.options = options
    isRecording = !items.isEmpty
  }

  /// The annotations that stay in the end.
  var keptAnnotations: [String] {
    (options.contains(.origins) ? [Origin.key] : [])
      + (options.contains(.changes) ? [Origin.changesKey] : [])
  }

  /// Whether every object is given the label of what built it.
  var addsLabel: Bool { options.contains(.label) }
}
