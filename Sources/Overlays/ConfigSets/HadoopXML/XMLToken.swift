/// What follows next in an XML text.
enum XMLToken {
  case start(XMLTag)
  /// The end tag of the element that was opened last.
  case end(Range<Int>)
  /// Characters as programs read them; CDATA too.
  case text([UInt8], Range<Int>)
  case comment(Range<Int>)
  case instruction(Range<Int>)
}

/// A start tag.
struct XMLTag {
  let name: String
  /// All of it, with its brackets.
  let range: Range<Int>
  let attributes: [XMLAttribute]
  /// Whether it ends its element, too.
  let isEmpty: Bool
}

/// An attribute of a start tag.
struct XMLAttribute {
  let name: String
  /// The value as programs read it.
  let value: String
  /// The name, the value and what stands between.
  let range: Range<Int>
  /// What stands inside the quotes.
  let written: Range<Int>
}
