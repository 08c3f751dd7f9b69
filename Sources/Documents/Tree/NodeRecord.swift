/// What a node is, after its plain text was resolved under a reading.
@usableFromInline
package enum Kind: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  case null, bool, int, float, string, timestamp
  case sequence, mapping
  /// A reference to an anchor; expansion replaces it.
  case alias

  /// Whether the node has text and no children.
  @inlinable package var isScalar: Bool { rawValue < Kind.sequence.rawValue }

  /// Whether the node has children.
  @inlinable package var isCollection: Bool { self == .sequence || self == .mapping }
}

/// How a node was written.
@usableFromInline
package enum Style: UInt8, Sendable, BitwiseCopyable {
  case plain, singleQuoted, doubleQuoted, literal, folded
  case block, flow
}

/// One node of an arena in 20 bytes.
///
/// Links are distances between records, so a subtree that lies in one run can be copied as memory.
@usableFromInline
struct NodeRecord: Equatable, Sendable, BitwiseCopyable {
  @usableFromInline var kind: Kind
  @usableFromInline var flags: Flags
  /// Where the node begins in its source: at its first character, a quote or an indicator included.
  @usableFromInline var start: UInt32
  /// Scalars: bytes of the value. Collections: how many nodes stand directly inside, keys included.
  @usableFromInline var length: UInt32
  /// Collections: distance to the first child. Decoded and added scalars: where the value begins in
  /// the arena's text.
  @usableFromInline var content: UInt32
  /// Distance to the next sibling, 0 for the last one.
  @usableFromInline var next: Int32

  /// Style and the rare properties of a node.
  @usableFromInline
  struct Flags: OptionSet, Sendable, BitwiseCopyable {
    @usableFromInline let rawValue: UInt8
    @inlinable init(rawValue: UInt8) { self.rawValue = rawValue }
    @usableFromInline init(style: Style) { self.rawValue = style.rawValue }

    /// The three lowest bits hold the style.
    static let styleMask: UInt8 = 0b111
    /// The value is not a slice of the source: it had escapes, folds or an indentation.
    @inlinable static var decoded: Flags { Flags(rawValue: 1 << 3) }
    /// The node has an anchor or a tag, kept beside the arena.
    @inlinable static var properties: Flags { Flags(rawValue: 1 << 4) }
    /// The value begins one byte behind `start`, after a quote or an asterisk.
    @inlinable static var offset: Flags { Flags(rawValue: 1 << 5) }
    /// The value stands in what a copy for changes has added.
    @inlinable static var added: Flags { Flags(rawValue: 1 << 6) }
    /// The value was added without a type of its own; nothing that is added has an anchor or a tag.
    static var untyped: Flags { [.added, .properties] }
    /// The node comes from another source than its document.
    static var moved: Flags { Flags(rawValue: 1 << 7) }

    @usableFromInline var style: Style {
      get { Style(rawValue: rawValue & Self.styleMask) ?? .plain }
      set { self = Flags(rawValue: rawValue & ~Self.styleMask | newValue.rawValue) }
    }
  }

  @usableFromInline
  init(kind: Kind, flags: Flags, start: UInt32, length: UInt32, content: UInt32 = 0) {
    self.kind = kind
    self.flags = flags
    self.start = start
    self.length = length
    self.content = content
    self.next = 0
  }

  /// Whether both are the same but for their neighbours.
  @inline(__always)
  func isSame(as other: NodeRecord) -> Bool {
    kind == other.kind && flags == other.flags && start == other.start && length == other.length
      && content == other.content
  }
}
