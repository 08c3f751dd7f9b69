/// One document: a tree in an arena.
///
/// A document is a value. The first change gives it a copy of its nodes, which point into the text
/// that was parsed, so that what others see of the same arena stays as it is.
package struct Document: Sendable {
  /// The top of the tree.
  package var root: Node { Node(arena, rootID) }

  private(set) package var arena: Arena
  private(set) package var rootID: Int32
  /// The run of nodes that belongs to this document and no other.
  private var extent: Range<Int>

  init(_ arena: Arena, extent: Range<Int>) {
    self.arena = arena
    rootID = Int32(extent.lowerBound)
    self.extent = extent
  }

  /// The document that has a node of this one as its root; as long as this one was not changed, its
  /// nodes stand in the order of the text.
  package func part(_ node: Int32) -> Document {
    precondition(arena.additions == nil && extent.contains(Int(node)))
    return Document(
      arena, extent: Int(node)..<(arena.next(node).map { Int($0) } ?? extent.upperBound))
  }

  /// How many nodes the transformers add to an object, mostly at most.
  private static let usualGrowth = 16

  /// Makes sure that changes reach nobody else, and that there is room for some nodes. Answers what
  /// must be added to ids that were known before.
  @discardableResult
  package mutating func makeEditable(roomFor nodes: Int = 8) -> Int32 {
    // What prints as it is known to print stays as it is.
    if isKnownUniquelyReferenced(&arena), arena.printed == nil, let additions = arena.additions,
      additions.nodeCount + nodes <= additions.nodeCapacity
    {
      return 0
    }
    let used = arena.additions.map { extent.lowerBound..<$0.nodeCount } ?? extent
    let shift = -Int32(used.lowerBound)
    arena = Arena(
      copying: used, of: arena, roomFor: nodes + Self.usualGrowth + used.count / 8,
      bytes: 64 + (nodes + Self.usualGrowth) * 8)
    rootID += shift
    extent = 0..<used.count
    return shift
  }
}
