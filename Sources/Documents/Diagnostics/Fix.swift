/// A change of files that takes a mistake away, and nothing else with it.
package struct Fix: Sendable {
  /// A run of bytes and what takes its place; an empty run is where something is put in.
  package struct Edit: Sendable {
    package let location: Location
    package let replacement: String

    package init(_ location: Location, _ replacement: String) {
      self.location = location
      self.replacement = replacement
    }
  }

  /// What it does, as an order: "write `4g`".
  package let message: String
  /// All of them belong together.
  package let edits: [Edit]

  package init(_ message: String, _ edits: [Edit]) {
    self.message = message
    self.edits = edits
  }
}

extension Fix {
  /// Writes another value where one begins, within its quotes if it has some. Nil where something
  /// else stands: what was read there was an escape, another spelling, or a part of a longer text.
  ///
  /// The new value has to be one that needs no other quotes than the old one.
  package init?(replacing old: String, with new: String, at location: Location) {
    let bytes = location.file.text.bytes
    var start = location.range.lowerBound
    guard start < bytes.count else { return nil }
    let quote = bytes[start]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { start += 1 }
    let rest = bytes.slice(start..<bytes.count)
    guard !old.isEmpty, rest.starts(with: old.utf8) else { return nil }
    let end = start + old.utf8.count
    if isQuoted {
      guard end < bytes.count, bytes[end] == quote,
        !new.utf8.contains(where: { $0 == quote || $0 == UInt8(ascii: "\\") })
      else { return nil }
    } else if end < bytes.count, Self.continues(bytes[end]) {
      // A colon ends a key, and belongs to a value.
      guard bytes[end] == UInt8(ascii: ":"), end + 1 == bytes.count || bytes[end + 1] <= 0x20
      else { return nil }
    }
    self.init("write `\(new)`", [Edit(Location(location.file, start..<end), new)])
  }

  /// Puts a plain value of YAML into quotes.
  package init?(quoting text: String, at location: Location) {
    guard !text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }),
      let edit = Fix(replacing: text, with: "\"\(text)\"", at: location)?.edits.first
    else { return nil }
    self.init("put `\(text)` in quotes", [edit])
  }

  /// Takes the quotes of a value away.
  package init?(unquoting text: String, at location: Location) {
    let bytes = location.file.text.bytes
    let start = location.range.lowerBound
    guard start < bytes.count,
      bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'"),
      let edit = Fix(replacing: text, with: text, at: location)?.edits.first
    else { return nil }
    let range = start..<edit.location.range.upperBound + 1
    self.init(
      "take the quotes of `\(text)` away", [Edit(Location(location.file, range), text)])
  }

  private static func continues(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "<"),
      UInt8(ascii: "="):
      false
    default: true
    }
  }

  /// Takes away the line of a key or a value. Nil where the line has something else, or where more
  /// lines belong to it.
  package init?(removingLineAt location: Location) {
    let bytes = location.file.text.bytes
    let newline = UInt8(ascii: "\n")
    guard location.range.lowerBound < bytes.count else { return nil }
    let before = bytes.slice(0..<location.range.lowerBound)
    let start = (before.lastIndex(of: newline) ?? -1) + 1
    let rest = bytes.slice(location.range.lowerBound..<bytes.count)
    let end =
      location.range.lowerBound + (rest.firstIndex(of: newline).map { $0 + 1 } ?? rest.count)
    let line = bytes.slice(start..<end)
    guard Self.isKey(bytes.slice(start..<location.range.lowerBound)),
      !Self.isContinued(bytes.slice(0..<start)), !Self.isContinued(line),
      !Self.isDeeper(bytes.slice(end..<bytes.count), than: line)
    else { return nil }
    self.init("take the line away", [Edit(Location(location.file, start..<end), "")])
  }

  /// Whether a text is nothing, or a key with what stands behind it.
  private static func isKey(_ text: Text) -> Bool {
    var words = 0
    var isInside = false
    for byte in text {
      switch byte {
      case 0x20, 0x09, UInt8(ascii: "="), UInt8(ascii: ":"): isInside = false
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: ","): return false
      default:
        if !isInside { words += 1 }
        isInside = true
      }
    }
    return words <= 1 && !isInside
  }

  /// Whether the last line goes on in the next one.
  private static func isContinued(_ text: Text) -> Bool {
    let line = text.last == UInt8(ascii: "\n") ? text.dropLast() : text[...]
    let end = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return end.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  /// Whether the first line that is not empty is indented deeper than another, or as deep and an item
  /// of it.
  private static func isDeeper(_ rest: Text, than line: Text) -> Bool {
    let depth = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
    for next in rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      let text = next.drop { $0 == 0x20 || $0 == 0x09 }
      guard let first = text.first, first != 0x0D else { continue }
      let isItem = first == UInt8(ascii: "-") && text.dropFirst().first.map { $0 <= 0x20 } ?? true
      let own = line.dropFirst(depth).first == UInt8(ascii: "-")
      let deep = next.count - text.count
      return deep > depth || deep == depth && isItem && !own
    }
    return false
  }
}
