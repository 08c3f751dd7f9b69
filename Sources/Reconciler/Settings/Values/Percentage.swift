/// A share of a whole.
package struct Percentage: SettingValue, Equatable {
  static let half = Percentage(percent: 50)
  static let mistake = SettingMistake("is no share between `1%` and `100%`", hint: "such as `50%`")

  package let percent: Int

  private init(percent: Int) {
    self.percent = percent
  }

  init(_ text: String) throws(SettingMistake) {
    let digits = text.utf8.dropLast()
    guard text.utf8.last == UInt8(ascii: "%"), (1...3).contains(digits.count),
      digits.allSatisfy(\.isDigit), let percent = Int(Substring(digits)),
      (1...100).contains(percent)
    else { throw Self.mistake }
    self.percent = percent
  }
}
