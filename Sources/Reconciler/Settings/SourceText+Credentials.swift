internal import Documents

extension SourceText {
  /// The text as it can be shown: what may be a user and a password before `@` is made `*`, places
  /// stay the same.
  ///
  /// It is the lines that are looked at and not the values, because a text that is no YAML is shown
  /// as well: what stands between a colon that is part of a word and the last `@` of its line.
  var withoutCredentials: SourceText {
    guard bytes.contains(UInt8(ascii: "@")) else { return self }
    var shown = Array(bytes)
    var start = 0
    while start < shown.count {
      let end = shown[start...].firstIndex(of: UInt8(ascii: "\n")) ?? shown.count
      Self.hideCredentials(in: &shown[start..<end])
      start = end + 1
    }
    return SourceText(shown)
  }

  private static func hideCredentials(in line: inout ArraySlice<UInt8>) {
    guard let last = line.lastIndex(of: UInt8(ascii: "@")) else { return }
    let colon = line[..<last].indices.first {
      line[$0] == UInt8(ascii: ":") && line[$0 + 1] > UInt8(ascii: " ")
    }
    guard let colon else { return }
    let slashes = line[(colon + 1)..<last].prefix { "/\\".utf8.contains($0) }
    for index in slashes.endIndex..<last { line[index] = UInt8(ascii: "*") }
  }
}
