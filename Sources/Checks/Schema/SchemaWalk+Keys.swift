internal import Documents
internal import Manifests

extension SchemaWalk {
  /// Finds items that are the same by their keys, whose names have blanks between them; without keys,
  /// items that are the same text.
  mutating func checkKeys(of list: Int32, _ keys: SchemaTable.Bytes) {
    let names = keys.split(separator: UInt8(ascii: " ")).map { SchemaTable.Bytes(rebasing: $0) }
    var seen: [Name: Int32] = [:]
    var item = arena.firstChild(list)
    var number = 0
    while let value = item {
      if let key = self.key(of: value, names) {
        if let first = seen[Name(key)] {
          trail.enter(item: number)
          add(.duplicateItem(key: key, first: Node(arena, first)), at: value)
          trail.leave()
        } else {
          seen[Name(key)] = value
        }
      }
      item = arena.next(value)
      number += 1
    }
  }

  /// What tells an item apart, as it is said; nil if it has none of the keys.
  private func key(of item: Int32, _ names: [SchemaTable.Bytes]) -> String? {
    guard !names.isEmpty else {
      return arena.kind(item).isScalar ? arena.text(item).string : nil
    }
    let values = names.compactMap { arena.value(ofKey: $0, in: item) }
      .filter { arena.kind($0).isScalar }
    guard let first = values.first else { return nil }
    return values.dropFirst().reduce(arena.text(first).string) {
      $0 + " " + arena.text($1).string
    }
  }
}
