internal import Documents

/// The name of a branch that git takes, and that is not too long for what is made of it.
package struct BranchName: SettingValue, Hashable {
  /// How many bytes a name may have.
  static let mostBytes = 100

  package let text: String

  package init(_ text: String) throws(SettingMistake) {
    if let reason = Self.reason(against: text) {
      throw SettingMistake("is no name of a branch: \(reason)")
    }
    guard text.utf8.count <= Self.mostBytes else {
      throw SettingMistake(
        "is a branch of \(text.utf8.count) bytes, the limit is \(Self.mostBytes)")
    }
    self.text = text
  }

  /// Why git does not take a name for a branch.
  static func reason(against text: String) -> String? {
    let bytes = Array(text.utf8)
    if bytes.isEmpty { return "it is empty" }
    if text == "HEAD" { return "git calls something else so" }
    if bytes[0] == 0x2D { return "it begins with `-`" }
    if bytes.last == 0x2E { return "it ends with a dot" }
    if let byte = bytes.first(where: isForbidden) { return "it holds \(visible(byte))" }
    for pair in zip(bytes, bytes.dropFirst()) {
      if pair == (0x2E, 0x2E) { return "it holds `..`" }
      if pair == (0x40, 0x7B) { return "it holds `@{`" }
    }
    let parts = bytes.split(separator: 0x2F, omittingEmptySubsequences: false)
    return parts.lazy.compactMap(reason(againstPart:)).first
  }

  private static func reason(againstPart part: ArraySlice<UInt8>) -> String? {
    if part.isEmpty { return "a part between slashes is empty" }
    if part.first == 0x2E { return "a part begins with a dot" }
    return part.suffix(5).elementsEqual(".lock".utf8) ? "a part ends with `.lock`" : nil
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || "~^:?*[\\".utf8.contains(byte)
  }

  private static func visible(_ byte: UInt8) -> String {
    switch byte {
    case 0x20: "a space"
    case 0x21..<0x7F: "`\(Unicode.Scalar(byte))`"
    default: "a control character"
    }
  }
}
