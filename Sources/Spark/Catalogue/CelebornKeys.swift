internal import Documents

/// The keys of Celeborn 0.7.0. Its client reads those of a program of Spark with `spark.` before
/// them, and here they have it.
package enum CelebornKeys {
  package static let version = SparkVersion(0, 7, 0)

  private static let beginning = "spark.celeborn."
  private static let known = Answers<Key?>()
  private static let meant = Answers<String?>()

  /// A key of Celeborn.
  package struct Key: Sendable, Hashable {
    /// As the catalogue has it, with `*` for what may have any name.
    package let name: String
    package let since: SparkVersion?
    package let defaultValue: SparkKey.Default
    /// Names that it had before, which are still read.
    package let formerNames: [String]
    /// The name that it has now, where this is a former one.
    package let replacement: String?
  }

  /// What is known of a key.
  package static func key(_ name: String) -> Key? {
    guard name.hasPrefix(beginning) else { return nil }
    return known.answer(name) { find(name) }
  }

  private static func find(_ name: String) -> Key? {
    let own = String(name.dropFirst("spark.".count))
    for candidate in [own] + withOneWordOpen(own) {
      if let value = KeyTable.celeborn.value(of: candidate) {
        return Key("spark." + candidate, value)
      }
    }
    return nil
  }

  /// The name with each of its words in turn as `*`.
  private static func withOneWordOpen(_ name: String) -> [String] {
    let words = name.split(separator: ".", omittingEmptySubsequences: false)
    return words.indices.dropFirst().map { index in
      var words = words
      words[index] = "*"
      return words.joined(separator: ".")
    }
  }

  /// The key that was probably meant, of the names that they have now.
  package static func nearest(to name: String) -> String? {
    meant.answer(name) {
      let names = KeyTable.celeborn.records.lazy
        .filter { $0.value.utf8.first == UInt8(ascii: "e") && !$0.key.contains("*") }
        .map { "spark." + $0.key }
      return Suggestion.nearest(to: name, among: names)
    }
  }
}

extension CelebornKeys.Key {
  /// Reads what the table has: a letter, then fields, or the name that a former one has now.
  init(_ name: String, _ value: String) {
    let isFormer = value.utf8.first == UInt8(ascii: "o")
    let fields = KeyTable.fields(value.dropFirst(), count: 3)
    let beginning = "spark.celeborn."
    self.name = name
    since = isFormer ? nil : SparkVersion(fields[0])
    defaultValue = isFormer ? .none : Self.withBeginning(SparkKey.Default(fields[1]))
    formerNames = isFormer ? [] : fields[2].split(separator: " ").map { beginning + $0 }
    replacement = isFormer ? beginning + fields[0] : nil
  }

  private static func withBeginning(_ value: SparkKey.Default) -> SparkKey.Default {
    guard case .key(let name) = value else { return value }
    return .key("spark.celeborn." + name.dropFirst("spark.".count))
  }
}
