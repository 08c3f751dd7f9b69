internal import Documents
internal import Manifests

/// Objects that are input of tools and never reach the cluster.
enum LocalConfiguration {
  /// Takes them away: any value of the annotation but `false` marks one.
  static func drop(from manifests: inout ManifestSet) {
    manifests.filter { manifest in
      let arena = manifest.document.arena
      guard let annotations = manifest.annotations,
        let mark = arena.value(
          of: "config.kubernetes.io/local-config" as StaticString, in: annotations.id)
      else { return true }
      return arena.text(mark, equals: "false" as StaticString)
    }
  }
}
