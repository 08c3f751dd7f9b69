/// Which lines of two texts, or items of two lists, are the same: the shortest way from one to the
/// other.
package struct EditScript {
  /// Lines that are gone, and lines that came in their place.
  package struct Change: Equatable, Sendable {
    package let old: Range<Int>
    package let new: Range<Int>
  }

  /// The changes in their order.
  package private(set) var changes: [Change] = []

  /// How many steps are looked at before what is left is taken for changed as a whole.
  private static let mostSteps = 2_000

  /// Compares lines.
  package init(_ old: [Text], _ new: [Text]) {
    var numbers: [Text: Int] = [:]
    func number(_ line: Text) -> Int {
      if let known = numbers[line] { return known }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    self.init(old.map(number), new.map(number))
  }

  /// Compares items by numbers that equal ones share.
  package init(_ old: [Int], _ new: [Int]) {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let (left, right) = (start..<old.count - end, start..<new.count - end)
    guard !left.isEmpty || !right.isEmpty else { return }
    guard let same = Self.common(old[left], new[right]) else {
      changes = [Change(old: left, new: right)]
      return
    }
    add(same, behind: left.lowerBound, right.lowerBound)
    add(left.upperBound, right.upperBound)
  }

  private var position = (old: 0, new: 0)

  private mutating func add(_ same: [(old: Int, new: Int)], behind old: Int, _ new: Int) {
    position = (old, new)
    for pair in same {
      add(pair.old, pair.new)
      position = (pair.old + 1, pair.new + 1)
    }
  }

  private mutating func add(_ old: Int, _ new: Int) {
    guard position.old < old || position.new < new else { return }
    changes.append(Change(old: position.old..<old, new: position.new..<new))
  }

  /// The lines that both have, by Myers's algorithm; nil if the texts have too little in common.
  private static func common(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>
  ) -> [(old: Int, new: Int)]? {
    var reached = [1: old.startIndex]
    var rounds: [[Int: Int]] = []
    for round in 0...mostSteps {
      rounds.append(reached)
      for diagonal in stride(from: -round, through: round, by: 2) {
        let down =
          diagonal == -round
          || (diagonal != round && (reached[diagonal - 1] ?? -1) < (reached[diagonal + 1] ?? -1))
        var left = down ? reached[diagonal + 1] ?? 0 : (reached[diagonal - 1] ?? 0) + 1
        var right = left - old.startIndex - diagonal + new.startIndex
        while left < old.endIndex, right < new.endIndex, old[left] == new[right] {
          (left, right) = (left + 1, right + 1)
        }
        reached[diagonal] = left
        if left >= old.endIndex, right >= new.endIndex { return walk(back: rounds, old, new) }
      }
    }
    return nil
  }

  private static func walk(
    back rounds: [[Int: Int]], _ old: ArraySlice<Int>, _ new: ArraySlice<Int>
  ) -> [(old: Int, new: Int)] {
    var same: [(old: Int, new: Int)] = []
    var (left, right) = (old.endIndex, new.endIndex)
    for (round, reached) in rounds.enumerated().reversed() {
      let diagonal = (left - old.startIndex) - (right - new.startIndex)
      let down =
        diagonal == -round
        || (diagonal != round && (reached[diagonal - 1] ?? -1) < (reached[diagonal + 1] ?? -1))
      let before = down ? diagonal + 1 : diagonal - 1
      let start = round == 0 ? old.startIndex : reached[before] ?? old.startIndex
      let other = start - old.startIndex - before + new.startIndex
      let (first, second) = round == 0 ? (old.startIndex, new.startIndex) : (start, other)
      while left > first, right > second {
        (left, right) = (left - 1, right - 1)
        same.append((left, right))
      }
      if round > 0 { (left, right) = (first, second) }
    }
    return same.reversed()
  }
}
