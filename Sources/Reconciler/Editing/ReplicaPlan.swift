internal import Documents
internal import Manifests
internal import Overlays

/// How an object is given another number of replicas.
struct ReplicaPlan: EditPlan {
  private let name: String
  private let count: Int
  private let view: EnvironmentView
  let isHidden = false

  init(
    _ name: String, _ change: Assignment.Change, _ view: EnvironmentView
  ) throws(EditRefusal) {
    guard case .set(let text) = change, let count = Int(text), count >= 0, "\(count)" == text else {
      throw EditRefusal(
        Diagnostic("set-value", "`replicas.\(name)` needs a number that is not negative", at: nil))
    }
    (self.name, self.count, self.view) = (name, count, view)
    guard !objects(in: view).isEmpty else {
      let names = view.manifests.filter { $0.root["spec"]?["replicas"] != nil }
        .map(\.original.name.string)
      throw EditRefusal(
        Diagnostic(
          "set-key", "no object with replicas is called `\(name)`", at: nil,
          hint: Suggestion.hint(for: name, among: names)))
    }
  }

  var value: String? {
    let counts = Set(objects(in: view).map { $0.root["spec"]?["replicas"]?.string ?? "" })
    return counts.count == 1 ? counts.first.flatMap { $0.isEmpty ? nil : $0 } : nil
  }

  func edits() throws(EditRefusal) -> [SourceEdit] {
    if value == "\(count)" { return [] }
    return try view.editKustomization { (editor) throws(EditFailure) in
      try editor.setReplicas(name, to: count)
    }
  }

  func check(_ after: EnvironmentView) throws(EditRefusal) -> String? {
    for manifest in objects(in: after) {
      guard let node = manifest.root["spec"]?["replicas"], node.string != "\(count)" else {
        continue
      }
      throw EditRefusal(
        Diagnostic(
          "set-overridden", "\(manifest.id) would have \(node.string) replicas, not \(count)",
          at: after.location(of: manifest.place(of: node.id))))
    }
    return "\(count)"
  }

  /// Objects that have, or had, the name, of kinds that `replicas` is for.
  private func objects(in view: EnvironmentView) -> [Manifest] {
    view.manifests.filter { manifest in
      let kind = manifest.id.kind.kind.string
      return Self.kinds.contains(kind)
        && (manifest.previous + [manifest.id]).contains {
          $0.name.string.isSameInBytes(as: name)
        }
    }
  }

  private static let kinds = [
    "Deployment", "ReplicationController", "ReplicaSet", "StatefulSet",
  ]
}
