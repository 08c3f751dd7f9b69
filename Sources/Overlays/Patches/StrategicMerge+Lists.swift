internal import Documents
internal import Manifests

extension StrategicMerge {
  /// Merges two lists of which one may be missing.
  mutating func mergeList(
    _ old: Int32?, _ patch: Int32?, _ known: MergeKnowledge
  ) throws(FieldFailure) -> Int32? {
    guard let mergeKeys = known.mergeKeys else { return patch ?? old }
    var target = old
    if isMissing(old) {
      target = patch
    } else if let patch {
      if isMissing(patch) { return nil }
      switch try takeListDirective(of: patch) {
      case .delete: return nil
      case .replace: target = patch
      case .merge: break
      }
    }
    guard let target else { return nil }
    let keys = mergeKeys.isEmpty ? [""] : mergeKeys
    if patch == nil, areApart(target, keys) {
      try settleItems(of: target, known.items)
      return target
    }
    let sources = ListSources(
      old: document.items(of: target), patch: patch.map { document.items(of: $0) } ?? [],
      isOne: target == patch)
    if let items = try mergeItems(sources, keys, known.items) {
      document.setChildren(items, of: target)
    }
    return target
  }

  /// Merges the items of a list of which the patch says nothing.
  private mutating func settleItems(
    of list: Int32, _ known: MergeKnowledge
  ) throws(FieldFailure) {
    var next = arena.firstChild(list)
    while let item = next {
      next = arena.next(item)
      _ = try merge(item, nil, known)
    }
  }

  /// Whether the items of a short list are mappings that have the same of the keys, but not the same
  /// values of them: then each stays where it is.
  private func areApart(_ list: Int32, _ keys: [String]) -> Bool {
    let arena = arena
    guard let first = arena.firstChild(list), arena.count(list) <= 16 else { return false }
    let used = keys.filter { arena.hasText($0, first) }
    guard !used.isEmpty else { return false }
    var next: Int32? = first
    while let item = next {
      guard
        keys.allSatisfy({ key in
          used.contains(key) ? arena.hasText(key, item) : !arena.hasField(key, item)
        })
      else { return false }
      var other = first
      while other != item {
        if used.allSatisfy({ arena.isSame($0, item, other) }) { return false }
        other = arena.next(other) ?? item
      }
      next = arena.next(item)
    }
    return true
  }

  /// The items of two lists, which may be one.
  struct ListSources {
    var old: [Int32]
    let patch: [Int32]
    let isOne: Bool
  }

  /// Merges items by their keys: those of the patch come first, in its order.
  private mutating func mergeItems(
    _ sources: ListSources, _ keys: [String], _ known: MergeKnowledge
  ) throws(FieldFailure) -> [Int32]? {
    var values = keyValues(sources, keys)
    if keys.count > 1 { values = ListKeys.joined(values) }
    guard !values.isEmpty else { return nil }
    var old = ItemList(items: sources.old)
    let patch = ItemList(items: sources.patch)
    var result = ItemList(items: [])
    var used = (keys: keys, values: [String]())
    for own in values {
      used = ListKeys.used(keys, own, among: values)
      let wanted = ListKeys.used(used.keys, used.values, among: [used.values])
      let before = old.first(keys: wanted.keys, values: wanted.values, in: arena)
      let change =
        sources.isOne
        ? before : patch.first(keys: wanted.keys, values: wanted.values, in: arena)
      let item = try merge(before, change, known)
      guard let item, !arena.isEmptyItem(item) else {
        old.set(nil, keys: used.keys, values: used.values, in: arena)
        continue
      }
      completeKeys(of: item, used.keys, used.values)
      result.set(item, keys: used.keys, values: used.values, in: arena)
    }
    return try append(old.items, to: result, used.keys)
  }

  /// The values of the keys of all items, those of the patch first, each once.
  private func keyValues(_ sources: ListSources, _ keys: [String]) -> [[String]] {
    var result: [[String]] = []
    for item in sources.patch + (sources.isOne ? [] : sources.old) {
      let values = keys.map { keyValue($0, of: item) }
      let isKnown = result.contains { known in
        zip(known, values).allSatisfy { $0.isSameInBytes(as: $1) }
      }
      if !isKnown { result.append(values) }
    }
    return result
  }

  private func keyValue(_ key: String, of item: Int32) -> String {
    if key.isEmpty { return arena.kind(item).isScalar ? arena.text(item).string : "" }
    guard arena.kind(item) == .mapping, let value = arena.value(of: key, in: item),
      arena.kind(value).isScalar, arena.kind(value) != .null
    else { return "" }
    return arena.text(value).string
  }

  private mutating func completeKeys(of item: Int32, _ keys: [String], _ values: [String]) {
    for (key, value) in zip(keys, values) where !key.isEmpty && !value.isEmpty {
      guard arena.kind(item) == .mapping, arena.value(of: key, in: item) == nil else { continue }
      document.append(key, .plain(value), to: item, from: document.place(of: item) ?? place)
    }
  }

  /// Adds the items of the object, each in the place of the one with the same keys.
  private func append(
    _ items: [Int32], to list: ItemList, _ keys: [String]
  ) throws(FieldFailure) -> [Int32] {
    var list = list
    for item in items {
      if keys.first ?? "" == "" {
        list.set(
          item, keys: [""],
          values: [arena.kind(item).isScalar ? arena.text(item).string : ""], in: arena)
        continue
      }
      guard arena.kind(item) == .mapping || arena.kind(item) == .null else {
        throw FieldFailure("an item of this list must be a mapping", at: item)
      }
      var values: [String] = []
      for key in keys {
        if let value = arena.value(of: key, in: item) {
          values.append(arena.kind(value).isScalar ? arena.text(value).string : "")
        } else {
          list.items.append(item)
        }
      }
      if keys.count > 1 { list.set(nil, keys: keys, values: values, in: arena) }
      list.set(item, keys: keys, values: values, in: arena)
    }
    return list.items
  }
}

extension Arena {
  /// Whether an item is a mapping with a key.
  fileprivate func hasField(_ key: String, _ item: Int32) -> Bool {
    value(of: key, in: item) != nil
  }

  /// Whether an item is a mapping with a text under a key.
  fileprivate func hasText(_ key: String, _ item: Int32) -> Bool {
    guard !key.isEmpty, let value = value(of: key, in: item) else { return false }
    return kind(value).isScalar && kind(value) != .null && count(value) > 0
  }

  /// Whether two items have the same under a key.
  fileprivate func isSame(_ key: String, _ item: Int32, _ other: Int32) -> Bool {
    guard let one = value(of: key, in: item), let other = value(of: key, in: other) else {
      return false
    }
    return text(one) == text(other)
  }
}
