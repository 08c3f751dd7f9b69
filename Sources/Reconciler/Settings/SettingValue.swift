internal import Documents

/// A value that is written as text.
protocol SettingValue: Sendable {
  /// Reads the text, or says what is wrong with it.
  init(_ text: String) throws(SettingMistake)
}

extension SettingValue where Self: CaseIterable & RawRepresentable, RawValue == String {
  init(_ text: String) throws(SettingMistake) {
    let names = Self.allCases.map(\.rawValue)
    guard let value = Self.allCases.first(where: { $0.rawValue.isSameInBytes(as: text) }) else {
      throw SettingMistake(
        "is none of \(names.map { "`\($0)`" }.joined(separator: ", "))",
        hint: Suggestion.hint(for: text, among: names))
    }
    self = value
  }
}
