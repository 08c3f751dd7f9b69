package import Documents

/// The way to one value of an object: names of fields, and items of lists by what tells them apart.
package struct ValuePath: Sendable {
  /// One step of the way.
  package enum Step: Sendable {
    case field(String)
    /// An item that has a field with a value that no other item has.
    case item(key: String, value: String, index: Int)
    case index(Int)
  }

  package private(set) var steps: [Step] = []

  /// The way to the root.
  package init() {}

  package init(_ steps: [Step]) {
    self.steps = steps
  }

  /// The way one step further.
  package func appending(_ step: Step) -> ValuePath {
    var path = self
    path.steps.append(step)
    return path
  }

  /// The value in an object, if it is there.
  package func node(in root: Node) -> Node? {
    var node = root
    for step in steps {
      guard let next = Self.follow(step, from: node) else { return nil }
      node = next
    }
    return node
  }

  private static func follow(_ step: Step, from node: Node) -> Node? {
    switch step {
    case .field(let name): return node[named: name]
    case .index(let index):
      guard node.kind == .sequence else { return nil }
      return node.children.dropFirst(index).first { _ in true }
    case .item(let key, let value, _):
      guard node.kind == .sequence else { return nil }
      return node.children.first { item in
        item[named: key].map { $0.arena.text($0.id, equals: value) } ?? false
      }
    }
  }

  /// The path as people write it.
  package var text: String {
    var text = ""
    for step in steps {
      switch step {
      case .index(let index), .item(_, _, let index): text += "[\(index)]"
      case .field(let name): text += (text.isEmpty ? "" : ".") + name
      }
    }
    return text
  }

  /// The path with items named by what tells them apart.
  package var keyedText: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .index(let index): text += "[\(index)]"
      case .item(let key, let value, _): text += "[\(key)=\(value)]"
      case .field(let name): text += (text.isEmpty ? "" : ".") + name
      }
    }
  }

  /// All single values below a node, with their ways.
  package static func leaves(of root: Node) -> [(path: ValuePath, node: Node)] {
    var leaves: [(ValuePath, Node)] = []
    collect(root, ValuePath(), &leaves)
    return leaves
  }

  private static func collect(
    _ node: Node, _ path: ValuePath, _ leaves: inout [(ValuePath, Node)]
  ) {
    switch node.kind {
    case .mapping:
      for (key, value) in node.entries {
        collect(value, path.appending(.field(key.string)), &leaves)
      }
    case .sequence:
      for (index, item) in node.children.enumerated() {
        collect(item, path.appending(step(to: item, at: index, of: node)), &leaves)
      }
    default: leaves.append((path, node))
    }
  }

  /// Fields by which people tell items apart, the best first.
  static let keys = ["name", "key", "mountPath", "containerPort", "port", "path", "kind"]

  /// The step to an item of a list.
  static func step(to item: Node, at index: Int, of list: Node) -> Step {
    for key in keys {
      guard let value = item[named: key], value.kind.isScalar else { continue }
      let text = value.string
      let alike = list.children.filter { other in
        other[named: key].map { $0.arena.text($0.id, equals: text) } ?? false
      }
      if alike.count == 1 { return .item(key: key, value: text, index: index) }
    }
    return .index(index)
  }
}
