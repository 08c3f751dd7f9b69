package import Documents
internal import Manifests
internal import Overlays

/// The files of a rendering, one for each object.
package struct RenderedFiles: Sendable {
  package let files: [(path: RepoPath, bytes: [UInt8])]
  /// The objects in them.
  let manifests: ManifestSet

  /// Prints each object; nil if one cannot be printed, which is reported.
  package init?(_ rendering: Rendering, _ report: inout Report) {
    manifests = rendering.manifests
    var files: [(path: RepoPath, bytes: [UInt8])] = []
    for manifest in rendering.manifests.manifests {
      guard let path = ManifestPath.path(of: manifest.id) else { continue }
      var output = OutputText()
      do throws(Problem) {
        try manifest.root.print(as: .kustomize, to: &output)
      } catch {
        report.add(rendering.diagnostic(error, in: manifest))
        return nil
      }
      files.append((path, output.array))
    }
    self.files = files.sorted { $0.path < $1.path }
  }
}
