extension Feature {
  /// A value somewhere in an object that is of another type than it should be, or not there.
  static let oddFields = Feature(object: "oddFields", share: 4) { object, draft in
    draft.spoil(&object, sparing: ["kind", "apiVersion", "name"])
  }
}

extension Draft {
  /// Changes one value somewhere inside another.
  mutating func spoil(_ value: inout Value, sparing keys: [String] = []) {
    switch value {
    case .map(var entries) where !entries.isEmpty && chance(93):
      let index = random.below(entries.count)
      if keys.contains(entries[index].key) { return }
      spoil(&entries[index].value, sparing: keys)
      if chance(2) { entries.remove(at: index) }
      value = .map(entries)
    case .list(var items) where !items.isEmpty && chance(93):
      let index = random.below(items.count)
      spoil(&items[index], sparing: keys)
      if chance(2) { items.remove(at: index) }
      if chance(2) { items.append(items[index]) }
      value = .list(items)
    default:
      value = random.pick(Self.spoiled)
    }
  }

  private static let spoiled: [Value] = [
    .plain("null"), "", 0, 7, .plain("1.5"), true, [], [:], ["a"], ["a": "b"], [.plain("null")],
    "text", .plain("2001-01-01"), .plain("0x1F"), .lines("two\nlines\n"), ["name": "web"],
  ]
}
