/// A word without spaces: an image, the type of a Secret, a key.
package struct Word: SettingValue {
  package let text: String

  init(_ text: String) throws(SettingMistake) {
    guard !text.isEmpty else { throw SettingMistake("is empty") }
    guard text.isWord else {
      throw SettingMistake("holds a space, or what is no printable ASCII")
    }
    self.text = text
  }
}
