/// Why a text cannot be used as a value. It never holds the text itself, which may be a secret.
package struct SettingMistake: Error, Sendable {
  /// Goes on behind what is wrong: `is empty`.
  package let message: String
  package let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
