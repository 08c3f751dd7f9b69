internal import Documents
internal import Manifests

/// The fields of an object or of a part of it, as the table of a version of Kubernetes lists them.
///
/// A record is `name:notation,`. Before the fields stands `!:` with the names of those that are
/// required. The notation of a value is read by `SchemaWalk`.
struct CheckedType {
  /// What the tables are made of.
  static var version: String {
    String(decoding: SchemaTable.bytes(of: CheckedKinds.version), as: UTF8.self)
  }

  private static let digitsOfStart = 5

  private let records: SchemaTable.Bytes

  /// The type with a number, of which these are the digits.
  init?(digits: Slice<SchemaTable.Bytes>) {
    guard let number = SchemaTable.number(digits) else { return nil }
    let starts = SchemaTable.bytes(of: CheckedFields.starts)
    records = Self.part(number, of: SchemaTable.bytes(of: CheckedFields.text), starts)
  }

  /// The type of a kind's objects; nil for kinds that the table does not know.
  init?(_ kind: ObjectKind) {
    let key = "\(kind.kind.string) \(kind.version.string) \(kind.group.string)"
    guard let digits = key.withBytes({ SchemaTable(CheckedKinds.text).value(of: $0) }) else {
      return nil
    }
    self.init(digits: digits[...])
  }

  /// What stands for the type of a field's value; nil for names that are not known.
  func notation(of field: SchemaTable.Bytes) -> SchemaTable.Bytes? {
    SchemaTable(records).value(of: field)
  }

  /// The names of the fields that are required, with blanks between them.
  var required: SchemaTable.Bytes? {
    guard records.first == UInt8(ascii: "!") else { return nil }
    let end = records.firstIndex(of: UInt8(ascii: ",")) ?? records.count
    return SchemaTable.Bytes(rebasing: records[2..<end])
  }

  /// The names of all fields.
  var names: [String] {
    records.split(separator: UInt8(ascii: ",")).compactMap { record in
      let name = String(decoding: record.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
      return name == "!" ? nil : name
    }
  }

  /// The texts that an enumeration allows, each between two bars.
  static func texts(digits: Slice<SchemaTable.Bytes>) -> SchemaTable.Bytes {
    let starts = SchemaTable.bytes(of: CheckedTexts.starts)
    return part(
      SchemaTable.number(digits) ?? 0, of: SchemaTable.bytes(of: CheckedTexts.text), starts)
  }

  /// One part of a text, whose starts are known.
  private static func part(
    _ number: Int, of text: SchemaTable.Bytes, _ starts: SchemaTable.Bytes
  ) -> SchemaTable.Bytes {
    func start(_ number: Int) -> Int {
      SchemaTable.number(starts.dropFirst(number * digitsOfStart).prefix(digitsOfStart)) ?? 0
    }
    return SchemaTable.Bytes(rebasing: text[start(number)..<start(number + 1)])
  }
}

extension CheckedType {
  /// What stands for the metadata of every object.
  static var metadata: SchemaTable.Bytes? {
    let kind = ObjectKind(version: "v1", kind: "ConfigMap")
    return "metadata".withBytes { name in CheckedType(kind)?.notation(of: name) }
  }

  /// The versions in which Kubernetes has a kind, as `group/version`.
  static func versions(of kind: Name) -> [(group: String, apiVersion: String)] {
    let text = String(decoding: SchemaTable.bytes(of: CheckedKinds.text), as: UTF8.self)
    return text.split(separator: ",").compactMap { record in
      let words = record.prefix { $0 != ":" }
        .split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard words.count == 3, words[0].isSameInBytes(as: kind.string) else { return nil }
      return (words[2], words[2].isEmpty ? words[1] : words[2] + "/" + words[1])
    }
  }
}
