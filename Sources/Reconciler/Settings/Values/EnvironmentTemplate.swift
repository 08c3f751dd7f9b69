/// A text in which `{env}` stands for the name of an environment.
struct EnvironmentTemplate: Sendable {
  /// Where environments are delivered if nothing is said: a branch each, at its top.
  static let branch = EnvironmentTemplate(parts: ["rendered/", ""])
  static let path = EnvironmentTemplate(parts: ["."])

  private static let placeholder = "{env}"

  /// What stands between the placeholders.
  private let parts: [String]

  /// Reads the text; braces mean nothing else.
  init(_ text: String) throws(SettingMistake) {
    var parts: [String] = []
    var rest = Substring(text).utf8
    while let brace = rest.firstIndex(where: { $0 == 0x7B || $0 == 0x7D }) {
      guard rest[brace...].starts(with: Self.placeholder.utf8) else {
        throw SettingMistake(
          "holds a brace that is not part of `{env}`",
          hint: "`{env}`, the name of the environment, is the only placeholder")
      }
      parts.append(String(Substring(rest[..<brace])))
      rest = rest[brace...].dropFirst(Self.placeholder.utf8.count)
    }
    self.parts = parts + [String(Substring(rest))]
  }

  private init(parts: [String]) {
    self.parts = parts
  }

  /// The text as it is written.
  var text: String { parts.joined(separator: Self.placeholder) }

  /// Whether environments have different texts.
  var namesEnvironment: Bool { parts.count > 1 }

  /// The text for one environment.
  func filled(with name: EnvironmentName) -> String { parts.joined(separator: name.text) }
}
