package import Documents
internal import Git
internal import Manifests
internal import Overlays

/// The files of a rendering.
package struct RenderedFiles: Sendable {
  package let files: [RenderedFile]
  /// The objects in them.
  let manifests: ManifestSet

  /// Prints the objects, cut into files as a layout asks; nil if one cannot be printed, which is
  /// reported.
  package init?(
    _ rendering: Rendering, as layout: DeliverySettings.Layout = .files, _ report: inout Report
  ) {
    let printed =
      switch layout {
      case .files: Self.separate(rendering, &report)
      case .single: Self.single(rendering, &report)
      }
    guard let printed else { return nil }
    files = printed
    manifests = rendering.manifests
  }

  /// A file for each object, with kustomize's bytes.
  private static func separate(
    _ rendering: Rendering, _ report: inout Report
  ) -> [RenderedFile]? {
    var files: [RenderedFile] = []
    for manifest in rendering.manifests.manifests {
      guard let path = ManifestPath.path(of: manifest.id) else { continue }
      var output = OutputText()
      guard print(manifest, of: rendering, as: .kustomize, to: &output, &report) else { return nil }
      files.append(
        RenderedFile(
          path: path, bytes: output.array, mode: .file, likeness: manifest.likeness))
    }
    return files.sorted { $0.path < $1.path }
  }

  /// All objects in the order of the rendering, with the bytes of Argo CD's hydrator and with its
  /// mode, so that who comes from there has nothing to commit. It creates its file as something to
  /// execute, which nobody does.
  private static func single(
    _ rendering: Rendering, _ report: inout Report
  ) -> [RenderedFile]? {
    if rendering.manifests.isEmpty { return [] }
    var output = OutputText()
    for (position, manifest) in rendering.manifests.manifests.enumerated() {
      if position > 0 { output.write("---\n") }
      guard print(manifest, of: rendering, as: .hydrator, to: &output, &report) else { return nil }
    }
    return [RenderedFile(path: ManifestPath.ofAll, bytes: output.array, mode: .executable)]
  }

  /// Whether an object could be printed.
  private static func print(
    _ manifest: Manifest, of rendering: Rendering, as profile: Profile,
    to output: inout OutputText, _ report: inout Report
  ) -> Bool {
    do throws(Problem) {
      try manifest.root.print(as: profile, to: &output)
      return true
    } catch {
      report.add(rendering.diagnostic(error, in: manifest))
      return false
    }
  }
}
