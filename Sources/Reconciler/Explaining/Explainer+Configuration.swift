internal import Documents
internal import Manifests
internal import Overlays

extension Explainer {
  /// The files of all ConfigSets, in the order of the objects.
  var configurationFiles: [ConfigurationFile] { rendering.configurationFiles }

  /// Explains a key in all files that have it, or once had.
  func explain(key: String, in name: String? = nil) throws(ExplainFailure) -> [Explanation] {
    let files = configurationFiles.filter { name == nil || $0.file.name == name }
    if name == nil, let whole = files.first(where: { $0.file.name == key }) {
      return files.filter { $0.file.name == whole.file.name }.map(explain)
    }
    var found: [Explanation] = []
    for file in files {
      guard let explanation = explain(key, in: file) else { continue }
      if let same = found.firstIndex(where: { $0.isSame(as: explanation) }) {
        found[same].holders += explanation.holders
        found[same].readers += explanation.readers
      } else {
        found.append(explanation)
      }
    }
    guard found.isEmpty else { return found }
    let keys = Set(files.flatMap { $0.file.changes(in: rendering.sources).map(\.key) })
    let all = name == nil ? keys.union(files.map(\.file.name)) : keys
    throw ExplainFailure(
      name.map { "`\($0)` has no key `\(key)`" } ?? "no configuration file has the key `\(key)`",
      hint: Suggestion.hint(for: key, among: all.sorted())
        ?? "objects are explained by `Kind/name` and a path")
  }

  private func explain(_ key: String, in file: ConfigurationFile) -> Explanation? {
    let changes = file.file.changes(in: rendering.sources).filter { $0.key.isSameInBytes(as: key) }
    guard !changes.isEmpty else { return nil }
    let final = file.file.settings(of: file.text).last { $0.key.isSameInBytes(as: key) }
    return Explanation(
      subject: key, holders: [file.holder], value: final?.value,
      isSecret: HiddenKey.isMeant(by: key, with: final?.value)
        || changes.contains { HiddenKey.isMeant(inValue: $0.value) },
      origins: changes.map { change in
        ValueOrigin(
          value: change.action == .unset ? nil : change.value, action: change.action.rawValue,
          location: rendering.sources.location(of: change.place))
      }, readers: file.file.readers)
  }

  /// Explains a whole file: its layers.
  func explain(_ file: ConfigurationFile) -> Explanation {
    Explanation(
      subject: file.file.name, holders: [file.holder], value: "\(file.text.utf8.count) bytes",
      isSecret: false,
      origins: file.file.layers.map { layer in
        ValueOrigin(
          value: nil, action: "layer",
          location: rendering.sources.location(of: Place(source: layer, offset: 0)))
      }, readers: file.file.readers)
  }

  /// The file of a ConfigSet that a path leads to.
  func file(at path: ValuePath, of manifest: Manifest) -> ConfigurationFile? {
    guard path.steps.count == 2, case .field("data") = path.steps[0],
      case .field(let name) = path.steps[1]
    else { return nil }
    return configurationFiles.first {
      $0.manifest.id.isSame(as: manifest.id) && $0.file.name == name
    }
  }
}
