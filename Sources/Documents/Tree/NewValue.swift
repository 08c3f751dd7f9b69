/// A value that is put into a document.
package enum NewValue: Sendable {
  /// Text that means what it would mean in the document: `12` is a number.
  case plain(String)
  /// The same, but only as long as nobody merges what it stands in: kustomize gives such text no
  /// type, and quotes it then.
  case untyped(String)
  /// A string, whatever it looks like.
  case string(String)
  /// The same, as bytes that are UTF-8.
  case bytes([UInt8])
  case int(Int64)
  case bool(Bool)
  /// Text of a type that it need not look like.
  case typed(String, Kind)
  case mapping, sequence

  var kind: Kind {
    switch self {
    case .plain(let text), .untyped(let text): PlainScalar.kind(ofKey: text)
    case .string, .bytes: .string
    case .int: .int
    case .bool: .bool
    case .typed(_, let kind): kind
    case .mapping: .mapping
    case .sequence: .sequence
    }
  }

  /// Whether its text decides what it is.
  var meansWhatItLooksLike: Bool {
    switch self {
    case .plain, .untyped, .int: true
    default: false
    }
  }

  var text: String? {
    switch self {
    case .plain(let text), .untyped(let text), .string(let text), .typed(let text, _): text
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .int(let number): String(number)
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .mapping, .sequence: nil
    }
  }
}
