package import Documents

/// The files that a build has read, by number: places hold numbers, not paths.
package struct SourceTable: Sendable {
  package private(set) var files: [SourceFile] = []

  package init() {}

  /// Remembers a file and answers its number.
  package mutating func add(_ file: SourceFile) -> Int32 {
    files.append(file)
    return Int32(files.count - 1)
  }

  /// How many bytes the files have.
  package var byteCount: Int { files.reduce(0) { $0 + $1.text.count } }

  /// A file by its number.
  package subscript(source: Int32) -> SourceFile { files[Int(source)] }

  /// What to underline at a place: the word or the quoted text that begins there.
  package func location(of place: Place) -> Location {
    let file = self[place.source]
    let bytes = file.text.bytes
    let start = min(Int(place.offset), bytes.count)
    return Location(file, start..<max(Self.endOfWord(in: bytes, from: start), start))
  }

  private static func endOfWord(in bytes: Text, from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    let quote = bytes[start]
    var end = start + 1
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      while end < bytes.count, bytes[end] != quote, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      return min(end + 1, bytes.count)
    }
    while end < bytes.count, !isEnd(bytes[end], in: bytes, at: end) { end += 1 }
    return end
  }

  /// White space, a comma or a bracket ends a word, and a colon that has a space behind it.
  private static func isEnd(_ byte: UInt8, in bytes: Text, at offset: Int) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): true
    case UInt8(ascii: ":"): offset + 1 == bytes.count || bytes[offset + 1] <= 0x20
    default: false
    }
  }
}
