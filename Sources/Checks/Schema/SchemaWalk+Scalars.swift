internal import Documents
internal import Manifests

extension SchemaWalk {
  /// Looks at a value of one word.
  mutating func checkScalar(_ id: Int32, _ notation: SchemaTable.Bytes) {
    let kind = arena.kind(id)
    let isText = kind == .string || kind == .timestamp
    switch notation[0] {
    case UInt8(ascii: "b"): if kind != .bool { expectPlain("a boolean", at: id) }
    case UInt8(ascii: "i"): checkInteger(id, as: Int32.self)
    case UInt8(ascii: "l"): checkInteger(id, as: Int64.self)
    case UInt8(ascii: "n"): if kind != .int, kind != .float { expectPlain("a number", at: id) }
    case UInt8(ascii: "x"): if !isText { checkInteger(id, as: Int32.self, or: " or a string") }
    case UInt8(ascii: "q"): checkQuantity(id)
    case UInt8(ascii: "E"): isText ? checkTexts(id, notation) : expectText(at: id)
    case UInt8(ascii: "y"): isText ? checkBase64(id) : expectText(at: id)
    default: isText ? checkTime(id) : expectText(at: id)
    }
  }

  /// Says that a value should be text.
  mutating func expectText(at id: Int32) {
    let kind = arena.kind(id)
    let hint = kind == .mapping || kind == .sequence ? nil : SchemaProblem.quotesWanted
    expect("a string", at: id, hint: hint)
  }

  private mutating func expectPlain(_ expected: String, at id: Int32) {
    let isQuoted = arena.kind(id) == .string && arena.style(id) != .plain
    let plain = arena.withText(of: id) { PlainScalar.kind(of: $0, under: .resource) }
    let isMeant = arena.kind(id).isScalar && (plain == .bool || plain == .int || plain == .float)
    expect(expected, at: id, hint: isQuoted && isMeant ? SchemaProblem.quotesInTheWay : nil)
  }

  private mutating func checkInteger<Number: FixedWidthInteger>(
    _ id: Int32, as type: Number.Type, or other: String = ""
  ) {
    let kind = arena.kind(id)
    guard kind == .int || kind == .float else {
      return expectPlain("a whole number" + other, at: id)
    }
    guard let integer = Node(arena, id).integer else {
      if kind == .float { return expect("a whole number" + other, at: id) }
      return add(.wrongValue("is no number of 64 bits", hint: nil), at: id)
    }
    if Number(exactly: integer) == nil {
      add(.wrongValue("is no number of \(Number.bitWidth) bits", hint: nil), at: id)
    }
  }

  private mutating func checkQuantity(_ id: Int32) {
    switch arena.kind(id) {
    case .int, .float: return
    case .string where Quantity(arena.text(id)) != nil: return
    case .string, .timestamp:
      add(.wrongValue("is no quantity", hint: "quantities are like `500m`, `2` or `1Gi`"), at: id)
    default: expect("a quantity", at: id)
    }
  }

  /// One of some texts; an empty one is none, and mostly stands for the usual one.
  private mutating func checkTexts(_ id: Int32, _ notation: SchemaTable.Bytes) {
    guard arena.count(id) > 0 else { return }
    let texts = CheckedType.texts(digits: notation[1..<3])
    let known = texts.split(separator: UInt8(ascii: "|"))
    let isKnown = arena.withText(of: id) { text in
      known.contains { areSameBytes(SchemaTable.Bytes(rebasing: $0), text) }
    }
    guard !isKnown else { return }
    let names = known.map { String(decoding: $0, as: UTF8.self) }
    let list = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    let hint = Suggestion.hint(for: arena.text(id).string, among: names)
    add(
      .wrongValue("is none of the values it can have", hint: hint ?? "one of \(list)"), at: id)
  }

  private mutating func checkBase64(_ id: Int32) {
    if Base64.decode(arena.text(id)) == nil {
      add(.wrongValue("is no base64", hint: "`stringData` takes text as it is"), at: id)
    }
  }

  private mutating func checkTime(_ id: Int32) {
    if !Time.isTime(arena.text(id)) {
      add(.wrongValue("is no time", hint: "times are like `2026-01-31T12:00:00Z`"), at: id)
    }
  }
}
