internal import Documents

/// Lines that take the place of others.
struct LineEdit: Sendable {
  /// The lines that go away.
  let old: Range<Int>
  /// What comes in their place, with the line breaks.
  let new: [Text]
  /// Whether nothing that means something is in them, before or after.
  let isCosmetic: Bool
}
