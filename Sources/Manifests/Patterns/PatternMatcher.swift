/// Follows all ways through a program at once, a character of the text at a time.
struct PatternMatcher {
  private let program: PatternProgram
  private let mostSteps: Int
  /// The steps that wait for the next character, each once.
  private var waiting: [Int] = []
  /// The steps that the last character led to.
  private var ready: [Int] = []
  /// In which round each step was last reached.
  private var reached: [Int]
  private var round = 0
  private var pending: [Int] = []
  private var count = 0

  init(_ program: PatternProgram, mostSteps: Int) {
    self.program = program
    self.mostSteps = mostSteps
    reached = Array(repeating: 0, count: program.steps.count)
  }

  /// Whether the program is found anywhere in a text; nil if that takes too many steps.
  mutating func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool? {
    var position = 0
    var previous: UInt32?
    while true {
      let (character, length) = Self.character(in: text, at: position)
      round += 1
      let between = Between(previous: previous, next: character)
      waiting.removeAll(keepingCapacity: true)
      for step in ready where reach(step, between) { return true }
      if reach(0, between) { return true }
      guard let character else { return false }
      count += ready.count + waiting.count + 1
      guard count <= mostSteps else { return nil }
      ready.removeAll(keepingCapacity: true)
      for step in waiting {
        if case .character(let set) = program.steps[step],
          program.classes[set].contains(character)
        {
          ready.append(step + 1)
        }
      }
      previous = character
      position += length
    }
  }

  /// Goes on from a step to all that wait for a character; answers whether the end was reached.
  private mutating func reach(_ step: Int, _ between: Between) -> Bool {
    pending.append(step)
    while let step = pending.popLast() {
      guard reached[step] != round else { continue }
      reached[step] = round
      switch program.steps[step] {
      case .match: return true
      case .character: waiting.append(step)
      case .jump(let target): pending.append(target)
      case .split(let first, let second):
        pending.append(second)
        pending.append(first)
      case .assertion(let assertion): if between.fulfils(assertion) { pending.append(step + 1) }
      }
    }
    return false
  }

  /// The place between two characters of the text.
  private struct Between {
    let previous: UInt32?
    let next: UInt32?

    func fulfils(_ assertion: PatternNode.Assertion) -> Bool {
      switch assertion {
      case .textStart: previous == nil
      case .textEnd: next == nil
      case .lineStart: previous == nil || previous == 0x0A
      case .lineEnd: next == nil || next == 0x0A
      case .wordBoundary: isWord(previous) != isWord(next)
      case .noWordBoundary: isWord(previous) == isWord(next)
      }
    }

    private func isWord(_ character: UInt32?) -> Bool {
      character.map { CharacterClass.words.contains($0) } ?? false
    }
  }

  /// The character at a place and its length; a byte that is no UTF-8 counts as U+FFFD.
  private static func character(
    in text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (UInt32?, Int) {
    guard position < text.count else { return (nil, 0) }
    let first = text[position]
    guard first >= 0x80 else { return (UInt32(first), 1) }
    var decoder = UTF8()
    var bytes = text[position...].prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return (0xFFFD, 1) }
    return (scalar.value, String(scalar).utf8.count)
  }
}
