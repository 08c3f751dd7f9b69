/// The name of a namespace.
package struct NamespaceName: SettingValue {
  package let text: String

  init(_ text: String) throws(SettingMistake) {
    guard text.utf8.isDNSLabel else {
      throw SettingMistake(
        "is no name of a namespace",
        hint: "63 of a-z, 0-9 and `-` at most; it begins and ends with a letter or a digit")
    }
    self.text = text
  }
}
