internal import Documents
internal import Git

/// The message of a source commit in the parts that `hydrator.metadata` has.
struct SourceMessage {
  /// The first paragraph.
  private(set) var subject = CopiedText(atMost: CopiedText.lineBytes)
  /// The other paragraphs, each line with a line break, without trailers of the reference.
  private(set) var body = CopiedText(atMost: CopiedText.bodyBytes)
  let reference: SourceReference?

  init(_ source: Revision) {
    reference = SourceReference(source.trailers)
    var isSubject = true
    for line in Lines(source.message.trimmingSpace) {
      if isSubject {
        isSubject = !line.isEmpty
        if isSubject { subject.add(subject.text.isEmpty ? line : "\n\(line)") }
      } else if reference == nil || !SourceReference.isTrailer(line) {
        body.add(line)
        body.add("\n")
      }
      if body.isCut { break }
    }
  }

  /// The lines of a text one by one: a message may have millions. A carriage return before a line
  /// break is part of it.
  private struct Lines: Sequence, IteratorProtocol {
    private var rest: Substring?

    init(_ text: String) { rest = text[...] }

    mutating func next() -> Substring? {
      guard let rest else { return nil }
      guard let end = rest.utf8.firstIndex(of: 0x0A) else {
        self.rest = nil
        return rest
      }
      self.rest = rest[rest.utf8.index(after: end)...]
      let line = rest[..<end]
      return line.utf8.last == 0x0D ? line[..<line.utf8.index(before: line.endIndex)] : line
    }
  }
}
