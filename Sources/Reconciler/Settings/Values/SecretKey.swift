/// The key of a value in a Secret.
package struct SecretKey: SettingValue {
  package let text: String

  init(_ text: String) throws(SettingMistake) {
    let isKey =
      (1...253).contains(text.utf8.count) && text != "." && text != ".."
      && text.utf8.allSatisfy { $0.isAlphanumeric || "-_.".utf8.contains($0) }
    guard isKey else {
      throw SettingMistake(
        "is no key of a Secret", hint: "253 letters, digits, `-`, `_` and `.` at most")
    }
    self.text = text
  }
}
