package import Documents

/// The folders of all environments in their branches.
package struct PathPattern: SettingValue {
  static let standard = PathPattern(template: .path)

  private let template: EnvironmentTemplate

  init(_ text: String) throws(SettingMistake) {
    template = try EnvironmentTemplate(text)
    _ = try path(for: .example)
  }

  private init(template: EnvironmentTemplate) {
    self.template = template
  }

  /// The pattern as it is written.
  var text: String { template.text }

  /// The folder of an environment.
  package func path(for name: EnvironmentName) throws(SettingMistake) -> RepoPath {
    let text = template.filled(with: name)
    if text.isEmpty { throw SettingMistake("is empty", hint: "`.` is the top of the branch") }
    if text.utf8.first == UInt8(ascii: "/") { throw SettingMistake("begins with a slash") }
    guard text.holdsNothingHidden, !text.utf8.contains(UInt8(ascii: "\\")) else {
      throw SettingMistake("holds a backslash, or a character that nobody sees")
    }
    let names = text.utf8.split(separator: UInt8(ascii: "/"))
    if names.contains(where: { $0.elementsEqual("..".utf8) }) {
      throw SettingMistake("holds `..`")
    }
    guard !names.contains(where: Self.isGitFolder), let path = RepoPath(text) else {
      throw SettingMistake("leads to the folder `.git`, or what some systems take for it")
    }
    return path
  }

  /// Whether a name is that of git's own folder: Windows takes more names for it.
  private static func isGitFolder(_ name: Substring.UTF8View) -> Bool {
    let stem = name.prefix { $0 != UInt8(ascii: ":") }
    let end = stem.lastIndex { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ") }
    guard let end else { return false }
    let letters = stem[...end].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return letters.elementsEqual(".git".utf8) || letters.elementsEqual("git~1".utf8)
  }
}
