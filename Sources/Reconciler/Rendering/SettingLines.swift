internal import Documents
internal import Manifests
internal import Overlays
internal import Synchronization

/// Finds the lines of layers that give keys of composed files their values. Layers are read for it when
/// somebody asks, and once for all keys of a file.
final class SettingLines: Sendable {
  /// A file of a ConfigSet.
  private struct File: Hashable {
    let number: Int32
    let name: Name
  }

  private let rendering: Rendering
  /// Whether a bound value stands where it follows from, and not where it is bound.
  private let followsBindings: Bool
  private let known = Mutex<[File: [Name: Place]]>([:])

  init(of rendering: Rendering, followingBindings followsBindings: Bool = false) {
    self.rendering = rendering
    self.followsBindings = followsBindings
  }

  /// The line that has the last word on a key of a file in a ConfigMap; nil if that is no ConfigSet.
  func location(of key: String, in file: String, of manifest: Manifest) -> Location? {
    guard let number = manifest.configuration else { return nil }
    let file = File(number: number, name: Name(file))
    let places = known.withLock { known in
      if let places = known[file] { return places }
      let places = findPlaces(in: file)
      known[file] = places
      return places
    }
    return places[Name(key)].map { rendering.sources.location(of: $0) }
  }

  private func findPlaces(in wanted: File) -> [Name: Place] {
    let file = rendering.compositions.first { $0.number == wanted.number }?.files
      .first { Name($0.name) == wanted.name }
    let changes = file?.changes(in: rendering.sources) ?? []
    return changes.filter { ($0.action != .from || followsBindings) && $0.action != .unset }
      .reduce(into: [:]) { $0[Name($1.key)] = $1.place }
  }
}
