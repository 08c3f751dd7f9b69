internal import Documents

/// What stands around a bound value: `thrift://{}:9083`.
struct BindingForm: Sendable {
  /// The texts before, between and behind the places of the value.
  private let parts: [String]

  init?(_ node: Node, _ reader: inout FieldReader) {
    guard let text = reader.filledText(node, "format") else { return nil }
    parts = Self.parts(of: text.text)
    if parts.count < 2 {
      reader.add(
        "configset-binding", "`\(text.text)` has no place for the value", at: text.place,
        hint: "write `{}` where it belongs, as in `thrift://{}:9083`")
    }
  }

  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(text)
    while let open = rest.utf8.indices.first(where: { rest.utf8[$0...].starts(with: "{}".utf8) }) {
      parts.append(String(rest[..<open]))
      rest = rest[rest.utf8.index(open, offsetBy: 2)...]
    }
    return parts + [String(rest)]
  }

  /// The text with the value in it.
  func around(_ value: String) -> String { parts.joined(separator: value) }
}
