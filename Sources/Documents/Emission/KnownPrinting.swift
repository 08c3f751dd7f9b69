/// What a copy of a document need not print again: collections that are what they were.
struct KnownPrinting {
  private let arena: Arena
  private let original: Arena
  private let printing: PrintedTree.Printing

  init?(of arena: Arena, as profile: Profile) {
    guard let original = arena.original, let printed = original.printed else { return nil }
    self.arena = arena
    self.original = original
    printing = printed[profile]
  }

  /// The text of a collection at the place where it stood, if nothing in it has changed. It is valid
  /// as long as this is.
  @inline(__always)
  func text(
    of item: Item, indent: Int, isInline: Bool
  ) -> (text: UnsafeBufferPointer<UInt8>, endsWithBreak: Bool)? {
    guard Int(item.id) < printing.parts.count else { return nil }
    let part = printing.parts[Int(item.id)]
    guard part.end > 0, Int(part.indent) == indent, part.isInline == isInline,
      arena.isSame(item.id, in: original, until: part.end)
    else { return nil }
    return printing.text.withUnsafeBufferPointer { text in
      (
        UnsafeBufferPointer(rebasing: text[Int(part.start)..<Int(part.textEnd)]),
        part.endsWithBreak
      )
    }
  }
}
