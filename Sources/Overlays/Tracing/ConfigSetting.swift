package import Documents

/// What one layer says of one key.
package struct ConfigSetting: Sendable {
  /// What becomes of the value that was there before.
  package enum Action: String, Sendable {
    case set, append, prepend, unset, bind
    /// A bound value follows from this.
    case from
  }

  package let key: String
  /// The value as programs read it; empty where it is taken away.
  package let value: String
  package let action: Action
  package let place: Place
  /// Whether no later layer can say anything else.
  package var isLocked = false
}

extension KeyedFile {
  /// What the file says: of equal keys the last counts.
  var settings: [ConfigSetting] {
    let unset = unsets.map { key, range in
      ConfigSetting(key: key, value: "", action: .unset, place: place(range.lowerBound))
    }
    return unset + entries.filter { !$0.isReplaced }.map(setting)
  }

  private func setting(_ entry: KeyedEntry) -> ConfigSetting {
    ConfigSetting(
      key: key(of: entry), value: value(of: entry), action: ConfigSetting.Action(entry.directives),
      place: place(entry.written.lowerBound), isLocked: entry.has(.lock))
  }
}

extension ConfigSetting.Action {
  /// What directives ask for.
  init(_ directives: [ConfigDirective]) {
    self =
      directives.contains(.append) ? .append : directives.contains(.prepend) ? .prepend : .set
  }
}
