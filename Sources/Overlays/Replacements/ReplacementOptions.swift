internal import Documents

/// `options` of a source or a target.
struct ReplacementOptions: Sendable {
  /// Where a text is taken apart; empty if it is taken whole.
  let delimiter: String
  /// Which part is meant.
  let index: Int64
  /// Whether a field that is missing is added.
  let creates: Bool
  let place: Place?

  init(_ node: Node?, _ reader: inout FieldReader) {
    let fields = node.map {
      reader.fields(
        of: $0, named: "options", known: ["delimiter", "index", "encoding", "create"])
    }
    delimiter = reader.text(fields?["delimiter"], "delimiter")?.text ?? ""
    index = reader.integer(fields?["index"], "index") ?? 0
    creates = reader.flag(fields?["create"], "create")
    place = node.map { reader.place(of: $0) }
    if let encoding = fields?["encoding"], reader.text(encoding, "encoding")?.text.isEmpty == false
    {
      reader.add(
        "replacement", "kustomize does nothing with `encoding`", at: encoding, severity: .warning)
    }
  }

  /// A text with one of its parts replaced, or with one more before or behind them.
  func joined(_ part: String, into text: String) -> String {
    var parts = ReplacementOptions.split(text, at: delimiter)
    if index < 0 {
      parts.insert(part, at: 0)
    } else if index >= parts.count {
      parts.append(part)
    } else {
      parts[Int(index)] = part
    }
    return parts.joined(separator: delimiter)
  }

  /// The part that is meant; nil if there are not so many.
  func part(of text: String) -> String? {
    let parts = ReplacementOptions.split(text, at: delimiter)
    return index >= 0 && index < parts.count ? parts[Int(index)] : nil
  }

  /// The parts of a text, compared by bytes.
  private static func split(_ text: String, at delimiter: String) -> [String] {
    let (bytes, delimiter) = (Array(text.utf8), Array(delimiter.utf8))
    var parts: [String] = []
    var start = 0
    var offset = 0
    while offset + delimiter.count <= bytes.count {
      if bytes[offset..<offset + delimiter.count].elementsEqual(delimiter) {
        parts.append(String(decoding: bytes[start..<offset], as: UTF8.self))
        offset += delimiter.count
        start = offset
      } else {
        offset += 1
      }
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}
