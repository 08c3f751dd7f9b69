/// One document of a source: a tree in an arena.
package struct Document: Sendable {
  package let root: Node

  init(root: Node) {
    self.root = root
  }
}
