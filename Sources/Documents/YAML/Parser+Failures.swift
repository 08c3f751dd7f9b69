// The mistakes that several parts of the parser find.

extension Parser {
  /// A mistake at one character.
  func syntax(_ message: String, at offset: Int, hint: String? = nil) -> Problem {
    Problem("yaml-syntax", message, at: offset..<offset + 1, hint: hint)
  }

  /// A node where the innermost collection expects none.
  func misplaced(at offset: Int) -> Problem {
    switch top.role {
    case .document:
      syntax("the document has ended before this", at: offset, hint: "begin a new one with `---`")
    case .sequence, .indentlessSequence:
      syntax(
        "a list entry must begin with `- `", at: offset,
        hint: "check the indentation: the list begins in column \(top.indent + 1)")
    default:
      syntax(
        "a key must stand here", at: offset,
        hint: "check the indentation: the mapping begins in column \(top.indent + 1)")
    }
  }

  /// A line in a mapping that has no `:`.
  func missingColon(at offset: Int) -> Problem {
    let end = text.lineEnd(from: offset)
    return Problem(
      "yaml-syntax", "a key must be followed by `:`", at: offset..<max(end, offset + 1),
      hint: "write `key: value`; a value on several lines must be indented deeper than its key")
  }

  /// A mapping or a list as a key: kustomize refuses it, and Kubernetes knows none.
  func complexKey(at offset: Int) -> Problem {
    Problem(
      "yaml-key", "a key must be a string", at: offset..<offset + 1, hint: "quote it if it is text")
  }

  /// Something in brackets that no comma separates from what is before it.
  func missingComma() -> Problem {
    let close = top.role == .flowMapping ? "}" : "]"
    let open = top.node >= 0 ? Int(records[Int(top.node)].start) : cursor
    return Problem(
      "yaml-syntax", "`,` or `\(close)` must stand here", at: cursor..<cursor + 1,
      note: Problem.Note("the \(top.role.name) begins here", at: open..<open + 1))
  }

  /// A bracket without its counterpart.
  func unclosed() -> Problem {
    let open = Int(records[Int(top.node)].start)
    let close = top.role == .flowMapping ? "}" : "]"
    return Problem(
      "yaml-syntax", "this \(top.role.name) is not closed", at: open..<open + 1,
      hint: "add `\(close)`")
  }

  /// A key without `?` may have 1,024 characters.
  func checkKeyLength(from start: Int) throws(Problem) {
    var characters = 0
    for offset in start..<cursor where base[offset] & 0xC0 != 0x80 { characters += 1 }
    guard characters > 1024 else { return }
    throw syntax(
      "a key has more than 1024 characters", at: start,
      hint: "write `? key` and `: value` on two lines")
  }
}
