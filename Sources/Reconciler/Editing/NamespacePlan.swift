internal import Documents
internal import Manifests
internal import Overlays

/// How everything is given another namespace.
struct NamespacePlan: EditPlan {
  private let name: String
  private let view: EnvironmentView
  let value: String?
  let isHidden = false

  init(_ change: Assignment.Change, _ view: EnvironmentView) throws(EditRefusal) {
    guard case .set(let text) = change, (try? NamespaceName(text)) != nil else {
      throw EditRefusal(
        Diagnostic(
          "set-value", "`namespace` needs a name of lower case letters, digits and `-`", at: nil))
    }
    (name, self.view) = (text, view)
    let root = ParsedText.parse(try view.kustomization().text, as: .configuration)
      .documents.first?.root
    value = root?["namespace"]?.string
  }

  func edits() throws(EditRefusal) -> [SourceEdit] {
    if value.map({ $0.isSameInBytes(as: name) }) ?? false { return [] }
    return try view.editKustomization { (editor) throws(EditFailure) in
      try editor.setNamespace(name)
    }
  }

  func check(_ after: EnvironmentView) throws(EditRefusal) -> String? {
    for manifest in after.manifests where !manifest.id.kind.isClusterScoped {
      guard !manifest.id.namespace.string.isSameInBytes(as: name) else { continue }
      throw EditRefusal(
        Diagnostic(
          "set-overridden", "\(manifest.id) would not be in `\(name)`",
          at: after.location(of: manifest.namePlace)))
    }
    return name
  }
}
