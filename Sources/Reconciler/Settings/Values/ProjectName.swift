/// The name of a project of Argo CD, with which the names of its Applications begin.
package struct ProjectName: SettingValue {
  static let standard = ProjectName(known: "reconcile")

  package let text: String

  init(_ text: String) throws(SettingMistake) {
    guard text.utf8.isDNSLabel else {
      throw SettingMistake(
        "is no name of a project",
        hint: "63 of a-z, 0-9 and `-` at most; it begins and ends with a letter or a digit")
    }
    self.text = text
  }

  private init(known text: String) {
    self.text = text
  }
}
