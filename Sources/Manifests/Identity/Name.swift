package import Documents

/// A name of Kubernetes. Two names are the same if their bytes are: Swift's own strings take two
/// spellings of one letter for one.
package struct Name: Sendable {
  package let string: String
  /// A number that equal names share; another one in every process.
  package let fingerprint: UInt64

  package init(_ string: String) {
    self.string = string
    fingerprint = string.withBytes { Fingerprint.of($0) }
  }

  package var isEmpty: Bool { string.isEmpty }

  /// Whether a text is this name.
  package func isSame(as text: Text) -> Bool {
    text.count == string.utf8.count && text.withBytes { isSame(as: $0) }
  }

  /// Whether some bytes are this name.
  package func isSame(as bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    string.isSameInBytes(as: bytes)
  }
}

extension Name: Hashable {
  package static func == (one: Name, other: Name) -> Bool {
    one.fingerprint == other.fingerprint && one.string.isSameInBytes(as: other.string)
  }

  /// Said here because the library's own asks a table what `==` means.
  package static func != (one: Name, other: Name) -> Bool { !(one == other) }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(fingerprint)
  }
}

extension Name: Comparable {
  package static func < (one: Name, other: Name) -> Bool {
    one.string.precedesInBytes(other.string)
  }
}

extension Name: ExpressibleByStringLiteral {
  package init(stringLiteral literal: String) {
    self.init(literal)
  }
}

extension Name: CustomStringConvertible {
  package var description: String { string }
}
