internal import Documents
internal import Manifests
internal import Overlays

/// A file of a ConfigSet in the ConfigMap that it became.
struct ConfigurationFile {
  let manifest: Manifest
  let file: Composition.File

  /// The text of the file.
  var text: String { manifest.root["data"]?[named: file.name]?.string ?? "" }

  /// How people find it.
  var holder: String { "ConfigMap/\(manifest.id.name), file \(file.name)" }
}

extension Rendering {
  /// The files of all ConfigSets, in the order of the objects, if that was asked for.
  var configurationFiles: [ConfigurationFile] {
    manifests.manifests.flatMap { manifest in
      compositions.filter { $0.number == manifest.configuration }.flatMap { composition in
        composition.files.map { ConfigurationFile(manifest: manifest, file: $0) }
      }
    }
  }
}
