package import Documents

/// A value of the settings and where it stands; a default stands nowhere.
package struct Setting<Value: Sendable>: Sendable {
  package let value: Value
  package let location: Location?

  package init(_ value: Value, at location: Location? = nil) {
    self.value = value
    self.location = location
  }
}

extension Setting {
  /// The setting as a mistake, now that it is used. The message goes on behind the field's name.
  func diagnostic(_ field: String, _ mistake: SettingMistake) -> Diagnostic {
    Diagnostic(
      "settings-value", "`\(field)` \(mistake.message)", at: location, hint: mistake.hint)
  }
}
