/// A pattern for paths by the rules of Go's `filepath.Match`: nothing but a slash matches a slash.
struct GoPathPattern {
  /// What matches one character, or any number of them.
  private enum Part {
    case one(Unicode.Scalar)
    case any
    case several
    case set([ClosedRange<UInt32>], isNegated: Bool)
  }

  private let names: [[Part]]

  /// Reads a pattern; nil if it is none.
  init?(_ text: String) {
    var names: [[Part]] = [[]]
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "/":
        names.append([])
        continue
      case "*": names[names.count - 1].append(.several)
      case "?": names[names.count - 1].append(.any)
      case "\\":
        guard let next = rest.popFirst() else { return nil }
        names[names.count - 1].append(.one(next))
      case "[":
        guard let set = Self.set(&rest) else { return nil }
        names[names.count - 1].append(set)
      default: names[names.count - 1].append(.one(scalar))
      }
    }
    self.names = names
  }

  /// Reads what stands between brackets; nil if they do not end.
  private static func set(_ rest: inout ArraySlice<Unicode.Scalar>) -> Part? {
    let isNegated = rest.first == "^"
    if isNegated { rest.removeFirst() }
    var ranges: [ClosedRange<UInt32>] = []
    while let scalar = rest.first, scalar != "]" || ranges.isEmpty {
      guard let low = Self.character(&rest) else { return nil }
      var high = low
      if rest.first == "-" {
        rest.removeFirst()
        guard let end = Self.character(&rest) else { return nil }
        high = end
      }
      ranges.append(min(low, high)...max(low, high))
    }
    return rest.popFirst() == "]" ? .set(ranges, isNegated: isNegated) : nil
  }

  private static func character(_ rest: inout ArraySlice<Unicode.Scalar>) -> UInt32? {
    guard let scalar = rest.popFirst(), scalar != "-", scalar != "]" else { return nil }
    return scalar == "\\" ? rest.popFirst()?.value : scalar.value
  }

  /// Whether a path of these names is meant.
  func matches(_ path: [String]) -> Bool {
    names.count == path.count
      && zip(names, path).allSatisfy { Self.matches($0, Array($1.unicodeScalars)) }
  }

  /// The last star gives way, so this takes no time.
  private static func matches(_ parts: [Part], _ text: [Unicode.Scalar]) -> Bool {
    var (position, place) = (0, 0)
    var retry: (position: Int, place: Int)?
    while position < text.count {
      if place < parts.count, case .several = parts[place] {
        place += 1
        retry = (position, place)
      } else if place < parts.count, fits(text[position], parts[place]) {
        (position, place) = (position + 1, place + 1)
      } else if let last = retry {
        retry = (last.position + 1, last.place)
        (position, place) = (last.position + 1, last.place)
      } else {
        return false
      }
    }
    return parts[place...].allSatisfy { if case .several = $0 { true } else { false } }
  }

  private static func fits(_ scalar: Unicode.Scalar, _ part: Part) -> Bool {
    switch part {
    case .one(let wanted): scalar == wanted
    case .any: true
    case .several: false
    case .set(let ranges, let isNegated):
      ranges.contains { $0.contains(scalar.value) } != isNegated
    }
  }
}
