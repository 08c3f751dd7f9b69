package import Documents

/// The fields of a mapping by the names that are known.
package struct Fields {
  private var values: [(name: String, value: Node, key: Node)] = []

  package init() {}

  /// The value of a field, if it is there.
  package subscript(name: String) -> Node? { values.first { $0.name == name }?.value }

  /// The name of a field as it is written, if it is there.
  package func key(_ name: String) -> Node? { values.first { $0.name == name }?.key }

  /// Where a name stands several times in other letters, Go takes the last by its bytes.
  mutating func set(_ name: String, to value: Node, key: Node) {
    guard let index = values.firstIndex(where: { $0.name == name }) else {
      values.append((name, value, key))
      return
    }
    if values[index].key.string.precedesInBytes(key.string) { values[index] = (name, value, key) }
  }
}
