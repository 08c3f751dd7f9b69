package import Documents

/// The name of an environment: the path of its folder below `environments/`.
package struct EnvironmentName: SettingValue, Hashable, Comparable {
  /// A name to try patterns with.
  static let example = EnvironmentName(known: "dev")

  package let text: String

  /// Checks a name, whose parts are parts of branches and folders, too.
  package init(_ text: String) throws(SettingMistake) {
    if text.isEmpty { throw SettingMistake("is no name of an environment: it is empty") }
    for part in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if let reason = Self.reason(against: part) {
        throw SettingMistake("is no name of an environment: \(reason)", hint: Self.hint)
      }
    }
    self.text = text
  }

  /// The name of the environment in a folder that stands below the folder of all of them.
  package init(
    folder: RepoPath, below environments: RepoPath
  ) throws(SettingMistake) {
    let names = folder.components.dropFirst(environments.components.count)
    try self.init(names.joined(separator: "/"))
  }

  private init(known text: String) {
    self.text = text
  }

  /// A name that was checked before.
  static func known(_ text: String) -> EnvironmentName { EnvironmentName(known: text) }

  package static func < (one: EnvironmentName, other: EnvironmentName) -> Bool {
    one.text.precedesInBytes(other.text)
  }

  private static let hint =
    "parts are of a-z, 0-9, `.` and `-`, with a letter or a digit at both ends"

  private static func reason(against part: Substring.UTF8View) -> String? {
    guard let first = part.first, let last = part.last else {
      return "a part between slashes is empty"
    }
    guard part.allSatisfy({ $0.isLowerAlphanumeric || $0 == 0x2D || $0 == 0x2E }) else {
      return "a part holds something else than a-z, 0-9, `.` and `-`"
    }
    guard first.isLowerAlphanumeric, last.isLowerAlphanumeric else {
      return "a part begins or ends with `.` or `-`"
    }
    if zip(part, part.dropFirst()).contains(where: { $0 == (0x2E, 0x2E) }) {
      return "a part holds `..`"
    }
    // Git locks branches with the one ending, and proposals are branches with the other.
    for ending in [".lock", "-next"] where part.suffix(5).elementsEqual(ending.utf8) {
      return "a part ends with `\(ending)`"
    }
    return nil
  }
}
