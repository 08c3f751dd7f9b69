internal import Documents

/// A configuration file as a list of settings; what stands between them is text.
struct KeyedFile {
  let text: SourceText
  /// The number of the file.
  let source: Int32
  private(set) var entries: [KeyedEntry] = []
  /// Keys that are taken away from the layers before.
  private(set) var unsets: [(key: String, range: Range<Int>)] = []
  /// What never reaches the output: lines that hold directives.
  private(set) var omitted: [Range<Int>] = []
  /// What the comments directly above the next entry ask for.
  private var pending: [(directive: ConfigDirective, range: Range<Int>)] = []
  /// Where the block of comments above the next entry begins.
  private var blockStart: Int?

  init(_ text: SourceText, source: Int32) {
    self.text = text
    self.source = source
  }

  /// Where a byte of the file is.
  func place(_ offset: Int) -> Place { Place(source: source, offset: UInt32(offset)) }

  /// Takes a line that is a comment, without the mark that makes it one.
  mutating func addComment(
    _ comment: String, lines: Range<Int>, at offset: Int, _ findings: inout Findings
  ) {
    switch ConfigDirective.read(comment) {
    case nil:
      blockStart = blockStart ?? lines.lowerBound
      return
    case .failure(let mistake):
      findings.add("config-directive", mistake.message, at: place(offset), hint: mistake.hint)
    case .success(.unset(let key)): unsets.append((key, lines))
    case .success(let directive): pending.append((directive, offset..<lines.upperBound))
    }
    blockStart = blockStart ?? lines.lowerBound
    omitted.append(lines)
  }

  /// Takes a line with nothing, which ends a block of comments.
  mutating func addBlank(_ findings: inout Findings) {
    refusePending(&findings)
    blockStart = nil
  }

  /// Takes an entry.
  mutating func add(_ entry: KeyedEntry) {
    var entry = entry
    entry.blockStart = blockStart ?? entry.lines.lowerBound
    entry.directives += pending.map(\.directive)
    entries.append(entry)
    pending = []
    blockStart = nil
  }

  /// Says that bytes mean nothing.
  mutating func omit(_ range: Range<Int>) {
    omitted.append(range)
  }

  /// The first omitted range that begins at a byte or behind it.
  func indexOfOmitted(from offset: Int) -> Int {
    var (low, high) = (0, omitted.count)
    while low < high {
      let middle = (low + high) / 2
      if omitted[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Ends the file.
  mutating func finish(_ findings: inout Findings) {
    refusePending(&findings)
  }

  private mutating func refusePending(_ findings: inout Findings) {
    for (_, range) in pending {
      findings.add(
        "config-directive", "no setting follows this directive", at: place(range.lowerBound),
        hint: "write it on the line directly before the setting")
    }
    pending = []
  }
}

/// One setting of a configuration file.
struct KeyedEntry {
  /// The key as programs read it.
  let key: String
  /// The value as programs read it.
  let value: String
  /// The lines of the entry, with the break at their end.
  let lines: Range<Int>
  /// The value as it is written.
  let written: Range<Int>
  /// What is written between a key and a value here.
  let separator: Separator
  /// Where that ends; the value may stand in another line.
  let separatorEnd: Int
  /// Where the comments begin that stand directly above.
  var blockStart = 0
  var directives: [ConfigDirective] = []

  /// Whether nothing is left of what was written: a backslash at the end of a file.
  var isUnwritten: Bool { key.isEmpty && separator == .none }

  /// What tells a value from its key.
  enum Separator {
    case none, space, mark
  }
}
