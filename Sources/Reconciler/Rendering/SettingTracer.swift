internal import Documents
internal import Manifests
internal import Overlays
internal import Synchronization

/// Finds the lines of layers that give keys of composed files their values. An environment is rendered
/// once more for that, with what it was made of, and only if somebody asks.
final class SettingTracer: Sendable {
  private let known = Mutex<Rendering?>(nil)
  private let render: @Sendable (TracingOptions) -> Rendering

  init(_ render: @escaping @Sendable (TracingOptions) -> Rendering) {
    self.render = render
  }

  /// The line that has the last word on a key of a file in a ConfigMap; nil if that is no ConfigSet.
  func location(of key: String, in file: String, of manifest: Manifest) -> Location? {
    guard manifest.configuration != nil else { return nil }
    let rendering = rendering()
    let found = rendering.configurationFiles.first {
      $0.file.name == file && $0.manifest.id.isSame(as: manifest.id)
    }
    let change = found?.file.changes(in: rendering.sources).last {
      $0.action != .from && $0.action != .unset && $0.key.isSameInBytes(as: key)
    }
    return change.map { rendering.sources.location(of: $0.place) }
  }

  private func rendering() -> Rendering {
    known.withLock { known in
      if let known { return known }
      var tracing = TracingOptions()
      tracing.findsReaders = true
      let rendering = render(tracing)
      known = rendering
      return rendering
    }
  }
}
