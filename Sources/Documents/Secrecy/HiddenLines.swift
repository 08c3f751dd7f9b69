/// Lines of sources that may hold what nobody shall read: they go by words, and rather take a line
/// for one than not.
package enum HiddenLines {
  private static let values = ["value:", "<value>", "\"value\":"]

  /// The numbers of such lines.
  package static func find(_ lines: [Text]) -> Set<Int> {
    var found: Set<Int> = []
    var above = ""
    for (number, line) in lines.enumerated() {
      let text = line.string.trimmingSpace
      if isHidden(text, below: above) { found.insert(number) }
      if !text.isEmpty { above = text }
    }
    return found
  }

  /// Whether a line may hold something, below one that may name it.
  static func isHidden(_ line: String, below above: String) -> Bool {
    if has("${", in: line) { return false }
    let hasValue = values.contains { has($0, in: line) }
    if HiddenKey.isMeant(by: line) {
      return hasValue || assigns(line) || HiddenKey.isMeant(inValue: line)
    }
    return HiddenKey.isMeant(inValue: line) || hasValue && HiddenKey.isMeant(by: above)
  }

  /// Whether the first word of a line is a key that names a secret, with a value behind it.
  private static func assigns(_ line: String) -> Bool {
    let marks = Array("-\"'{ \t".utf8)
    let rest = line.utf8.drop { marks.contains($0) }
    let key = rest.prefix { !"=: \t\"'".utf8.contains($0) }
    let value = rest[key.endIndex...].drop { "=: \t\"'".utf8.contains($0) }
    let text = String(decoding: key, as: UTF8.self)
    return HiddenKey.isMeant(by: text) && !value.isEmpty
      && !SecretReference.isMeant(by: text, String(decoding: value, as: UTF8.self))
  }

  private static func has(_ part: String, in text: String) -> Bool {
    text.utf8.indices.contains { text.utf8[$0...].starts(with: part.utf8) }
  }
}
