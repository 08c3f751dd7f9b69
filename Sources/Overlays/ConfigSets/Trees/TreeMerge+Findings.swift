internal import Documents
internal import Manifests

extension TreeMerge {
  /// Whether neither an entry nor anything below it is locked.
  func isFree(
    _ entry: TreeEntry, at place: Place, _ path: [String], _ findings: inout Findings
  ) -> Bool {
    guard let locked = Self.locked(entry, path) else { return true }
    addLocked(locked.entry, at: place, locked.path, by: locked.lock, &findings)
    return false
  }

  private static func locked(
    _ entry: TreeEntry, _ path: [String]
  ) -> (entry: TreeEntry, path: [String], lock: Place)? {
    if let lock = entry.lock { return (entry, path, lock) }
    guard entry.value.kind == .mapping else { return nil }
    for child in entry.value.children where !child.isRemoved {
      if let found = locked(child, path + [entry.key.string]) { return found }
    }
    return nil
  }

  /// Says that a key is locked.
  func addLocked(
    _ entry: TreeEntry, at place: Place, _ path: [String], by lock: Place,
    _ findings: inout Findings
  ) {
    findings.add(
      "config-lock", "`\(TreePath.text(path + [entry.key.string]))` is locked by a layer before",
      at: place, hint: "take it out here, or the lock there", notes: [("locked here", lock)])
  }

  /// Says that nothing has a key that is to be taken away.
  func addUnknown(
    _ key: String, at place: Place, _ known: [String], _ findings: inout Findings
  ) {
    findings.add(
      "config-unset", "no layer before this one sets `\(key)` here", at: place,
      severity: .warning, hint: Suggestion.hint(for: key, among: known))
  }

  /// Says that a key is unset that the layer sets. Only mappings and lists must go away before
  /// something else takes their place.
  func addNeedless(_ key: String, at place: Place, _ own: Place, _ findings: inout Findings) {
    findings.add(
      "config-unset", "this layer sets `\(key)` itself, which counts", at: place,
      severity: .warning, hint: "take out one of them", notes: [("here", own)])
  }

  /// Says that a mapping or a list goes away because something else takes its place: it may be that
  /// somebody left out what stands below a key.
  func warnOfShape(
    _ new: TreeEntry, over old: TreeEntry, _ path: [String], _ findings: inout Findings
  ) {
    guard old.value.kind.isCollection, new.value.kind != old.value.kind,
      !old.value.effective.isEmpty
    else { return }
    findings.add(
      "config-shape",
      "`\(TreePath.text(path + [old.key.string]))` was \(old.value.kind.article), here it is "
        + new.value.kind.article, at: new.place, severity: .warning,
      hint: "if that is meant, unset it here, too", notes: [("set here", old.place)])
  }

  /// A mirror comes after all layers: it may be news that it beats a layer behind its own.
  func noteOrder(
    of new: TreeEntry, over old: TreeEntry, _ path: [String], _ findings: inout Findings
  ) {
    guard let original = files[new.owner].original, files[old.owner].original == nil,
      old.owner > original
    else { return }
    findings.add(
      "config-mirror-order",
      "`\(TreePath.text(path + [new.key.string]))` is overridden here for a layer behind the one "
        + "that this file mirrors", at: new.place, severity: .note,
      notes: [("set here", old.place)])
  }
}
