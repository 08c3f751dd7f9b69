extension String {
  /// Whether the bytes come before those of another text. Swift's own order knows letters, and
  /// takes two spellings of one letter for the same; names of files are bytes.
  package func precedesInBytes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Whether the bytes are those of another text.
  package func isSameInBytes(as other: String) -> Bool {
    self == other && utf8.elementsEqual(other.utf8)
  }
}
