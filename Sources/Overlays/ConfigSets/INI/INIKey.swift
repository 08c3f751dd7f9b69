internal import Documents

/// The name of a setting: `[section]key`, and just `key` before any section.
struct INIKey {
  /// Empty before any section.
  let section: String
  let key: String

  init(section: String, key: String) {
    self.section = section
    self.key = key
  }

  /// What somebody wrote: `[section]key`, or `section.key` with the first dot between them.
  init(_ text: String) {
    let isExact = text.utf8.first == UInt8(ascii: "[")
    let mark = isExact ? UInt8(ascii: "]") : UInt8(ascii: ".")
    guard let end = text.utf8.firstIndex(of: mark) else {
      self.init(section: "", key: text)
      return
    }
    let start = text.utf8.index(text.startIndex, offsetBy: isExact ? 1 : 0)
    let key = String(text[text.utf8.index(after: end)...])
    self.init(section: String(text[start..<end]), key: isExact ? key.trimmingSpace : key)
  }

  /// The name, which is read as such again.
  var text: String {
    let isPlain = !key.utf8.contains(UInt8(ascii: ".")) && key.utf8.first != UInt8(ascii: "[")
    return section.isEmpty && isPlain ? key : "[\(section)]\(key)"
  }
}
