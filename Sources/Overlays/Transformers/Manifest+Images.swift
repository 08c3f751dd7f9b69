package import Documents
package import Manifests

extension Manifest {
  /// The images of its containers, and where they are written.
  package var images: [(text: String, place: Place)] {
    let nodes = (try? ImageFields(root))?.nodes ?? []
    return nodes.filter { document.arena.kind($0).isScalar }.map {
      (text: document.arena.text($0).string, place: place(of: $0))
    }
  }
}
