#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension Document {
  /// The same for many who take copies and change parts of them: its nodes stand in the order of the
  /// tree, and what they print is known.
  package func shared() -> Document {
    if arena.printed != nil { return self }
    let count = root.treeSize
    let arena = Arena(copying: 0..<0, of: arena, roomFor: count, bytes: 0)
    let shared = Document(arena, extent: 0..<count)
    var ids: [(old: Int32, new: Int32)] = []
    _ = shared.copyInOrder(rootID, of: self.arena, &ids)
    if self.arena.additions?.twins != nil { shared.joinCopies(ids, of: self.arena) }
    arena.printed = PrintedTree(shared.root)
    return shared
  }

  /// Copies a node and all below it from an arena whose text is ours.
  private func copyInOrder(
    _ id: Int32, of other: Arena, _ ids: inout [(old: Int32, new: Int32)]
  ) -> Int32 {
    var record = other[id]
    record.next = 0
    if record.kind.isCollection { (record.length, record.content) = (0, 0) }
    let copy = add(record, other.additions?.sources[id])
    ids.append((id, copy))
    var previous: Int32?
    var child = other.firstChild(id)
    while let node = child {
      let item = copyInOrder(node, of: other, &ids)
      link(item, behind: previous, in: copy)
      previous = item
      child = other.next(node)
    }
    return copy
  }

  /// Joins the copies of nodes that share their value.
  private func joinCopies(_ ids: [(old: Int32, new: Int32)], of other: Arena) {
    guard let old = other.additions?.twins, let new = arena.additions?.useTwins() else { return }
    var copies = [Int32](repeating: 0, count: other.nodeCount)
    for (id, copy) in ids { copies[Int(id)] = copy }
    for (id, copy) in ids {
      var twin = old[Int(id)]
      // Those that are no part of the tree any more are passed over.
      while twin != 0, twin != id, copies[Int(twin)] == 0 { twin = old[Int(twin)] }
      new[Int(copy)] = twin == id ? 0 : copies[Int(twin)]
    }
  }

  /// Whether everything but what stands under one key of the root is what it was when the document
  /// was shared.
  package func isAsShared(exceptFor name: StaticString) -> Bool {
    guard let original = arena.original, let parts = original.printed?[.kustomize].parts,
      arena[rootID].isSame(as: original[rootID])
    else { return false }
    var next = arena.firstChild(rootID)
    while let key = next, let value = arena.next(key) {
      guard Int(value) < parts.count, arena[key] == original[key],
        arena[value].next == original[value].next,
        arena.firstChild(value) == nil || parts[Int(value)].end > 0
      else { return false }
      let end = max(parts[Int(value)].end, value + 1)
      guard arena.text(key, equals: name) || arena.isSame(value, in: original, until: end) else {
        return false
      }
      next = arena.next(value)
    }
    return true
  }
}

extension Node {
  /// This node in the document that many take copies of, if it is of such a copy and neither it nor
  /// anything below it has changed. What is found out about that node holds for this one.
  package var original: Node? {
    if arena.printed != nil { return self }
    guard let original = arena.original, let parts = original.printed?[.kustomize].parts,
      Int(id) < parts.count, firstChild == nil || parts[Int(id)].end > 0,
      arena.isSame(id, in: original, until: max(parts[Int(id)].end, id + 1))
    else { return nil }
    return Node(original, id)
  }
}

extension Arena {
  /// Whether a node, with everything below it, is what it is in an arena that this one is a copy of,
  /// where all of that stands in one run; only its neighbours may be others.
  @inline(__always)
  func isSame(_ id: Int32, in original: Arena, until end: Int32) -> Bool {
    self[id].isSame(as: original[id])
      && areSame(records, original.records, Int(id) + 1..<Int(end))
  }

  @inline(__always)
  private func areSame(
    _ one: UnsafeBufferPointer<NodeRecord>, _ other: UnsafeBufferPointer<NodeRecord>,
    _ range: Range<Int>
  ) -> Bool {
    guard range.upperBound <= one.count, range.upperBound <= other.count else { return false }
    guard let one = one.baseAddress, let other = other.baseAddress, !range.isEmpty else {
      return range.isEmpty
    }
    let bytes = range.count * MemoryLayout<NodeRecord>.stride
    return memcmp(one + range.lowerBound, other + range.lowerBound, bytes) == 0
  }
}
