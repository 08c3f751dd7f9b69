internal import Documents

/// The line that begins a section.
struct INIHeader {
  let name: Range<Int>
  private(set) var warning: Problem?

  /// Reads a line that begins with `[`.
  init(_ content: Range<Int>, in bytes: Text) throws(Problem) {
    let start = content.lowerBound + 1
    guard let end = bytes[start..<content.upperBound].firstIndex(of: UInt8(ascii: "]")) else {
      throw Problem(
        "ini-syntax", "the name of this section does not end", at: content,
        hint: "write `]` behind it")
    }
    name = start..<end
    if bytes[end + 1..<content.upperBound].contains(UInt8(ascii: "]")) {
      throw Problem(
        "ini-syntax", "Python ends the name of this section at the last `]`", at: content,
        hint: "write one `]` in this line")
    }
    if name.isEmpty {
      throw Problem("ini-syntax", "a section needs a name", at: content)
    }
    var rest = end + 1
    while let length = INILine.lengthOfSpace(at: rest, before: content.upperBound, in: bytes) {
      rest += length
    }
    guard rest < content.upperBound, bytes[rest] != UInt8(ascii: "#"),
      bytes[rest] != UInt8(ascii: ";")
    else { return }
    warning = Problem(
      "ini-syntax", "what stands behind the name of a section is passed over",
      at: rest..<content.upperBound, severity: .warning, hint: "write it on a line of its own")
  }
}
