package import Documents

/// Writes the events that a YAML parser would report for a tree, a line each.
package enum EventText {
  /// The events of a stream. Bytes outside printable ASCII are written as `\xNN`.
  package static func draw(_ documents: [Document]) -> String {
    "+STR\n" + documents.map { "+DOC\n" + draw($0.root) + "-DOC\n" }.joined() + "-STR\n"
  }

  private static func draw(_ node: Node) -> String {
    let anchor = node.anchor.map { " &" + $0.string } ?? ""
    let properties = anchor + (node.tag.map { " <" + $0 + ">" } ?? "")
    switch node.kind {
    case .mapping: return "+MAP\(properties)\n" + node.children.map(draw).joined() + "-MAP\n"
    case .sequence: return "+SEQ\(properties)\n" + node.children.map(draw).joined() + "-SEQ\n"
    case .alias: return "=ALI *\(node.string)\n"
    default: return "=VAL\(properties) \(mark(of: node.style))\(escaped(node.text))\n"
    }
  }

  private static func mark(of style: Style) -> String {
    switch style {
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    default: ":"
    }
  }

  /// Text on one line.
  package static func escaped(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var line: [UInt8] = []
    for byte in bytes {
      if byte >= 0x20, byte < 0x7F, byte != 0x5C {
        line.append(byte)
      } else {
        line += [0x5C, 0x78, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: line, as: UTF8.self)
  }
}
