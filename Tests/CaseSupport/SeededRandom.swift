/// What is made up from a seed: the same on every machine.
package protocol SeededRandom {
  var numbers: RandomNumbers { get set }
}

extension SeededRandom {
  /// A number from a range that begins at zero.
  package mutating func next(below bound: Int) -> Int { numbers.next(below: bound) }

  /// One of several.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[next(below: elements.count)]
  }
}

/// Numbers that follow from a seed.
package struct RandomNumbers {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  fileprivate mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 11) % UInt64(bound))
  }
}
