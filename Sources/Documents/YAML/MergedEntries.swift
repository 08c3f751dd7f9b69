/// The entries of a mapping that has merge keys.
///
/// In resources a mapping's own entries count before merged ones; in kustomization.yaml whatever
/// comes later counts, for that is how the two readers of kustomize do it.
struct MergedEntries {
  /// A key and its value, both expanded.
  struct Entry {
    var key: Expansion.Subtree
    var value: Expansion.Subtree
    /// Whether it came through a merge key.
    let isMerged: Bool
  }

  private(set) var all: [Entry] = []
  private var indexes: [[UInt8]: Int] = [:]
  private let reading: Reading

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// Adds an entry that the mapping has itself. Answers what is wrong if it has it already.
  mutating func add(
    _ key: Expansion.Subtree, _ value: Expansion.Subtree, in tree: borrowing SyntaxTree
  ) -> Problem? {
    let name = tree.text(of: Int32(key.range.lowerBound))
    guard let index = indexes[name] else {
      append(Entry(key: key, value: value, isMerged: false), name)
      return nil
    }
    let isRepeated = !all[index].isMerged
    all[index] = Entry(key: key, value: value, isMerged: false)
    guard isRepeated, reading != .configuration else { return nil }
    let start = Int(tree.records[key.range.lowerBound].start)
    return Problem(
      "yaml-duplicate-key",
      "the key `\(String(decoding: name, as: UTF8.self))` stands twice in this mapping",
      at: start..<start + name.count, hint: "remove one of them")
  }

  /// Adds the entries of a mapping that is merged.
  mutating func merge(_ source: Expansion.Subtree, in tree: borrowing SyntaxTree) {
    var child = tree.firstChild(of: Int32(source.range.lowerBound))
    while let key = child, let value = tree.next(after: key) {
      let entry = Entry(key: tree.subtree(key), value: tree.subtree(value), isMerged: true)
      let name = tree.text(of: key)
      if let index = indexes[name] {
        if all[index].isMerged || reading == .configuration { all[index] = entry }
      } else {
        append(entry, name)
      }
      child = tree.next(after: value)
    }
  }

  private mutating func append(_ entry: Entry, _ name: [UInt8]) {
    indexes[name] = all.count
    all.append(entry)
  }
}
