extension Value {
  /// The value with something else in it: usually little, now and then much.
  package func changed(_ random: inout Random) -> Value {
    var value = self
    for _ in 0...random.below(4) { value = value.changedOnce(&random) }
    return value
  }

  private func changedOnce(_ random: inout Random) -> Value {
    switch self {
    case .map(let entries) where !entries.isEmpty && random.chance(80):
      let index = random.below(entries.count)
      if random.chance(70) {
        var entries = entries
        entries[index].value = entries[index].value.changedOnce(&random)
        return .map(entries)
      }
      return .map(Self.rearranged(entries, at: index, &random) { $0.key += "x" })
    case .list(let items) where !items.isEmpty && random.chance(80):
      let index = random.below(items.count)
      if random.chance(55) {
        var items = items
        items[index] = items[index].changedOnce(&random)
        return .list(items)
      }
      return .list(Self.rearranged(items, at: index, &random) { _ in })
    case .map, .list: return random.chance(20) ? random.pick(Self.others) : self
    case .plain(let text): return respelled(text, &random)
    case .text(let text): return random.chance(40) ? .plain("'odd'") : respelled(text, &random)
    case .lines(let text): return .lines(text + "more\n")
    }
  }

  private static let others: [Value] = [
    "other", 1, true, .plain("null"), .plain("~"), .plain("1.0"), .plain("0x10"), .lines("a\nb\n"),
    [:], [], ["a", "a", "b"], [["name": "a", "value": "b"]], ["name": "a"], .plain("\"1\""),
    .plain("True"), .plain("{a: [b]}"), .plain("1e3"), .plain("2001-01-01"),
  ]

  private func respelled(_ text: String, _ random: inout Random) -> Value {
    switch random.below(4) {
    case 0: .text(text)
    case 1: .plain("!!str \(Value.text(text).flow)")
    case 2: .lines(text)
    default: random.pick(Self.others)
    }
  }

  /// Some elements with one that is gone, stands twice or elsewhere, or all the other way round.
  private static func rearranged<Element>(
    _ elements: [Element], at index: Int, _ random: inout Random,
    renaming: (inout Element) -> Void
  ) -> [Element] {
    var elements = elements
    switch random.below(5) {
    case 0: elements.remove(at: index)
    case 1:
      var copy = elements[index]
      renaming(&copy)
      elements.insert(copy, at: random.below(elements.count + 1))
    case 2: elements.insert(elements.remove(at: index), at: random.below(elements.count))
    case 3: elements.reverse()
    default: elements.swapAt(index, random.below(elements.count))
    }
    return elements
  }
}
