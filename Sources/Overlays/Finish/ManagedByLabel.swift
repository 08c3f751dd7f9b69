internal import Documents
internal import Manifests

/// The label that says what built an object.
enum ManagedByLabel {
  /// Gives it to every object, with the name of the program whose bytes these are.
  static func add(to manifests: inout ManifestSet, source: Int32, _ findings: inout Findings) {
    let label = PairEntry(
      key: "app.kubernetes.io/managed-by", value: "kustomize-v5.8.1",
      place: Place(source: source, offset: 0))
    MapChange(entries: [label], fields: [LabelTransformer.metadata]).apply(
      to: &manifests, &findings)
  }
}
