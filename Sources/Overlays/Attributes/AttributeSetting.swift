/// A word of a line of a `.gitattributes`: an attribute and what becomes of it.
struct AttributeSetting: Sendable {
  /// What an attribute can be.
  enum Value: Equatable, Sendable {
    case on, off, unspecified
    case text(String)
  }

  let name: String
  let value: Value
  /// Where it stands in the file.
  let range: Range<Int>

  /// Reads a word; nil if it names no attribute.
  init?(_ word: ArraySlice<UInt8>) {
    range = word.indices
    let sign = word.first
    let isTaken = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "!")
    let plain = isTaken ? word.dropFirst() : word
    let name = plain.prefix { $0 != UInt8(ascii: "=") }
    guard Self.isName(name) else { return nil }
    self.name = String(decoding: name, as: UTF8.self)
    switch sign {
    case UInt8(ascii: "-"): value = .off
    case UInt8(ascii: "!"): value = .unspecified
    default:
      let text = plain.dropFirst(name.count + 1)
      let hasText = name.count < plain.count
      value = hasText ? .text(String(decoding: text, as: UTF8.self)) : .on
    }
  }

  /// Whether this is how attributes are called.
  static func isName(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first != UInt8(ascii: "-") else { return false }
    return text.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), 0x30...0x39, 0x41...0x5A,
        0x61...0x7A:
        true
      default: false
      }
    }
  }
}
