internal import Documents
internal import Manifests

/// Objects that are input of tools and never reach the cluster.
enum LocalConfiguration {
  /// Takes them away: any value of the annotation but `false` marks one.
  static func drop(from manifests: inout ManifestSet) {
    manifests.filter { manifest in
      guard let metadata = manifest.root["metadata"], let annotations = metadata["annotations"],
        let mark = annotations["config.kubernetes.io/local-config"]
      else { return true }
      return mark.text.elementsEqual("false".utf8)
    }
  }
}
