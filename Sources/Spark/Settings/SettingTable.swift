internal import Documents

/// The settings of a file as Spark takes them: the last of a key counts, and keys that do not begin
/// with `spark.` are dropped. It belongs to content, so all programs that read such a file share it.
package final class SettingTable: Sendable {
  /// A setting, and its number in the file.
  struct Entry: Sendable {
    let key: String
    let value: String
    let number: Int

    /// The setting in a file with a number.
    func setting(ofFile file: Int) -> SparkSetting {
      SparkSetting(key, value, from: .file(file, setting: number))
    }
  }

  /// By key.
  let entries: [Entry]
  private let positions: [String: Int]

  package init(_ settings: some Sequence<(key: String, value: String)>) {
    var last: [String: Entry] = [:]
    for (number, (key, value)) in settings.enumerated() where key.hasPrefix("spark.") {
      last[key] = Entry(key: key, value: value, number: number)
    }
    entries = last.values.sorted { $0.key.precedesInBytes($1.key) }
    positions = Dictionary(
      uniqueKeysWithValues: entries.enumerated().map { ($0.element.key, $0.offset) })
  }

  /// What it says of a key.
  subscript(key: String) -> Entry? { positions[key].map { entries[$0] } }

  /// The entries whose keys begin so.
  func below(_ prefix: String) -> ArraySlice<Entry> {
    let start = entries.partitioningIndex { !$0.key.precedesInBytes(prefix) }
    return entries[start...].prefix { $0.key.utf8.starts(with: prefix.utf8) }
  }
}

extension Array {
  /// Where the elements begin for which a question says yes, if none of them stands before others.
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
