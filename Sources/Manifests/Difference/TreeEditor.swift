internal import Documents

/// Makes edits in a tree, one after the other. They come from the top down and from left to right, so
/// the children of what is above the last one are remembered.
struct TreeEditor {
  private(set) var document: Document
  private let source: Int32
  /// The way to the last edit.
  private var steps: [Int] = []
  /// The children of the nodes on this way, from the top.
  private var levels: [[Int32]] = []

  /// Begins with a tree; what is new in it will belong to a source.
  init(_ document: Document, source: Int32) {
    self.document = document
    self.source = source
    // From here on the ids of nodes stay what they are.
    self.document.makeEditable()
  }

  /// Makes an edit.
  mutating func make(_ edit: TreeEdit) {
    let node = find(edit.position)
    switch edit.operation {
    case .replace(let new):
      document.replaceContent(of: node, by: document.addCopy(of: new, source: source))
    case .restyle(let style): document.restyle(node, to: style)
    case .rearrangeItems(let items): rearrange(node, items)
    case .rearrangeEntries(let entries): rearrange(node, entries)
    }
  }

  /// The node at a position; what is below it is no longer known.
  private mutating func find(_ position: [Int]) -> Int32 {
    let shared = zip(steps, position).prefix { $0 == $1 }.count
    var node = shared > 0 ? levels[shared - 1][position[shared - 1]] : document.rootID
    steps = Array(position.prefix(shared))
    levels.removeSubrange(min(levels.count, shared + 1)...)
    for step in position[shared...] {
      if levels.count == steps.count { levels.append(document.items(of: node)) }
      node = levels[steps.count][step]
      steps.append(step)
    }
    levels.removeSubrange(steps.count...)
    return node
  }

  private mutating func rearrange(_ list: Int32, _ items: [TreeEdit.Item]) {
    let old = document.items(of: list)
    var children: [Int32] = []
    for item in items {
      switch item {
      case .kept(let number): children.append(old[number])
      case .added(let node): children.append(copy(node))
      }
    }
    document.setChildren(children, of: list)
  }

  private mutating func rearrange(_ mapping: Int32, _ entries: [TreeEdit.Entry]) {
    let old = document.items(of: mapping)
    var children: [Int32] = []
    for entry in entries {
      switch entry {
      case .kept(let number, let key):
        children.append(key.map { copy($0) } ?? old[2 * number])
        children.append(old[2 * number + 1])
      case .added(let key, let value): children += [copy(key), copy(value)]
      }
    }
    document.setChildren(children, of: mapping)
  }

  private mutating func copy(_ node: Node) -> Int32 { document.addCopy(of: node, source: source) }
}
