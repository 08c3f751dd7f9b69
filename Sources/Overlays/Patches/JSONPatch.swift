internal import Documents
internal import Manifests

/// A list of operations on an object, as RFC 6902 has them.
struct JSONPatch {
  init?(_ file: SourceFile, _ findings: inout Findings) {
    let source = findings.add(file)
    findings.add(
      "refused", "lists of operations are not built by this version",
      at: Place(source: source, offset: 0))
    return nil
  }

  /// Applies the operations to an object.
  func apply(to manifest: inout Manifest, _ findings: inout Findings) {}
}
