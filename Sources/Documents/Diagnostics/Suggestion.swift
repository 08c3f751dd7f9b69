/// Finds the name that was probably meant.
package enum Suggestion {
  /// The candidate nearest to a name, if one is near: a few letters dropped, added, changed or
  /// swapped. Of equally near ones the first in alphabetical order.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate != name {
      let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// How many letters must be dropped, added, changed or swapped with their neighbour.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    var current = last
    for row in 0..<one.count {
      current[0] = row + 1
      for column in 0..<other.count {
        let changed = last[column] + (one[row] == other[column] ? 0 : 1)
        var least = min(last[column + 1] + 1, current[column] + 1, changed)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current[column + 1] = least
      }
      (beforeLast, last) = (last, current)
    }
    return last[other.count]
  }
}
