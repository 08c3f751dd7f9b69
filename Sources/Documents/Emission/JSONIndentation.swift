/// JSON without white space, with a line for each entry and two spaces for each level.
package struct JSONIndentation {
  private var output: [UInt8] = []
  private var depth = 0

  /// Puts lines and spaces into a text that has none.
  package static func indent(_ text: String) -> String {
    var indentation = JSONIndentation()
    indentation.indent(Array(text.utf8))
    return String(decoding: indentation.output, as: UTF8.self)
  }

  private mutating func indent(_ bytes: [UInt8]) {
    var isInString = false
    var isEscaped = false
    for (offset, byte) in bytes.enumerated() {
      if isInString {
        output.append(byte)
        isInString = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        continue
      }
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      isInString = byte == UInt8(ascii: "\"")
      add(byte, before: next)
    }
  }

  private mutating func add(_ byte: UInt8, before next: UInt8) {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      output.append(byte)
      // The sign that closes is two behind the one that opens.
      guard next != byte + 2 else { return }
      depth += 1
      breakLine()
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if output.last != byte - 2 {
        depth -= 1
        breakLine()
      }
      output.append(byte)
    case UInt8(ascii: ","):
      output.append(byte)
      breakLine()
    case UInt8(ascii: ":"): output += [byte, UInt8(ascii: " ")]
    default: output.append(byte)
    }
  }

  private mutating func breakLine() {
    output.append(UInt8(ascii: "\n"))
    output += Array(repeating: UInt8(ascii: " "), count: depth * 2)
  }
}
