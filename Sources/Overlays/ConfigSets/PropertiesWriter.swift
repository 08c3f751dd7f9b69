internal import Documents

/// Writes settings as Java reads them.
struct PropertiesWriter: KeyedNotation {
  let merge: KeyedMerge

  func line(of setting: KeyedMerge.Setting) -> [UInt8] {
    Self.escaped(merge.key(of: setting), isKey: true) + [UInt8(ascii: "=")]
      + Self.escaped(merge.text(of: setting), isKey: false)
  }

  func lines(
    of entry: KeyedEntry, in layer: Int, with setting: KeyedMerge.Setting
  ) -> [UInt8] {
    let bytes = merge.layers[layer].text.bytes
    let value =
      merge.writtenBytes(of: setting).map { Array($0) }
      ?? Self.escaped(merge.text(of: setting), isKey: false)
    return Self.lines(of: entry, in: bytes, with: value)
  }

  /// The lines of an entry with another value, as it is written.
  static func lines(of entry: KeyedEntry, in bytes: Text, with value: [UInt8]) -> [UInt8] {
    // Without a value nothing may join the next line.
    let start = value.isEmpty ? entry.separatorEnd : entry.written.lowerBound
    return bytes.slice(entry.lines.lowerBound..<start) + guarded(value, of: entry)
      + bytes.slice(entry.written.upperBound..<entry.lines.upperBound)
  }

  /// A value that is read as such behind what separates it here.
  private static func guarded(_ value: [UInt8], of entry: KeyedEntry) -> [UInt8] {
    let beginsWithMark = value.first.map(LogicalLine.isMark) ?? false
    switch entry.separator {
    case .mark: return value
    case .space: return beginsWithMark ? [UInt8(ascii: "\\")] + value : value
    case .none:
      return value.isEmpty && !entry.isUnwritten ? value : [UInt8(ascii: "=")] + value
    }
  }

  /// A text in which no character means anything else.
  static func escaped(_ text: String, isKey: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x20 where isKey || index == 0: bytes += "\\ ".utf8
      case UInt8(ascii: "="), UInt8(ascii: ":"):
        if isKey || index == 0 { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      case UInt8(ascii: "#"), UInt8(ascii: "!"):
        if isKey, index == 0 { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}
