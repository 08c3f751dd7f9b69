internal import Documents
internal import Manifests

/// What kustomize makes of the keys of items that do not have all of them.
enum ListKeys {
  /// Values that differ only where one says nothing become the same.
  static func joined(_ values: [[String]]) -> [[String]] {
    var values = values
    for one in values.indices {
      let first = values[one]
      for other in values.indices {
        guard let same = match(first, values[other]) else { continue }
        values[one] = same
        values[other] = same
      }
    }
    return values
  }

  private static func match(_ one: [String], _ other: [String]) -> [String]? {
    guard one.count == other.count else { return nil }
    var hasCommon = false
    var result: [String] = []
    for (first, second) in zip(one, other) {
      if first.isSameInBytes(as: second) {
        hasCommon = true
      } else if !first.isEmpty, !second.isEmpty {
        return nil
      }
      result.append(first.isEmpty ? second : first)
    }
    return hasCommon ? result : nil
  }

  /// The keys that any item has, with the values that go with them.
  static func used(
    _ keys: [String], _ values: [String], among all: [[String]]
  ) -> (keys: [String], values: [String]) {
    let valid = keys.indices.filter { index in
      all.contains { index < $0.count && !$0[index].isEmpty }
    }
    guard !valid.isEmpty else { return (keys, values) }
    return (
      valid.map { keys[$0] },
      values.indices.filter { !values[$0].isEmpty || valid.contains($0) }.map { values[$0] }
    )
  }
}
