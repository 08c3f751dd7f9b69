internal import Documents

extension String {
  /// Whether everybody sees all of its characters: no control characters, no blanks but spaces.
  var holdsNothingHidden: Bool { Visible.text(self, limit: .max).isSameInBytes(as: self) }

  /// The parts between the bytes that separate them.
  func split(at separator: Unicode.Scalar) -> [String] {
    utf8.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  /// Whether it is one word of printable ASCII, and not empty.
  var isWord: Bool { !isEmpty && utf8.allSatisfy { (0x21...0x7E).contains($0) } }
}

extension Collection<UInt8> {
  /// Whether it is the label of a DNS name, as names of namespaces are: 63 lower case letters,
  /// digits and `-` at most, which begin and end with a letter or a digit.
  var isDNSLabel: Bool {
    guard let first, count <= 63, let last = self.suffix(1).first else { return false }
    return first != 0x2D && last != 0x2D && allSatisfy { $0 == 0x2D || $0.isLowerAlphanumeric }
  }

  /// Whether it is a DNS name, as names of most objects are: labels with dots between.
  var isDNSName: Bool {
    count <= 253
      && split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy(\.isDNSLabel)
  }
}

extension UInt8 {
  /// Whether it is a lower case letter or a digit.
  var isLowerAlphanumeric: Bool { (0x61...0x7A).contains(self) || isDigit }

  /// Whether it is a letter or a digit.
  var isAlphanumeric: Bool { (self | 0x20).isLowerAlphanumeric && self >= 0x30 }

  /// Whether it is a digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
