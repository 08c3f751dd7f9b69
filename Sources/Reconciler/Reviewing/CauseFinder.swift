internal import Documents
internal import Manifests
internal import Overlays

/// Finds the lines that gave changed values what they are, or were.
struct CauseFinder {
  private let difference: EnvironmentDifference
  private let old: SettingLines?
  private let new: SettingLines?

  init(_ difference: EnvironmentDifference) {
    self.difference = difference
    old = difference.old?.rendering.map { SettingLines(of: $0, followingBindings: true) }
    new = difference.new?.rendering.map { SettingLines(of: $0, followingBindings: true) }
  }

  /// Where the values of an object come from: for each value of its entry and then of its files, or
  /// where the object itself does.
  func causes(
    of object: ChangedObject, _ entry: ObjectEntry, _ places: inout Places
  ) -> [[ChangeCause]] {
    guard object.old != nil, object.new != nil, entry.action != .renamed else {
      return [[whole(object, &places)].compactMap { $0 }]
    }
    // What follows from another change has no line of its own.
    var found: [[ChangeCause]] = []
    for (change, value) in zip(object.change.changes.filter(object.shows), entry.values) {
      let line = value.follows == nil ? line(of: change, in: object, &places) : nil
      found.append([line].compactMap { $0 })
    }
    for (file, values) in zip(object.files, entry.files) {
      for (change, value) in zip(file.text.changes, values.values) {
        let line = value.follows == nil ? line(of: change, in: file, object, &places) : nil
        found.append([line].compactMap { $0 })
      }
    }
    return found
  }

  private func whole(_ object: ChangedObject, _ places: inout Places) -> ChangeCause? {
    if let manifest = object.new, let side = difference.new {
      return cause(side.location(of: manifest.namePlace), isOld: false, &places)
    }
    guard let manifest = object.old, let side = difference.old else { return nil }
    return cause(side.location(of: manifest.namePlace), isOld: true, &places)
  }

  private func line(
    of change: ValueChange, in object: ChangedObject, _ places: inout Places
  ) -> ChangeCause? {
    let isOld = change.action == .removed
    guard let manifest = isOld ? object.old : object.new,
      let side = isOld ? difference.old : difference.new,
      let node = change.path.node(in: manifest.root)
    else { return nil }
    return cause(side.location(of: manifest.place(of: node.id)), isOld: isOld, &places)
  }

  private func line(
    of change: TextChange, in file: FileDifference, _ object: ChangedObject,
    _ places: inout Places
  ) -> ChangeCause? {
    let isOld = change.action == .removed
    guard let manifest = isOld ? object.old : object.new,
      let side = isOld ? difference.old : difference.new
    else { return nil }
    if case .key(let key) = change.subject,
      let location = (isOld ? old : new)?.location(of: key, in: file.name, of: manifest)
    {
      return cause(location, isOld: isOld, &places)
    }
    // A file that a generator takes as it is: the text stands where the value begins.
    guard let node = manifest.root["data"]?[named: file.name] else { return nil }
    return cause(side.location(of: manifest.place(of: node.id)), isOld: isOld, &places)
  }

  private func cause(
    _ location: Location, isOld: Bool, _ places: inout Places
  ) -> ChangeCause? {
    guard location.file.text.count > 0 else { return nil }
    return ChangeCause(
      path: location.file.path, file: location.file.repoPath,
      line: places.start(of: location).line, isOld: isOld)
  }
}
