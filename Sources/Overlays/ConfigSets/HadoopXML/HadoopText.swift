internal import Documents

/// Texts as XML has them.
enum HadoopText {
  /// Where a text stands.
  enum Form: Equatable {
    case element
    case attribute(quote: UInt8)

    init(of field: HadoopProperty.Field, in bytes: Text) {
      self =
        field.form == .attribute
        ? .attribute(quote: bytes[field.written.lowerBound - 1]) : .element
    }
  }

  /// A text in which no character means anything else.
  static func escaped(_ text: String, in form: Form) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case 0x0D: bytes += "&#13;".utf8
      case _ where form == .element: bytes.append(byte)
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&apos;".utf8
      case 0x0A: bytes += "&#10;".utf8
      case 0x09: bytes += "&#9;".utf8
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}
