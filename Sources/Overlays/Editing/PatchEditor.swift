package import Documents
package import Manifests

/// Edits a patch of one object, which is merged into it.
package struct PatchEditor {
  private var editor: TreeEditor<YAMLTree>

  package init(_ text: SourceText) {
    editor = TreeEditor(text)
  }

  /// A new patch; of one without a name it says the kind.
  package init(for object: ManifestID) {
    var text = "apiVersion: \(NewScalar(string: object.kind.apiVersion).yaml)\n"
    text += "kind: \(NewScalar(string: object.kind.kind.string).yaml)\n"
    if !object.name.isEmpty {
      text += "metadata:\n  name: \(NewScalar(string: object.name.string).yaml)\n"
    }
    if !object.namespace.isEmpty {
      text += "  namespace: \(NewScalar(string: object.namespace.string).yaml)\n"
    }
    editor = TreeEditor(SourceText(text))
  }

  /// The text with all edits.
  package var text: SourceText { SourceText(editor.bytes) }

  /// Whether the patch is about one of some objects.
  package func isMeant(for objects: [ManifestID]) -> Bool {
    let parsed = ParsedText.parse(SourceText(editor.bytes), as: .patch)
    guard parsed.documents.count == 1, let root = parsed.documents.first?.root else { return false }
    let metadata = root["metadata"]
    return objects.contains { id in
      root["kind"]?.string.isSameInBytes(as: id.kind.kind.string) ?? false
        && root["apiVersion"]?.string.isSameInBytes(as: id.kind.apiVersion) ?? false
        && metadata?["name"]?.string.isSameInBytes(as: id.name.string) ?? false
        && (metadata?["namespace"]?.string ?? "").isSameInBytes(as: id.namespace.string)
    }
  }

  /// Sets a value; the one that the object has shows what it is.
  package mutating func set(
    _ path: PatchPath, to value: String, like old: Node?
  ) throws(EditFailure) {
    for list in path.lists { try nameItems(before: list, of: path) }
    let own = try editor.value(at: path.steps)
    let isText = path.isText || old?.kind == .string
    try editor.set(
      path.steps,
      to: own == nil && isText ? NewScalar(string: value) : NewScalar(value, like: own))
  }

  /// Takes a value out of the patch.
  package mutating func remove(_ path: PatchPath) throws(EditFailure) {
    try editor.remove(path.steps)
  }

  /// Takes a value away from the object.
  package mutating func unset(_ path: PatchPath) throws(EditFailure) {
    for list in path.lists { try nameItems(before: list, of: path) }
    try editor.set(path.steps, to: NewScalar("null", like: nil))
  }

  /// Whether the patch says something of a value.
  package func has(_ path: PatchPath) -> Bool {
    ((try? editor.value(at: path.steps)) ?? nil) != nil
  }

  /// Names the items before the one that is meant, so that these stay before it.
  private mutating func nameItems(
    before list: PatchPath.List, of path: PatchPath
  ) throws(EditFailure) {
    let item = list.steps + [path.steps[list.steps.count]]
    guard try editor.value(at: item) == nil else { return }
    for other in list.before where try editor.value(at: list.steps + [other]) == nil {
      try editor.set(list.steps + [other])
    }
  }
}
