internal import Documents
internal import Manifests

extension ConfigSet: Generator {
  var plugin: String { Self.kind }

  /// Makes a ConfigMap without data: that is made at the end, when all names are known.
  func generate(_ loader: Loader, source: Int32, _ findings: inout Findings) -> Manifest {
    let labels = labels + options.labels
    _ = findings.areUsable(labels)
    var document = Document(
      generated: "ConfigMap", name, in: namespace, labels: labels,
      annotations: annotations + options.annotations, at: name.place)
    if options.isImmutable {
      document.append("immutable", .bool(true), to: document.rootID, from: name.place)
    }
    var kinds = KnownKinds()
    var manifest = Manifest(document, source: source, &kinds)
    manifest.needsHash = !options.disablesHash
    manifest.layer = files.first?.layers.first?.text
    return manifest
  }
}
