/// An address of mail, with a name or without.
enum MailAddress {
  /// Whether a text is an address as RFC 5322 has it: `Name <name@host>`, where the name is words or
  /// stands in quotes, or the address alone.
  static func isOne(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.last == UInt8(ascii: ">") else { return isAddress(bytes[...]) }
    guard let open = bytes.lastIndex(of: UInt8(ascii: "<")) else { return false }
    return isAddress(bytes[(open + 1)..<(bytes.count - 1)]) && isName(bytes[..<open])
  }

  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
          .allSatisfy { !$0.isEmpty && $0.allSatisfy(isInWord) }
      }
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    let end = bytes.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? bytes.startIndex
    let name = bytes[..<end]
    guard name.first == UInt8(ascii: "\"") else {
      return name.allSatisfy { isInWord($0) || $0 == 0x20 || $0 == UInt8(ascii: ".") }
    }
    return name.count > 1 && name.last == UInt8(ascii: "\"")
      && isQuoted(name.dropFirst().dropLast())
  }

  /// Whether nothing ends the quotes, and no backslash stands at the end.
  private static func isQuoted(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\"") || byte < 0x20 {
        return false
      } else {
        isEscaped = byte == UInt8(ascii: "\\")
      }
    }
    return !isEscaped
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    byte > 0x7F || byte.isAlphanumeric || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }
}
