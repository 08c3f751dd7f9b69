/// A YAML value that remembers how its scalars are written.
package indirect enum Value: Hashable, Sendable {
  /// Written as it stands: numbers, booleans, odd scalars.
  case plain(String)
  /// A string, quoted where it has to be.
  case text(String)
  /// A string, as a literal block.
  case lines(String)
  case list([Value])
  case map([Entry])

  /// A key with its value.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: Value
  }

  package var entries: [Entry] {
    if case .map(let entries) = self { return entries }
    return []
  }

  package var items: [Value] {
    if case .list(let items) = self { return items }
    return []
  }

  /// The text of a scalar.
  package var string: String? {
    switch self {
    case .plain(let text), .text(let text), .lines(let text): text
    case .list, .map: nil
    }
  }

  /// The value of a key; setting it adds the key at the end or removes it.
  package subscript(key: String) -> Value? {
    get { entries.first { $0.key == key }?.value }
    set {
      var entries = self.entries
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Entry(key: key, value: value))
      case (nil, nil): break
      }
      self = .map(entries)
    }
  }

  /// The value below some keys; setting it makes the mappings on the way.
  package subscript(keys: [String]) -> Value? {
    get { keys.reduce(Optional(self)) { value, key in value?[key] } }
    set {
      guard let first = keys.first else { return }
      if keys.count == 1 {
        self[first] = newValue
      } else {
        var inner = self[first] ?? [:]
        inner[Array(keys.dropFirst())] = newValue
        self[first] = inner
      }
    }
  }

  /// The list of a key with one item more.
  package mutating func append(_ item: Value, to key: String) {
    self[key] = .list((self[key]?.items ?? []) + [item])
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .plain(String(value)) }
  package init(booleanLiteral value: Bool) { self = .plain(value ? "true" : "false") }
  package init(arrayLiteral elements: Value...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, Value)...) {
    self = .map(elements.map { Entry(key: $0.0, value: $0.1) })
  }
}
