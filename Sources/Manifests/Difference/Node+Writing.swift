internal import Documents

extension Node {
  /// Whether both are the same values in the same spelling and order: what prints them prints the
  /// same.
  func isWritten(like other: Node) -> Bool {
    self == other || Self.areWrittenAlike(arena, id, other.arena, other.id)
  }

  /// Whether both are the same scalar, or collections in the same style.
  func isSpelled(like other: Node) -> Bool {
    Self.areSpelledAlike(arena, id, other.arena, other.id)
  }

  private static func areSpelledAlike(
    _ one: Arena, _ first: Int32, _ other: Arena, _ second: Int32
  ) -> Bool {
    let kind = one.kind(first)
    guard kind == other.kind(second), one.style(first) == other.style(second) else { return false }
    guard kind.isScalar else { return true }
    return one.isUntyped(first) == other.isUntyped(second) && one.text(first) == other.text(second)
  }

  private static func areWrittenAlike(
    _ one: Arena, _ first: Int32, _ other: Arena, _ second: Int32
  ) -> Bool {
    guard areSpelledAlike(one, first, other, second) else { return false }
    guard one.kind(first).isCollection else { return true }
    guard one.count(first) == other.count(second) else { return false }
    var (left, right) = (one.firstChild(first), other.firstChild(second))
    while let a = left, let b = right {
      guard areWrittenAlike(one, a, other, b) else { return false }
      (left, right) = (one.next(a), other.next(b))
    }
    return true
  }

  /// A number that nodes share that are written alike.
  var writing: UInt64 { Self.writing(arena, id) }

  private static func writing(_ arena: Arena, _ id: Int32) -> UInt64 {
    let kind = arena.kind(id)
    let head = UInt64(kind.rawValue) << 8 | UInt64(arena.style(id).rawValue)
    guard kind.isCollection else {
      return Fingerprint.combine(head, arena.withText(of: id) { Fingerprint.of($0) })
    }
    var number = Fingerprint.combine(head, UInt64(arena.count(id)))
    var child = arena.firstChild(id)
    while let node = child {
      number = Fingerprint.combine(number, writing(arena, node))
      child = arena.next(node)
    }
    return number
  }
}
