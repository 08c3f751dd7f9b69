internal import Documents
internal import Overlays

/// The mirror that is edited for a key.
struct MirrorTarget {
  /// The layer that it is the mirror of.
  let layer: RepoPath
  /// Where it is, or will be.
  let path: RepoPath
  private(set) var edit: ConfigEdit
  /// The text of the layer, which shows how it is written.
  let model: SourceText
  /// Where the key is set now, if it is.
  let place: Place?
  /// The file that it is a part of.
  let file: ConfigurationFile
  /// All files that get the value from here.
  private(set) var holders: [String]

  init(
    layer: RepoPath, path: RepoPath, edit: ConfigEdit, model: SourceText, place: Place?,
    file: ConfigurationFile
  ) {
    (self.layer, self.path, self.edit, self.model) = (layer, path, edit, model)
    (self.place, self.file, holders) = (place, file, [file.holder])
  }

  /// Takes what is wanted for another file.
  mutating func join(_ other: MirrorTarget) {
    holders += other.holders
    if edit == .remove { edit = other.edit }
  }
}

extension KeyPlan {
  /// Where the key is set for a file.
  func target(of file: KeyedConfiguration) throws(EditRefusal) -> MirrorTarget {
    let configuration = file.configuration
    try refuseBinding(file)
    let mirrors = configuration.ownMirrors(in: view)
    let named = configuration.named(in: view)
    let asked = configuration.layer(options.layer ?? "", in: view)?.index
    let own = file.settings.last { setting in
      mirrors.contains { $0.source == setting.place.source && $0.index == asked ?? $0.index }
    }
    let index = asked ?? mirrors.first { $0.source == own?.place.source }?.index
    let layer = try layer(index, of: file, named, mirrors)
    let owns = { (setting: ConfigSetting) in
      view.sources[setting.place.source].repoPath?.isInside(view.environment.folder) ?? false
    }
    if let lock = file.settings.first(where: { $0.isLocked && !owns($0) }) { throw locked(lock) }
    guard let path = mirror(of: layer.path) else { throw unmirrored(layer.path) }
    let isSetBefore = file.settings.contains { !owns($0) && $0.action != .unset }
    let edit: ConfigEdit =
      if case .set(let value) = change { .set(value) } else { isSetBefore ? .unset : .remove }
    return MirrorTarget(
      layer: layer.path, path: path, edit: edit, model: view.sources[layer.source].text,
      place: own?.place ?? file.settings.last { $0.place.source == layer.source }?.place,
      file: configuration)
  }

  /// The layer that gives the key its value, or is the only one that can.
  private func layer(
    _ index: Int?, of file: KeyedConfiguration, _ named: [ConfigurationFile.LayerPath],
    _ mirrors: [ConfigurationFile.LayerPath]
  ) throws(EditRefusal) -> ConfigurationFile.LayerPath {
    if let found = named.first(where: { $0.index == index }) { return found }
    let sets = { (source: Int32) in
      file.settings.contains { $0.place.source == source && $0.action != .unset }
    }
    if let last = named.last(where: { sets($0.source) }) { return last }
    let parts = file.configuration.file.parts
    if let mirror = parts.last(where: { sets($0.source) }),
      let found = named.first(where: { $0.index == mirror.original })
    {
      return found
    }
    let open = mirrors.count == 1 ? named.filter { $0.index == mirrors[0].index } : named
    guard open.count == 1 else {
      let paths = open.map { "`/\($0.path.text)`" }.joined(separator: ", ")
      throw EditRefusal(
        Diagnostic(
          "set-ambiguous", "`\(key)` can be added to \(paths)", at: nil,
          hint: "`--layer PATH` says which is meant"))
    }
    return open[0]
  }

  private func mirror(of layer: RepoPath) -> RepoPath? {
    guard layer.isInside(.configuration) else { return nil }
    return RepoPath(layer.text, in: view.environment.folder)
  }

  private func unmirrored(_ layer: RepoPath) -> EditRefusal {
    EditRefusal(
      Diagnostic(
        "set-place", "`\(key)` is set in `/\(layer.text)`, which has no mirrors", at: nil,
        hint: "only files below `/config` have some: move it there"))
  }

  private func locked(_ lock: ConfigSetting) -> EditRefusal {
    EditRefusal(
      Diagnostic(
        "set-locked", "`\(key)` is locked here", at: view.location(of: lock.place),
        hint: "change it here, for all environments, or take the lock out"))
  }

  private func refuseBinding(_ file: KeyedConfiguration) throws(EditRefusal) {
    guard let binding = file.settings.first(where: { $0.action == .bind }) else { return }
    throw EditRefusal(
      Diagnostic(
        "set-bound", "`\(key)` is bound here", at: view.location(of: binding.place),
        hint: "change what it follows from, or drop the binding",
        notes: file.settings.filter { $0.action == .from }.map {
          Diagnostic.Note("it follows from this", at: view.location(of: $0.place))
        }))
  }

  /// The text of a mirror with the key changed.
  func edit(_ target: MirrorTarget) throws(EditRefusal) -> SourceEdit {
    let (path, text) = try view.open(target.path)
    do throws(EditFailure) {
      let edited = try target.file.file.edit(key, target.edit, in: text, like: target.model)
      return SourceEdit(path: path, text: edited)
    } catch {
      throw view.refusal(error, of: path)
    }
  }
}

extension EnvironmentView {
  /// What stands where a file is written, which is empty if nothing does.
  func open(_ path: RepoPath) throws(EditRefusal) -> (path: RepoPath, text: SourceText) {
    do throws(FileError) {
      let place = try files.placeToWrite(path)
      return (place, try files.contents(of: place))
    } catch .notFound {
      return ((try? files.placeToWrite(path)) ?? path, SourceText(""))
    } catch {
      throw EditRefusal(
        Diagnostic(
          "set-place", "`\(tree.workspace.shown(path))` cannot be written: \(error.reason)",
          at: nil))
    }
  }
}
