internal import Documents
internal import Manifests

/// Records of keys, in texts of the program one behind the other in the order of the keys.
///
/// A record is `name:value,`, and names are without what all of them begin with. Nothing is built
/// of the texts: a question bisects each of them where it stands. Separators and characters that a
/// literal sets apart are written as `%` and two digits.
struct KeyTable: Sendable {
  /// What all keys begin with.
  let beginning: String
  private let texts: [StaticString]

  static let spark = KeyTable(
    "spark.", [SparkKeys1.text, SparkKeys2.text, SparkKeys3.text, SparkKeys4.text])
  static let celeborn = KeyTable("celeborn.", [CelebornKeys1.text, CelebornKeys2.text])

  /// What is known of the values of some.
  static let values = KeyTable("spark.", [SparkValueTable.text])

  private init(_ beginning: String, _ texts: [StaticString]) {
    self.beginning = beginning
    self.texts = texts
  }

  /// The value of a key.
  func value(of key: String) -> String? {
    guard key.hasPrefix(beginning) else { return nil }
    return String(key.dropFirst(beginning.count)).withBytes { name in
      for text in texts {
        if let value = SchemaTable(text).value(of: name) {
          return String(decoding: value, as: UTF8.self)
        }
      }
      return nil
    }
  }

  /// All keys and their values, in order.
  var records: [(key: String, value: String)] {
    texts.flatMap { text in
      SchemaTable.bytes(of: text).split(separator: UInt8(ascii: ",")).map { record in
        let name = record.prefix { $0 != UInt8(ascii: ":") }
        let value = record[(name.endIndex + 1)...]
        return (beginning + String(decoding: name, as: UTF8.self), Self.text(value))
      }
    }
  }

  private static func text(_ bytes: Slice<SchemaTable.Bytes>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The parts of a value; those that are not there are empty.
  static func fields(_ value: Substring, count: Int) -> [String] {
    let fields = value.split(separator: "|", omittingEmptySubsequences: false).map(unescaped)
    return fields + Array(repeating: "", count: max(0, count - fields.count))
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(Substring(rest.prefix(2)), radix: 16) ?? byte)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
