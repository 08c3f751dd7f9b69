internal import Documents

/// One file of those that are brought together. What was read of it may belong to others, too.
struct ConfigLayer: KeyedLines {
  private let read: ReadSettings
  /// The number of the file.
  private let source: Int32
  /// The layer that this one is the mirror of.
  let original: Int?

  init(_ read: ReadSettings, source: Int32, original: Int?) {
    self.read = read
    self.source = source
    self.original = original
  }

  init(file: KeyedFile, original: Int?) {
    self.init(ReadSettings(file, Report()), source: file.source, original: original)
  }

  var text: SourceText { read.file.text }
  var entries: [KeyedEntry] { read.file.entries }
  var decoded: [UInt8] { read.file.decoded }
  var omitted: [Range<Int>] { read.file.omitted }
  /// The last entry of each key.
  var keys: KeyTable { read.file.keys }
  /// Keys that are taken away from the layers before.
  var unsets: [(key: String, range: Range<Int>)] { read.file.unsets }
  /// Whether there are capital letters in keys.
  var hasCapitals: Bool { read.file.hasCapitals }

  /// The last entry of a key.
  func entry(_ key: String) -> KeyedEntry? { read.file.entry(key) }

  /// Copies lines, without directives.
  func copy(_ range: Range<Int>, to output: inout [UInt8]) {
    read.file.copy(range, to: &output)
  }

  /// Lends what a text says.
  func withBytes<Result>(
    of text: KeyedText, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    read.file.withBytes(of: text, body)
  }

  /// Where a byte of the file is.
  func place(_ offset: Int) -> Place { Place(source: source, offset: UInt32(offset)) }
}

/// What was read of a file, and what is wrong with it. It is an object, so that many can hold it.
final class ReadSettings: Sendable {
  let file: KeyedFile
  let report: Report

  init(_ file: KeyedFile, _ report: Report) {
    self.file = file
    self.report = report
  }
}
