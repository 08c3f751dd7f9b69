internal import Documents

/// Draws a tree, a node a line: its depth, what it is, its value, and where it stands.
enum TreeText {
  static func draw(_ documents: [Document]) -> String {
    documents.map { document in
      let index = LineIndex(document.root.arena.source)
      return "document\n" + draw(document.root, depth: 1, index)
    }.joined()
  }

  private static func draw(_ node: Node, depth: Int, _ index: LineIndex) -> String {
    let position = index.position(of: node.offset)
    let indent = String(repeating: "  ", count: depth)
    let value = node.kind.isScalar || node.kind == .alias ? " " + JSONText.string(node.string) : ""
    let head = "\(indent)\(node.kind)\(value) @\(position.line):\(position.column)\n"
    return head + node.children.map { draw($0, depth: depth + 1, index) }.joined()
  }
}
