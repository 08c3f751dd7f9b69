internal import Documents

/// A text that stands in a block of another file, read as a file of its own.
///
/// Where that is possible its file is the other one with blanks for everything around the block: so
/// the lines and columns of mistakes are those of the file that people see.
enum InlineText {
  /// The largest file of which copies are made.
  private static let mostBytes = 128 << 10

  /// The file of a text.
  static func file(of entry: TextEntry, named name: String, _ findings: Findings) -> SourceFile {
    let outer = findings.sources[entry.place.source]
    if let block = Block(outer.text, at: Int(entry.place.offset)), !block.hasMarkers {
      return SourceFile(path: outer.path, text: SourceText(block.alone), folder: outer.folder)
    }
    return SourceFile(
      path: "\(outer.path) (\(name))", text: SourceText(Array(entry.text.trimmingSpace.utf8)),
      folder: outer.folder)
  }

  /// A literal block in a file.
  private struct Block {
    private let bytes: Text
    private let lines: Range<Int>

    init?(_ text: SourceText, at offset: Int) {
      bytes = text.bytes
      guard bytes.count <= InlineText.mostBytes, offset < bytes.count, bytes[offset] == 0x7C,
        let start = Self.lineEnd(bytes, offset)
      else { return nil }
      // With an indicator of its indentation a block may begin with blanks of its own.
      guard bytes[offset..<start].allSatisfy({ !(0x31...0x39).contains($0) }) else { return nil }
      var end = start
      var indentation: Int?
      while end < bytes.count {
        let next = Self.lineEnd(bytes, end) ?? bytes.count
        let blanks = bytes[end..<next].prefix { $0 == 0x20 }.count
        let isEmpty = bytes[end..<next].allSatisfy { $0 <= 0x20 }
        if !isEmpty, blanks < indentation ?? 1 { break }
        if !isEmpty { indentation = indentation ?? blanks }
        end = next
      }
      lines = start..<end
    }

    /// Where the next line begins.
    private static func lineEnd(_ bytes: Text, _ offset: Int) -> Int? {
      bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 }
    }

    /// Whether lines mark the beginning or the end of a document: not behind blanks.
    var hasMarkers: Bool {
      bytes[lines].split(separator: 0x0A).contains { line in
        let text = line.drop { $0 == 0x20 }
        return text.starts(with: "---".utf8) || text.starts(with: "...".utf8)
          || text.first == UInt8(ascii: "%")
      }
    }

    /// The file with blanks around the block.
    var alone: [UInt8] {
      Self.blanked(bytes[..<lines.lowerBound]) + bytes[lines]
        + Self.blanked(bytes[lines.upperBound...])
    }

    /// Blanks for all but the ends of lines.
    private static func blanked(_ bytes: Slice<Text>) -> [UInt8] {
      bytes.withContiguousStorageIfAvailable { bytes in
        [UInt8](unsafeUninitializedCapacity: bytes.count) { blanked, count in
          count = bytes.count
          for index in 0..<count {
            let isEnd = bytes[index] == 0x0A || bytes[index] == 0x0D
            blanked[index] = isEnd ? bytes[index] : 0x20
          }
        }
      } ?? []
    }
  }
}
