extension Value {
  /// A run of children of a value inside another.
  struct Part {
    /// The way to the parent, as numbers of children.
    let parent: [Int]
    let children: Range<Int>
  }

  /// Everything that can be taken out: halves of long collections first, then single children, the
  /// outer ones first.
  var parts: [Part] {
    var found: [Part] = []
    var level: [([Int], Value)] = [([], self)]
    while !level.isEmpty {
      found += level.flatMap { Self.parts(of: $0.1, at: $0.0) }
      level = level.flatMap { path, value in
        value.children.enumerated().map { (path + [$0.offset], $0.element) }
      }
    }
    return found
  }

  private static func parts(of value: Value, at path: [Int]) -> [Part] {
    let count = value.children.count
    var ranges = count > 3 ? [0..<count / 2, count / 2..<count] : []
    ranges += (0..<count).map { $0..<$0 + 1 }
    return ranges.map { Part(parent: path, children: $0) }
  }

  private var children: [Value] {
    switch self {
    case .map(let entries): entries.map(\.value)
    case .list(let items): items
    case .plain, .text, .lines: []
    }
  }

  /// The value without a part.
  func removing(_ part: Part) -> Value {
    guard let first = part.parent.first else { return removing(part.children) }
    let rest = Part(parent: Array(part.parent.dropFirst()), children: part.children)
    switch self {
    case .map(var entries):
      entries[first].value = entries[first].value.removing(rest)
      return .map(entries)
    case .list(var items):
      items[first] = items[first].removing(rest)
      return .list(items)
    case .plain, .text, .lines: return self
    }
  }

  private func removing(_ children: Range<Int>) -> Value {
    switch self {
    case .map(var entries):
      entries.removeSubrange(children)
      return .map(entries)
    case .list(var items):
      items.removeSubrange(children)
      return .list(items)
    case .plain, .text, .lines: return self
    }
  }
}
