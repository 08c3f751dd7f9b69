internal import Documents

/// Why somebody answers for a finding.
package struct Reason: SettingValue {
  package let text: String

  init(_ text: String) throws(SettingMistake) {
    self.text = text.trimmingSpace
    if self.text.isEmpty { throw SettingMistake("is empty", hint: "say why this may stay") }
  }
}
