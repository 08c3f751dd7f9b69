/// A key that a version of Spark knows, with all that is known of it.
package struct SparkKey: Sendable, Hashable {
  /// What a version does with a key.
  package enum Kind: UInt8, Sendable, Hashable {
    /// It is registered, with a type and a default.
    case registered = 101  // e
    /// It is looked up by its name; nothing is known of its type.
    case plain = 108  // l
    /// It is read for another key where that one is not set.
    case otherName = 97  // a
    /// It was read once, and is not any more.
    case retired = 111  // o
    /// It was a key of SQL once; a session that gives it another value than its old default is
    /// refused.
    case removed = 114  // r
  }

  /// What a program has that does not set the key.
  package enum Default: Sendable, Hashable {
    case none
    case value(String)
    /// What another key says.
    case key(String)
  }

  package let name: String
  package let kind: Kind
  package let type: SparkType
  /// Whether it is left out of Spark's documentation.
  package let isInternal: Bool
  /// The version that had it first, where that is told.
  package let since: SparkVersion?
  package let defaultValue: Default
  /// The version that advised against it first, where one does and says which.
  package let deprecated: SparkVersion?
  /// The key that has its place now.
  package let replacement: String?
  /// Other names that are read where this one is not set.
  package let alternatives: [String]

  /// Whether a version advises against it.
  package var isOld: Bool {
    switch kind {
    case .registered, .plain: deprecated != nil
    case .otherName, .retired, .removed: true
    }
  }
}

extension SparkKey {
  /// Reads what the table has for one version: three letters, then fields.
  init?(_ name: String, _ record: Substring) {
    let letters = Array(record.utf8.prefix(3))
    guard letters.count == 3, let kind = Kind(rawValue: letters[0]) else { return nil }
    let fields = KeyTable.fields(record.dropFirst(3), count: 5)
    self.init(
      name: name, kind: kind, type: SparkType(letter: letters[1]),
      isInternal: letters[2] == UInt8(ascii: "i"), since: SparkVersion(fields[0]),
      defaultValue: kind == .registered ? Default(fields[1]) : .none,
      deprecated: SparkVersion(fields[2]),
      replacement: fields[3].isEmpty ? nil : "spark." + fields[3],
      alternatives: fields[4].split(separator: " ").map { "spark." + $0 })
  }
}

extension SparkKey.Default {
  /// Reads `~` for none, `=KEY`, or a text.
  init(_ field: String) {
    switch (field, field.utf8.first) {
    case ("~", _): self = .none
    case (_, UInt8(ascii: "=")): self = .key("spark." + field.dropFirst())
    default: self = .value(field)
    }
  }
}
