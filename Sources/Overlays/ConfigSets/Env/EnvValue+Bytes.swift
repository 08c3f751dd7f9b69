internal import Documents

extension EnvValue {
  /// Whether a byte is white space inside a line.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The first place that holds no blank.
  static func skipBlanks(from start: Int, to end: Int, in bytes: Text) -> Int {
    var position = start
    while position < end, isBlank(bytes[position]) { position += 1 }
    return position
  }

  /// Whether a byte is read in different ways wherever it stands.
  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }

  /// Whether the meaning of a byte depends on the quotes around it.
  static func isActive(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "$") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "\\")
  }

  /// Whether a shell reads a value without quotes as it is written, but for `$`.
  static func isShellText(_ value: some BidirectionalCollection<UInt8>) -> Bool {
    var last = UInt8(ascii: ":")
    for byte in value {
      if shellMarks.contains(byte) { return false }
      // A home directory is put in at the beginning, and behind each colon.
      if byte == UInt8(ascii: "~"), last == UInt8(ascii: ":") { return false }
      last = byte
    }
    return true
  }

  private static let shellMarks = Array(" \t;&|<>()'\"`\\".utf8)
}
