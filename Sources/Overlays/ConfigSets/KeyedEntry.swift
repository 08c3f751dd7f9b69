internal import Documents

/// One setting of a configuration file: where its parts stand. It is numbers only, and small, for
/// there are many.
struct KeyedEntry: BitwiseCopyable {
  /// The key as programs read it.
  let key: KeyedText
  /// The value as programs read it.
  let value: KeyedText
  private let lineSpan: Span
  private let writtenSpan: Span
  private let separatorOffset: Int32
  private var blockOffset: Int32
  /// What is written between a key and a value here.
  let separator: Separator
  /// A number that equal keys share.
  var fingerprint: UInt64 = 0
  /// Whether the same file sets the key again below.
  var isReplaced = false
  private var bits: UInt8 = 0

  init(
    key: KeyedText, value: KeyedText, lines: Range<Int>, written: Range<Int>,
    separator: Separator, separatorEnd: Int
  ) {
    self.key = key
    self.value = value
    lineSpan = Span(lines)
    writtenSpan = Span(written)
    self.separator = separator
    separatorOffset = Int32(separatorEnd)
    blockOffset = Int32(lines.lowerBound)
  }

  /// The lines of the entry, with the break at their end.
  var lines: Range<Int> { lineSpan.range }

  /// The value as it is written.
  var written: Range<Int> { writtenSpan.range }

  /// Where what separates the two ends; the value may stand in another line.
  var separatorEnd: Int { Int(separatorOffset) }

  /// Where the comments begin that stand directly above.
  var blockStart: Int {
    get { Int(blockOffset) }
    set { blockOffset = Int32(newValue) }
  }

  /// Whether nothing is left of what was written: a backslash at the end of a file.
  var isUnwritten: Bool { key.isEmpty && separator == .none }

  /// What comments ask for.
  var directives: [ConfigDirective] { Self.known.filter(has) }

  private static let known: [ConfigDirective] = [.append, .prepend, .lock]

  /// Whether a comment asks for something.
  func has(_ directive: ConfigDirective) -> Bool { bits & Self.bit(directive) != 0 }

  /// Takes what a comment asks for.
  mutating func add(_ directive: ConfigDirective) { bits |= Self.bit(directive) }

  private static func bit(_ directive: ConfigDirective) -> UInt8 {
    switch directive {
    case .append: 1
    case .prepend: 2
    case .lock: 4
    case .unset: 0
    }
  }

  /// What tells a value from its key.
  enum Separator: BitwiseCopyable {
    case none, space, mark
  }
}

/// A range in half of its memory: no file has so many bytes.
private struct Span: BitwiseCopyable {
  private let start: Int32
  private let end: Int32

  init(_ range: Range<Int>) {
    start = Int32(range.lowerBound)
    end = Int32(range.upperBound)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// A key or a value: bytes of the file, or others that its escapes mean.
struct KeyedText: BitwiseCopyable {
  let start: Int32
  let count: Int32
  /// Whether it is written as it is read.
  let isWritten: Bool

  var isEmpty: Bool { count == 0 }

  /// Bytes of the file itself.
  init(_ range: Range<Int>) {
    self.init(range, isWritten: true)
  }

  init(_ range: Range<Int>, isWritten: Bool) {
    start = Int32(range.lowerBound)
    count = Int32(range.count)
    self.isWritten = isWritten
  }

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
