internal import Documents
internal import Synchronization

/// The keys of a version of Spark, as its classes register them.
///
/// A value of the table is what 3.5.7 and 4.1.0 have in common behind a `b`, or what each has behind
/// its `3` and `4`, with `;` between them.
package final class KeyCatalogue: Sendable {
  /// The version whose keys they are.
  package let version: SparkVersion
  /// What marks it in the table.
  private let mark: UInt8
  private let known = Answers<SparkKey?>()
  private let open = Answers<Bool>()
  private let meant = Answers<String?>()
  private let firstWords = Answers<Bool>()
  private let currentNames = Mutex<[String]?>(nil)
  /// What is known of the values of a key.
  let valuesOfKeys = Answers<SparkValues?>()

  package static let spark35 = KeyCatalogue(version: .spark357, mark: UInt8(ascii: "3"))
  package static let spark41 = KeyCatalogue(version: .spark410, mark: UInt8(ascii: "4"))

  private static let readBySome = Answers<Bool>()

  private init(version: SparkVersion, mark: UInt8) {
    self.version = version
    self.mark = mark
  }

  /// The catalogue that a version is looked up in: that of 3.5.7 for all of 3.5, that of 4.1.0 for
  /// 4.0 and 4.1. Of others nothing is known.
  package static func of(_ version: SparkVersion) -> KeyCatalogue? {
    switch (version.major, version.minor) {
    case (3, 5): spark35
    case (4, 0), (4, 1): spark41
    default: nil
    }
  }

  /// What is known of a key; nil for one that is not in the catalogue, though it may be open.
  package func key(_ name: String) -> SparkKey? {
    known.answer(name) {
      KeyTable.spark.value(of: name).flatMap { record(in: $0) }.flatMap { SparkKey(name, $0) }
    }
  }

  /// Whether some version reads a name: as a key of its own, or where any name is read.
  package static func isReadBySome(_ name: String) -> Bool {
    readBySome.answer(name) {
      [spark35, spark41].contains { $0.key(name) != nil || $0.isOpen(name) }
    }
  }

  /// What is said of this version.
  func record(in value: String) -> Substring? {
    for record in value.split(separator: ";") {
      if record.utf8.first == mark || record.utf8.first == UInt8(ascii: "b") {
        return record.dropFirst()
      }
    }
    return nil
  }

  /// Whether a name is below one of the beginnings where any name is read: by Spark, as those of
  /// labels and variables, or by whom Spark hands what is below, as Hadoop.
  package func isOpen(_ name: String) -> Bool {
    open.answer(name) { findOpenness(of: name) }
  }

  private func findOpenness(of name: String) -> Bool {
    if Self.isParameterOfFilter(name) { return true }
    return name.indices.contains { index in
      guard name[index] == ".", name.index(after: index) < name.endIndex else { return false }
      let value = KeyTable.spark.value(of: String(name[...index]))
      return value.flatMap { record(in: $0) }?.utf8.first == UInt8(ascii: "p")
    }
  }

  /// Whether a name is that of a parameter of a filter of the web pages, whose class it names:
  /// `spark.CLASS.param.NAME`, or all of them as `spark.CLASS.params`.
  private static func isParameterOfFilter(_ name: String) -> Bool {
    let words = name.split(separator: ".", omittingEmptySubsequences: false)
    guard words.count > 3 else { return false }
    return words.last == "params" || words[words.count - 2] == "param"
  }

  /// Whether there are keys with the same first word behind `spark.`; a name of another one belongs
  /// to something that is added to Spark.
  package func sharesFirstWord(_ name: String) -> Bool {
    let words = name.split(separator: ".", maxSplits: 2)
    guard words.count > 1 else { return false }
    let beginning = "\(words[0]).\(words[1])"
    return firstWords.answer(beginning) { hasKeys(below: beginning) }
  }

  private func hasKeys(below beginning: String) -> Bool {
    KeyTable.spark.records.contains { key, value in
      guard key.hasPrefix(beginning), record(in: value) != nil else { return false }
      return key.utf8.count == beginning.utf8.count
        || key.utf8[key.utf8.index(key.startIndex, offsetBy: beginning.utf8.count)]
          == UInt8(ascii: ".")
    }
  }

  /// All keys, in order.
  package var keys: [SparkKey] {
    KeyTable.spark.records.compactMap { name, value in
      record(in: value).flatMap { SparkKey(name, $0) }
    }
  }

  /// The key that was probably meant, of those that nobody advises against.
  package func nearest(to name: String) -> String? {
    meant.answer(name) {
      let names = currentNames.withLock { names in
        let known = names ?? keys.filter { !$0.isOld }.map(\.name)
        names = known
        return known
      }
      return Suggestion.nearest(to: name, among: names)
    }
  }
}

extension KeyCatalogue: Hashable {
  package static func == (one: KeyCatalogue, other: KeyCatalogue) -> Bool { one === other }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
