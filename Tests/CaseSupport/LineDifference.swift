/// The lines in which two texts differ.
enum LineDifference {
  /// Lines that went, with `-` before them, and lines that came, with `+`; `@` before those that stand
  /// together.
  static func text(from old: String, to new: String) -> String {
    let (old, new) = (lines(of: old), lines(of: new))
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.offset))
    let inserted = Set(difference.insertions.map(\.offset))
    var drawn = ""
    var (left, right) = (0, 0)
    var isInside = false
    while left < old.count || right < new.count {
      let isRemoved = removed.contains(left)
      guard isRemoved || inserted.contains(right) else {
        (left, right, isInside) = (left + 1, right + 1, false)
        continue
      }
      if !isInside { drawn += "@ \(right + 1)\n" }
      isInside = true
      drawn += isRemoved ? "-\(old[left])\n" : "+\(new[right])\n"
      if isRemoved { left += 1 } else { right += 1 }
    }
    return drawn
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}

extension CollectionDifference.Change {
  /// Where it stands in the collection that it is about.
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
