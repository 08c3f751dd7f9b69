internal import Documents
internal import Manifests

extension TreeFile {
  /// What the file says: mappings are merged key by key, everything else is one value.
  var settings: [ConfigSetting] {
    var settings: [ConfigSetting] = []
    collect(root, [], isLocked: false, &settings)
    return settings
  }

  private func collect(
    _ value: TreeValue, _ path: [String], isLocked: Bool, _ settings: inout [ConfigSetting]
  ) {
    for unset in value.unsets {
      settings.append(
        ConfigSetting(
          key: TreePath.text(path + [unset.key]), value: "", action: .unset,
          place: place(unset.offset)))
    }
    for entry in value.effective {
      let key = path + [entry.key.string]
      let isLocked = isLocked || entry.lock != nil
      if entry.value.kind == .mapping, !entry.value.effective.isEmpty {
        collect(entry.value, key, isLocked: isLocked, &settings)
      } else {
        settings.append(
          ConfigSetting(
            key: TreePath.text(key), value: entry.value.shown,
            action: ConfigSetting.Action(entry.directives), place: entry.place, isLocked: isLocked))
      }
    }
  }
}

extension TreeValue {
  /// The text of a scalar, or a collection as JSON.
  fileprivate var shown: String {
    guard kind.isCollection, let node else { return text }
    var output = OutputText()
    return (try? node.printCanonicalJSON(to: &output)) == nil ? "" : output.string
  }
}
