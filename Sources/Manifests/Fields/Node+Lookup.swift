package import Documents

extension Node {
  /// The one value at a path, if it is there: of a list the first item that fits. What is no such
  /// path is a failure.
  package func lookup(_ steps: some Sequence<MatchStep>) throws(FieldFailure) -> Node? {
    var node = self
    for step in steps {
      guard let next = try node.lookup(step) else { return nil }
      node = next
    }
    return node
  }

  private func lookup(_ step: MatchStep) throws(FieldFailure) -> Node? {
    switch step {
    case .field(let name):
      let name = name.trimmingSpace
      if name.isEmpty { return self }
      if let index = Int(name), index < 0 {
        throw FieldFailure("the index `\(name)` is negative", at: id)
      }
      if name == "-" { return try items().last.map { Node(arena, $0) } }
      if kind == .null { return nil }
      guard kind == .mapping else { throw FieldFailure("`\(name)` needs a mapping here", at: id) }
      return self[named: name]
    case .index(let index):
      let items = try items()
      return index < items.count ? Node(arena, items[index]) : nil
    case .item(let key, let value):
      return try items().first { arena.item($0, has: key, value) }.map { Node(arena, $0) }
    case .every: throw FieldFailure("`*` means several values, one is wanted", at: id)
    case .incomplete(let text): throw FieldFailure("`\(text)` has no `=`", at: id)
    }
  }

  /// The items of a list; null has none.
  private func items() throws(FieldFailure) -> [Int32] {
    if kind == .null { return [] }
    guard kind == .sequence else { throw FieldFailure("the path needs a list here", at: id) }
    return arena.items(of: id)
  }
}

extension Arena {
  /// Whether an item of a list has a field with a text, or is the text itself.
  fileprivate func item(_ item: Int32, has key: String, _ text: String) -> Bool {
    guard let node = key.isEmpty ? item : value(of: key, in: item) else { return false }
    return kind(node).isScalar ? self.text(node, equals: text) : text.isEmpty
  }
}
