internal import Documents

/// One file of those that are brought together. It is an object with the parts of the file: whoever
/// looks at one entry should copy nothing.
final class ConfigLayer: KeyedLines {
  let file: KeyedFile
  /// The layer that this one is the mirror of.
  let original: Int?
  let text: SourceText
  let entries: [KeyedEntry]
  let decoded: [UInt8]
  let omitted: [Range<Int>]

  init(file: KeyedFile, original: Int?) {
    self.file = file
    self.original = original
    text = file.text
    entries = file.entries
    decoded = file.decoded
    omitted = file.omitted
  }
}
