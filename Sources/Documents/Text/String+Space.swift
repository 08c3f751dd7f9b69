extension String {
  /// The text without white space at its ends.
  package var trimmingSpace: String {
    guard let start = unicodeScalars.firstIndex(where: { !$0.isSpace }),
      let end = unicodeScalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(unicodeScalars[start...end])
  }
}

extension Unicode.Scalar {
  /// Whether this is white space, found out without a table for the ordinary ones.
  fileprivate var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
