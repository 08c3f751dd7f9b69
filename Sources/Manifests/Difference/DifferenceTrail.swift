internal import Documents

/// The way from the top of an object to the values that are compared.
struct DifferenceTrail {
  private enum Step {
    case field(key: Node, parent: Node)
    case item(Int, label: ItemLabel?)
  }

  private var steps: [Step] = []
  /// The same as numbers of children in the new tree.
  private(set) var position: [Int] = []

  /// Goes to the value of a key, which is an entry of the new mapping.
  mutating func enter(_ key: Node, of parent: Node, entry: Int) {
    steps.append(.field(key: key, parent: parent))
    position.append(2 * entry + 1)
  }

  /// Goes to an item.
  mutating func enter(item: Int, label: ItemLabel?) {
    steps.append(.item(item, label: label))
    position.append(item)
  }

  /// Goes back one step.
  mutating func leave() {
    steps.removeLast()
    position.removeLast()
  }

  /// The way as a value.
  var path: ValuePath {
    ValuePath(
      steps.map { step in
        switch step {
        case .field(let key, _): return .field(key.string)
        case .item(let index, let label):
          guard let label else { return .index(index) }
          return .item(key: label.key, value: label.value.string, index: index)
        }
      })
  }

  /// The keys on the way.
  var keys: [String] {
    steps.compactMap { step in
      if case .field(let key, _) = step { return key.string }
      return nil
    }
  }

  /// The last key on the way.
  var key: Node? { lastField?.key }

  /// The mapping that has the last key.
  var parent: Node? { lastField?.parent }

  private var lastField: (key: Node, parent: Node)? {
    for case .field(let key, let parent) in steps.reversed() { return (key, parent) }
    return nil
  }
}
