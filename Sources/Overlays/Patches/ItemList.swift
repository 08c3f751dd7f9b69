internal import Documents
internal import Manifests

/// Items of a list that are found by the values of some of their fields. The key without a name is
/// the item itself.
///
/// kustomize's own functions have effects that nobody would think of: items that are empty go away,
/// and so does everything else if a value is missing. They are kept as they are.
struct ItemList {
  var items: [Int32]

  /// Puts an item in the place of those with some values, or behind all others if there is none.
  /// Without an item those with the values go away.
  mutating func set(_ item: Int32?, keys: [String], values: [String], in arena: Arena) {
    let wantsMapping = !(keys.first ?? "").isEmpty && !(values.first ?? "").isEmpty
    var result: [Int32] = []
    var isFound = false
    for candidate in items where !arena.isEmptyItem(candidate) {
      if arena.kind(candidate) != .mapping, wantsMapping {
        result.append(candidate)
      } else if !arena.matches(candidate, keys, values) {
        if !values.isEmpty { result.append(candidate) }
      } else {
        isFound = true
        if let item { result.append(item) }
      }
    }
    if let item, !isFound { result.append(item) }
    items = result
  }

  /// The first item that has some values.
  func first(keys: [String], values: [String], in arena: Arena) -> Int32? {
    if keys.first ?? "" == "" {
      return items.first { arena.isText($0, values.first ?? "") }
    }
    return items.first { item in
      arena.kind(item) == .mapping
        && zip(keys, values).allSatisfy { key, value in
          arena.value(of: key, in: item).map { arena.isText($0, value) } ?? false
        }
    }
  }
}

extension Arena {
  /// Whether an item says nothing.
  func isEmptyItem(_ item: Int32) -> Bool {
    kind(item) == .null || (kind(item) == .mapping && count(item) == 0)
  }

  fileprivate func matches(_ item: Int32, _ keys: [String], _ values: [String]) -> Bool {
    var isMatch = false
    for (index, key) in keys.enumerated() {
      if index < values.count { isMatch = hasField(item, key, values[index]) }
      if !isMatch { return false }
    }
    return isMatch
  }

  /// Whether a value is written as a text; what is no single value has none.
  fileprivate func isText(_ node: Int32, _ text: String) -> Bool {
    kind(node).isScalar ? self.text(node, equals: text) : text.isEmpty
  }

  /// Whether a field has a value; any value is the empty one.
  fileprivate func hasField(_ item: Int32, _ key: String, _ value: String) -> Bool {
    if key.isEmpty { return kind(item).isScalar && text(item, equals: value) }
    guard let field = self.value(of: key, in: item) else { return false }
    return value.isEmpty || (kind(field).isScalar && text(field, equals: value))
  }
}
