extension Node {
  /// The bytes of all scalars below this node. The benchmark takes the same walk from another
  /// module: if it is slower there, an accessor is not inlined.
  package var scalarByteCount: Int { Node.countScalarBytes(arena, id) }

  /// The first scalar at or below this node for which a question about a node of its arena says yes.
  package func firstScalar(where isWanted: (Arena, Int32) -> Bool) -> Node? {
    Node.firstScalar(arena, id, isWanted).map { Node(arena, $0) }
  }

  private static func firstScalar(
    _ arena: Arena, _ id: Int32, _ isWanted: (Arena, Int32) -> Bool
  ) -> Int32? {
    if arena.kind(id).isScalar { return isWanted(arena, id) ? id : nil }
    var child = arena.firstChild(id)
    while let node = child {
      if let found = firstScalar(arena, node, isWanted) { return found }
      child = arena.next(node)
    }
    return nil
  }

  private static func countScalarBytes(_ arena: Arena, _ id: Int32) -> Int {
    if arena.kind(id).isScalar { return arena.count(id) }
    var total = 0
    var child = arena.firstChild(id)
    while let node = child {
      total += countScalarBytes(arena, node)
      child = arena.next(node)
    }
    return total
  }
}
