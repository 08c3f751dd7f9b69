/// Which paths a line of a `.gitattributes` is about, as git has it.
struct PathPattern: Sendable {
  /// What has to follow.
  enum Step: Equatable, Sendable {
    case byte(UInt8)
    /// One byte of a set, but no slash.
    case oneOf(ByteSet)
    /// `*`: anything without a slash.
    case name
    /// `**` at an end: anything.
    case path
    /// `**/`: nothing, or anything that ends in a slash.
    case folders
  }

  /// Whether it is about the name of a file, in whatever folder.
  private let isName: Bool
  /// What stands before the first wildcard.
  private let start: [UInt8]
  private let steps: [Step]
  /// What `*` and nothing but bytes behind it end in.
  private let ending: [UInt8]?

  /// Reads a pattern; nil if no file can fit it.
  init?(_ pattern: ArraySlice<UInt8>) {
    guard pattern.last != UInt8(ascii: "/") else { return nil }
    isName = !pattern.contains(UInt8(ascii: "/"))
    let pattern = pattern.first == UInt8(ascii: "/") ? pattern.dropFirst() : pattern
    start = Array(pattern.prefix { !PathPatternReader.isSpecial($0) })
    var reader = PathPatternReader(pattern.dropFirst(start.count))
    guard let steps = reader.read() else { return nil }
    self.steps = steps
    ending = start.isEmpty && isName ? Self.ending(of: steps) : nil
  }

  private static func ending(of steps: [Step]) -> [UInt8]? {
    guard steps.first == .name else { return nil }
    let bytes = steps.dropFirst().compactMap { step -> UInt8? in
      if case .byte(let byte) = step { byte } else { nil }
    }
    return bytes.count == steps.count - 1 ? bytes : nil
  }

  /// Whether a path fits, which begins with the folder that the pattern is from. What is done for
  /// it is counted.
  func fits(_ path: [UInt8], nameAt name: Int, below folder: Int, _ work: inout Int) -> Bool {
    let rest = path[(isName ? name : folder)...]
    work += 1
    if let ending { return rest.count >= ending.count && rest.suffix(ending.count) == ending[...] }
    guard rest.starts(with: start) else { return false }
    if steps.isEmpty { return rest.count == start.count }
    return fits(rest.dropFirst(start.count), &work)
  }

  /// Follows all ways through the steps at once, so nothing is tried twice.
  private func fits(_ text: ArraySlice<UInt8>, _ work: inout Int) -> Bool {
    var ways = Ways(steps)
    ways.enter(0)
    for byte in text {
      ways.advance(by: byte)
      work += 1 + ways.count
      if ways.count == 0 { return false }
    }
    return ways.isDone
  }

  /// How far the ways through some steps are.
  private struct Ways {
    private let steps: [Step]
    private var current: [Int] = []
    private var next: [Int] = []
    /// The last turn in which a step was come to.
    private var turns: [Int]
    private var turn = 0

    init(_ steps: [Step]) {
      self.steps = steps
      turns = Array(repeating: -1, count: steps.count + 1)
    }

    var count: Int { next.count }
    var isDone: Bool { turns[steps.count] == turn }

    /// Comes to a step, and to those behind it for which nothing is needed.
    mutating func enter(_ step: Int) {
      var step = step
      while turns[step] < turn {
        turns[step] = turn
        next.append(step)
        guard step < steps.count, steps[step].canBeEmpty else { return }
        step += 1
      }
    }

    mutating func advance(by byte: UInt8) {
      swap(&current, &next)
      next.removeAll(keepingCapacity: true)
      turn += 1
      for step in current where step < steps.count { advance(step, by: byte) }
    }

    private mutating func advance(_ step: Int, by byte: UInt8) {
      let isSlash = byte == UInt8(ascii: "/")
      switch steps[step] {
      case .byte(let wanted): if byte == wanted { enter(step + 1) }
      case .oneOf(let set): if !isSlash, set.contains(byte) { enter(step + 1) }
      case .name: if !isSlash { enter(step) }
      case .path: enter(step)
      case .folders:
        // Inside a folder's name there is no way on.
        if turns[step] < turn { stay(at: step) }
        if isSlash { enter(step + 1) }
      }
    }

    private mutating func stay(at step: Int) {
      turns[step] = turn
      next.append(step)
    }
  }
}

extension PathPattern.Step {
  /// Whether nothing may stand for it.
  fileprivate var canBeEmpty: Bool {
    switch self {
    case .name, .path, .folders: true
    case .byte, .oneOf: false
    }
  }
}
