internal import Documents

/// A name of Kubernetes. Two names are the same if their bytes are: Swift's own strings take two
/// spellings of one letter for one.
package struct Name: Hashable, Sendable {
  package let string: String

  package init(_ string: String) {
    self.string = string
  }

  package var isEmpty: Bool { string.isEmpty }

  package static func == (one: Name, other: Name) -> Bool {
    one.string.isSameInBytes(as: other.string)
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
