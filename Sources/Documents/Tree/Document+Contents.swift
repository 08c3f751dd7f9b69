// What stands in a collection, as ids.

extension Document {
  /// The items of a list.
  package func items(of list: Int32) -> [Int32] { arena.items(of: list) }

  /// An item of a list by its index.
  package func child(_ index: Int, of list: Int32) -> Int32? {
    var item = arena.firstChild(list)
    for _ in 0..<index { item = item.flatMap { arena.next($0) } }
    return item
  }

  /// A key of a mapping with its nodes.
  package struct Entry {
    package let key: String
    package let keyID: Int32
    package let value: Int32

    package init(key: String, keyID: Int32, value: Int32) {
      (self.key, self.keyID, self.value) = (key, keyID, value)
    }
  }

  /// The entries of a mapping, in their order.
  package func entries(of mapping: Int32) -> [Entry] {
    guard arena.kind(mapping) == .mapping else { return [] }
    let nodes = items(of: mapping)
    return stride(from: 0, to: nodes.count - 1, by: 2).map { index in
      Entry(
        key: arena.text(nodes[index]).string, keyID: nodes[index], value: nodes[index + 1])
    }
  }
}

extension Arena {
  /// The items of a list, or the keys and values of a mapping in turn.
  package func items(of collection: Int32) -> [Int32] {
    guard kind(collection).isCollection else { return [] }
    var items: [Int32] = []
    items.reserveCapacity(count(collection))
    var next = firstChild(collection)
    while let id = next {
      items.append(id)
      next = self.next(id)
    }
    return items
  }
}
