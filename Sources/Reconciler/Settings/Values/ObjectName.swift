/// The name of an object.
package struct ObjectName: SettingValue {
  package let text: String

  init(_ text: String) throws(SettingMistake) {
    guard text.utf8.isDNSName else {
      throw SettingMistake(
        "is no name of an object",
        hint: "parts of a-z, 0-9 and `-` with dots between, 63 characters each and 253 in all")
    }
    self.text = text
  }
}
