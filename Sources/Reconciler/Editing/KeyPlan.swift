internal import Documents
internal import Manifests
internal import Overlays

/// How a key of configuration files is given another value: in the mirror of the layer that sets it.
struct KeyPlan: EditPlan {
  let key: String
  let change: Assignment.Change
  let view: EnvironmentView
  let options: EnvironmentEditor.Options
  /// The files that have the key, or get it.
  let files: [KeyedConfiguration]
  private(set) var notes: [Diagnostic] = []

  init(
    _ key: String, _ change: Assignment.Change, _ view: EnvironmentView,
    _ options: EnvironmentEditor.Options
  ) throws(EditRefusal) {
    (self.key, self.change, self.view, self.options) = (key, change, view, options)
    let candidates = try KeyedConfiguration.select(key, view, options)
    let holders = candidates.filter { !$0.settings.isEmpty }
    guard holders.isEmpty else {
      files = holders
      return
    }
    guard change != .unset else {
      // What nobody has is taken away already, as it is in a second run.
      files = []
      notes = [Self.unknown(key, among: candidates, view, .note)]
      return
    }
    files = candidates
    guard options.allowsNew else {
      throw EditRefusal(Self.unknown(key, among: candidates, view, .error))
    }
  }

  private static func unknown(
    _ key: String, among files: [KeyedConfiguration], _ view: EnvironmentView,
    _ severity: Severity
  ) -> Diagnostic {
    let keys = Set(files.flatMap { $0.configuration.file.changes(in: view.sources).map(\.key) })
    return Diagnostic(
      "set-key", "no configuration file has the key `\(key)`", at: nil, severity: severity,
      hint: Suggestion.hint(for: key, among: keys.sorted())
        ?? (severity == .error ? "`--new` adds it" : nil))
  }

  var isHidden: Bool { HiddenKey.isMeant(by: key, with: value) }

  var value: String? {
    var values: [String] = []
    for value in files.compactMap(\.value) where !values.contains(where: value.isSameInBytes) {
      values.append(value)
    }
    return values.isEmpty ? nil : values.joined(separator: " or ")
  }

  /// Whether all files have the same value, or none.
  var isOneValue: Bool { Set(files.map { $0.value.map { Name($0) } }).count <= 1 }

  func edits() throws(EditRefusal) -> [SourceEdit] {
    try refuseSecret()
    let open = files.filter { !isDone($0) }
    var targets: [MirrorTarget] = []
    for file in open {
      let target = try target(of: file)
      if let known = targets.firstIndex(where: { $0.path == target.path }) {
        targets[known].join(target)
      } else {
        targets.append(target)
      }
    }
    guard let target = targets.first else { return [] }
    guard targets.count == 1 else { throw ambiguity(targets) }
    return [try edit(target)]
  }

  func check(_ after: EnvironmentView) throws(EditRefusal) -> String? {
    var isFound = false
    for file in files {
      guard let now = KeyedConfiguration(file, in: after, key) else { continue }
      if isDone(now) {
        isFound = true
      } else if options.layer == nil || now.value != file.value || !isSet(now, apartIn: after) {
        throw overridden(now, after)
      }
    }
    if !isFound, let first = files.first { throw overridden(first, after) }
    if case .set(let value) = change { return value }
    return nil
  }

  /// Whether another mirror of the environment sets the key for a file, so that it is not meant by who
  /// names a layer.
  private func isSet(_ file: KeyedConfiguration, apartIn after: EnvironmentView) -> Bool {
    guard let last = file.settings.last else { return false }
    return file.configuration.ownMirrors(in: after).contains { $0.source == last.place.source }
  }

  private func isDone(_ file: KeyedConfiguration) -> Bool {
    guard case .set(let wanted) = change else { return file.value == nil }
    return file.value.map { $0.isSameInBytes(as: wanted) } ?? false
  }

  private func overridden(_ file: KeyedConfiguration, _ after: EnvironmentView) -> EditRefusal {
    let last = file.settings.last
    return EditRefusal(
      Diagnostic(
        "set-overridden",
        "`\(key)` in \(file.configuration.holder) would not be what is asked for: this counts",
        at: last.map { after.location(of: $0.place) }))
  }

  /// Says which layers are meant, where a key is set by several.
  private func ambiguity(_ targets: [MirrorTarget]) -> EditRefusal {
    let notes = targets.compactMap { target in
      target.place.map { place in
        Diagnostic.Note(
          "`--layer /\(target.layer.text)`: \(target.holders.joined(separator: "; "))",
          at: view.location(of: place))
      }
    }
    let names = Set(files.map(\.configuration.file.name))
    return EditRefusal(
      Diagnostic(
        "set-ambiguous",
        "`\(key)` comes from \(targets.count) layers", at: nil,
        hint: names.count > 1
          ? "`--layer PATH` or `--file NAME` says which is meant"
          : "`--layer PATH` says which is meant", notes: notes))
  }
}
