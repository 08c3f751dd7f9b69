package import Documents
package import Manifests

extension Manifest {
  /// Where its name is written.
  package var namePlace: Place { place(of: (root["metadata"]?["name"] ?? root).id) }

  /// What it was called in its file, for messages.
  var originalText: String { original.description }
}
