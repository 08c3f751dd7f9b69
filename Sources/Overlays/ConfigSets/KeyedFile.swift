internal import Documents
internal import Manifests

/// A configuration file as a list of settings; what stands between them is text.
struct KeyedFile: KeyedLines {
  let text: SourceText
  /// The number of the file.
  let source: Int32
  private(set) var entries: [KeyedEntry] = []
  /// The last entry of each key.
  private(set) var keys: KeyTable
  /// Whether there are capital letters in keys.
  private(set) var hasCapitals = false
  /// What keys and values say that are not written so, one behind the other.
  private(set) var decoded: [UInt8] = []
  /// Keys that are taken away from the layers before.
  private(set) var unsets: [(key: String, range: Range<Int>)] = []
  /// What never reaches the output: lines that hold directives.
  private(set) var omitted: [Range<Int>] = []
  /// What is asked of entries, by their numbers, and the lines that ask for it.
  private(set) var directives: [(entry: Int, directive: ConfigDirective, lines: Range<Int>)] = []
  /// What the comments directly above the next entry ask for.
  private var pending: [(directive: ConfigDirective, offset: Int, lines: Range<Int>)] = []
  /// Where the block of comments above the next entry begins.
  private var blockStart: Int?

  init(_ text: SourceText, source: Int32) {
    self.text = text
    self.source = source
    // A guess that is right for most files.
    let expected = text.count / 40
    keys = KeyTable(for: expected)
    entries.reserveCapacity(expected)
  }

  /// Where a byte of the file is.
  func place(_ offset: Int) -> Place { Place(source: source, offset: UInt32(offset)) }

  /// Takes a line that is a comment, without the mark that makes it one.
  mutating func addComment(
    _ comment: String, lines: Range<Int>, at offset: Int, _ findings: inout Findings
  ) {
    switch ConfigDirective.read(comment) {
    case nil: return addComment(lines: lines)
    case .failure(let mistake):
      findings.add("config-directive", mistake.message, at: place(offset), hint: mistake.hint)
    case .success(.unset(let key)): unsets.append((key, lines))
    case .success(let directive): pending.append((directive, offset, lines))
    }
    blockStart = blockStart ?? lines.lowerBound
    omitted.append(lines)
  }

  /// Takes a line that is an ordinary comment.
  mutating func addComment(lines: Range<Int>) {
    blockStart = blockStart ?? lines.lowerBound
  }

  /// Takes a line with nothing, which ends a block of comments.
  mutating func addBlank(_ findings: inout Findings) {
    refusePending(&findings)
    blockStart = nil
  }

  /// Takes a line that is no setting, which ends a block of comments; answers where that begins.
  mutating func endBlock(at offset: Int, _ findings: inout Findings) -> Int {
    defer { addBlank(&findings) }
    return blockStart ?? offset
  }

  /// Has the keys that are taken away written as those of entries are.
  mutating func nameUnsets(_ name: (String) -> String) {
    for index in unsets.indices { unsets[index].key = name(unsets[index].key) }
  }

  /// Takes an entry.
  mutating func add(_ entry: KeyedEntry) {
    var entry = entry
    entry.blockStart = blockStart ?? entry.lines.lowerBound
    let hadCapitals = hasCapitals
    (entry.fingerprint, hasCapitals) = withBytes(of: entry.key) { key in
      (Fingerprint.of(key), hadCapitals || key.hasCapital)
    }
    let number = entries.count
    for (directive, _, lines) in pending {
      entry.add(directive)
      directives.append((number, directive, lines))
    }
    entries.append(entry)
    if !pending.isEmpty { pending = [] }
    blockStart = nil
    keys.reserve()
    var place = keys.first(entry.fingerprint)
    while let number = place.number, !isSame(entries[number].key, entry.key) {
      place = keys.next(entry.fingerprint, behind: place)
    }
    if let old = place.number { entries[old].isReplaced = true }
    keys.set(entry.fingerprint, to: number, at: place)
  }

  /// Keeps a text that an entry means, and is not written so.
  mutating func keep(_ text: some Collection<UInt8>) -> KeyedText {
    let start = decoded.count
    decoded += text
    return KeyedText(start..<decoded.count, isWritten: false)
  }

  /// Says that bytes mean nothing.
  mutating func omit(_ range: Range<Int>) {
    omitted.append(range)
  }

  /// Ends the file.
  mutating func finish(_ findings: inout Findings) {
    refusePending(&findings)
  }

  private mutating func refusePending(_ findings: inout Findings) {
    guard !pending.isEmpty else { return }
    for (_, offset, _) in pending {
      findings.add(
        "config-directive", "no setting follows this directive", at: place(offset),
        hint: "write it on the line directly before the setting")
    }
    pending = []
  }
}

extension KeyedFile {
  /// The last entry of a key.
  func entry(_ key: String) -> KeyedEntry? {
    var key = key
    return key.withUTF8 { bytes in
      keys.place(of: Fingerprint.of(bytes)) { isSame(entries[$0].key, bytes) }.number
    }.map { entries[$0] }
  }
}
