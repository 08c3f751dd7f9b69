internal import Documents
internal import Manifests

extension YAMLFormat {
  static func edit(
    _ key: String, _ edit: ConfigEdit, in text: SourceText, like model: SourceText
  ) throws(EditFailure) -> [UInt8] {
    var editor = TreeEditor<YAMLTree>(text)
    let steps = try TreePath.steps(of: key)
    switch edit {
    case .remove: try editor.remove(steps)
    case .set(let value):
      try editor.set(steps, to: NewScalar(value, like: editor.like(steps, in: model)))
      try editor.takeDirectives(from: steps)
    case .unset:
      try editor.takeDirectives(from: steps)
      // A line takes the place of the key, which is made if there is none.
      try editor.set(steps, to: NewScalar("null", like: nil))
      return try editor.replacing(steps, with: "# reconcile: unset \(steps.last?.name ?? "")")
    }
    return editor.bytes
  }
}
