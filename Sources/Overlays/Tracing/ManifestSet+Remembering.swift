internal import Documents
internal import Manifests

extension ManifestSet {
  /// Remembers what the objects of a kind are after a step.
  mutating func remember(_ kind: String?, after step: String) {
    guard kind != nil else { return }
    changeContent { $0.remember(kind, after: step) }
  }
}

extension Manifest {
  /// Remembers what the object is after a step, if it is of a kind.
  mutating func remember(_ kind: String?, after step: String) {
    guard let kind, id.kind.kind.string.lowercased().isSameInBytes(as: kind) else { return }
    remember(after: step)
  }
}
