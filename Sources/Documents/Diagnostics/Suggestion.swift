/// Finds the name that was probably meant.
package enum Suggestion {
  /// Longer names are not compared: nobody mistypes them, and the work grows with the square of the
  /// length.
  static let longestName = 128

  /// The candidate nearest to a name, if one is near: a few letters dropped, added, changed or
  /// swapped. Letters that differ in case only are nearer than others; of equally near candidates
  /// the first by their bytes is taken.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars.prefix(longestName + 1))
    guard wanted.count <= longestName else { return nil }
    let folded = fold(wanted)
    let limit = limit(for: wanted.count)
    var best: (rank: (Int, Int), name: String)?
    for candidate in candidates where candidate != name {
      // Most names are too long or too short: that shows without a copy of their letters.
      let count = candidate.utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
      guard abs(count - wanted.count) <= limit else { continue }
      let letters = Array(candidate.unicodeScalars.prefix(longestName + limit + 1))
      let distance = distance(folded, fold(letters), upTo: limit)
      guard distance <= limit, distance < wanted.count else { continue }
      let rank = (distance, self.distance(wanted, letters, upTo: wanted.count))
      if let best, (best.rank.0, best.rank.1, best.name) <= (rank.0, rank.1, candidate) { continue }
      best = (rank, candidate)
    }
    return best?.name
  }

  /// A hint with the nearest name, if there is one.
  package static func hint(for name: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: name, among: candidates).map { "did you mean `\($0)`?" }
  }

  /// How many letters may differ.
  private static func limit(for count: Int) -> Int {
    switch count {
    case ...5: 1
    case ...8: 2
    default: 3
    }
  }

  /// Names of fields, files and flags are ASCII; other letters are compared as they are.
  private static func fold(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    letters.map {
      $0.value >= 0x41 && $0.value <= 0x5A ? Unicode.Scalar(UInt8($0.value) | 0x20) : $0
    }
  }

  /// How many letters must be dropped, added, changed or swapped with their neighbour; of names
  /// that are further apart than the limit only that they are.
  private static func distance(
    _ one: [Unicode.Scalar], _ other: [Unicode.Scalar], upTo limit: Int
  ) -> Int {
    let tooFar = limit + 1
    var beforeLast = [Int](repeating: tooFar, count: other.count + 1)
    var last = Array(0...other.count)
    for row in 1...max(one.count, 1) where row <= one.count {
      var current = [Int](repeating: tooFar, count: other.count + 1)
      if row <= limit { current[0] = row }
      for column in max(1, row - limit)..<max(1, row - limit, min(other.count, row + limit) + 1) {
        let isSame = one[row - 1] == other[column - 1]
        var least = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1]
        {
          least = min(least, beforeLast[column - 2] + 1)
        }
        current[column] = least
      }
      if min(current.min() ?? 0, last.min() ?? 0) > limit { return tooFar }
      (beforeLast, last) = (last, current)
    }
    return last[other.count]
  }
}
