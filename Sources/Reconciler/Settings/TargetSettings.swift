internal import Overlays

/// What the manifests are checked against.
package struct TargetSettings: Sendable {
  package private(set) var kubernetes = Setting(KubernetesVersion.standard)

  /// Reads the fields of `targets` that are there.
  mutating func read(_ spec: Fields, _ reader: inout FieldReader) {
    let fields = reader.part("targets", of: spec, known: ["kubernetes"])
    reader.read("kubernetes", of: fields, into: &kubernetes)
  }
}
