internal import Checks
internal import Documents
internal import Manifests

/// What is different between two files that are trees: YAML and JSON, objects of Kubernetes by what is
/// known of their kind.
enum StructuredDifference {
  private static let endings = [".json", ".yaml", ".yml"]

  /// How a file with a name is read.
  static func format(of name: String) -> String { name.hasSuffix(".json") ? "json" : "yaml" }

  /// Compares two texts; nil if the name of the file does not say that it is a tree, or if one of the
  /// texts is none.
  static func changes(ofFile name: String, _ old: FileText, _ new: FileText) -> [TextChange]? {
    guard endings.contains(where: name.hasSuffix) else { return nil }
    let before = ParsedText.parse(old.source, as: .resource)
    let after = ParsedText.parse(new.source, as: .resource)
    // A tree for each document: with another number of them nobody knows which is which.
    guard !before.hasErrors, !after.hasErrors, before.documents.count == after.documents.count,
      !before.documents.isEmpty
    else { return nil }
    let isAlone = after.documents.count == 1
    var kinds = KnownKinds()
    var changes: [TextChange] = []
    for (number, pair) in zip(before.documents, after.documents).enumerated() {
      let kind = kinds.kind(of: pair.1.root)
      let difference = TreeDifference(
        from: pair.0.root, to: pair.1.root, of: kind, knowing: CheckedValue.ofObjects(kind))
      changes += difference.changes.map { TextChange($0, inDocument: isAlone ? nil : number) }
    }
    return changes
  }
}

extension TextChange {
  /// A change of a tree in a file, which may have several.
  fileprivate init(_ change: ValueChange, inDocument number: Int?) {
    let path = change.path.keyedText
    subject = .key(number.map { "[\($0)]" + (path.isEmpty ? "" : "." + path) } ?? path)
    before = change.before.map { ShownText($0) }
    after = change.after.map { ShownText($0) }
    isCosmetic = change.isCosmetic
    action = Action(change.action)
  }
}

extension TextChange.Action {
  /// What happened to a value of a tree.
  init(_ action: ValueChange.Action) {
    self =
      switch action {
      case .added: .added
      case .removed: .removed
      case .changed: .changed
      case .moved: .moved
      case .reordered, .respelled: .respelled
      }
  }
}
