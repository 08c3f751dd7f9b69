/// The id of a rule.
package struct RuleName: SettingValue, Hashable {
  package let text: String

  init(_ text: String) throws(SettingMistake) {
    let words = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    let isName =
      text.utf8.first?.isDigit == false
      && words.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isLowerAlphanumeric) }
    guard isName else {
      throw SettingMistake("is no id of a rule", hint: "ids are words like `image-digest`")
    }
    self.text = text
  }
}
