/// The name of a namespace.
package struct NamespaceName: SettingValue {
  /// Where Argo CD is, if nothing is said.
  static let argocd = NamespaceName(known: "argocd")

  package let text: String

  init(_ text: String) throws(SettingMistake) {
    guard Self.isName(text) else {
      throw SettingMistake(
        "is no name of a namespace",
        hint: "63 of a-z, 0-9 and `-` at most; it begins and ends with a letter or a digit")
    }
    self.text = text
  }

  private init(known text: String) {
    self.text = text
  }

  /// Whether a text can be one.
  static func isName(_ text: String) -> Bool { text.utf8.isDNSLabel }
}
