internal import Documents

extension XMLScanner {
  /// Says that the text is no XML.
  func failure(_ message: String, at range: Range<Int>, hint: String? = nil) -> Problem {
    Problem("xml-syntax", message, at: range, hint: hint)
  }

  /// Says that a byte is in the wrong place.
  func failure(_ message: String, at offset: Int, hint: String? = nil) -> Problem {
    failure(message, at: offset..<min(offset + 1, bytes.count), hint: hint)
  }

  /// Says that the text ends too early.
  func unfinished(_ what: String, from start: Int) -> Problem {
    failure("this \(what) has no end", at: start..<min(start + 2, bytes.count))
  }

  /// Says that the text may be XML, but nothing that is read here.
  func refusal(_ message: String, at range: Range<Int>, hint: String? = nil) -> Problem {
    Problem("xml-refused", message, at: range, hint: hint)
  }

  /// Says that there is too much of something.
  func excess(_ message: String, at range: Range<Int>) -> Problem {
    Problem("xml-limit", message, at: range)
  }
}
