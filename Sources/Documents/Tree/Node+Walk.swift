extension Node {
  /// The bytes of all scalars below this node. The benchmark takes the same walk from another
  /// module: if it is slower there, an accessor is not inlined.
  package var scalarByteCount: Int { Node.countScalarBytes(arena, id) }

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
