internal import Documents
internal import Manifests

extension JSONFormat {
  static func edit(
    _ key: String, _ edit: ConfigEdit, in text: SourceText, like model: SourceText
  ) throws(EditFailure) -> [UInt8] {
    var editor = TreeEditor<JSONTree>(text)
    let steps = try TreePath.steps(of: key)
    switch edit {
    case .remove: try editor.remove(steps)
    case .set(let value):
      let value = NewScalar(value, like: try editor.like(steps, in: model))
      guard text.count > 0 else { return Array(JSONTree.document(steps, value).utf8) }
      try editor.set(steps, to: value)
      try editor.takeDirectives(from: steps)
    case .unset:
      let list = Array(steps.dropLast()) + [.field("$reconcile"), .field("unset")]
      let name = NewScalar(string: steps.last?.name ?? "")
      guard text.count > 0 else {
        return Array(JSONTree.document(list + [.index(0)], name).utf8)
      }
      if try editor.value(at: steps) != nil { try editor.remove(steps) }
      try editor.add(name, to: list)
    }
    return editor.bytes
  }
}
