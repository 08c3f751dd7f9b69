extension Node {
  /// The nodes that stand directly inside a collection; of a mapping keys and values in turn.
  package var children: some Sequence<Node> {
    sequence(state: firstChild) { node in
      defer { node = node?.next }
      return node
    }
  }

  /// The entries of a mapping.
  package var entries: some Sequence<(key: Node, value: Node)> {
    sequence(state: kind == .mapping ? firstChild : nil) { node in
      guard let key = node, let value = key.next else { return nil }
      node = value.next
      return (key, value)
    }
  }

  /// The value of a scalar as text; bytes that are no UTF-8 are replaced.
  package var string: String { text.string }
}
