extension Node {
  /// The name that aliases use for this node. Expanded trees have none.
  package var anchor: Text? {
    arena.properties(of: id)?.anchor.map {
      arena.source.bytes.slice(Int($0.lowerBound)..<Int($0.upperBound))
    }
  }

  /// The explicit tag with its handle resolved. Expanded trees have none.
  package var tag: String? { arena.properties(of: id)?.tag?.text }
}
