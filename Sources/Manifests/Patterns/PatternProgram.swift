/// A regular expression as steps to follow.
struct PatternProgram: Sendable {
  /// One step.
  enum Step: Sendable {
    case character(Int)
    case assertion(PatternNode.Assertion)
    case split(Int, Int)
    case jump(Int)
    case match
  }

  /// How many steps an expression may have.
  static let mostSteps = 10_000

  private(set) var steps: [Step] = []
  private(set) var classes: [CharacterClass] = []

  init(_ node: PatternNode) throws(PatternError) {
    try append(node)
    steps.append(.match)
  }

  private mutating func append(_ node: PatternNode) throws(PatternError) {
    guard steps.count <= Self.mostSteps else {
      throw PatternError("this is longer than \(Self.mostSteps) steps, repetitions written out")
    }
    switch node {
    case .empty: return
    case .character(let set):
      steps.append(.character(classes.count))
      classes.append(set)
    case .assertion(let assertion): steps.append(.assertion(assertion))
    case .sequence(let parts): for part in parts { try append(part) }
    case .choice(let choices): try append(choices[...])
    case .repetition(let part, let least, let most):
      for _ in 0..<least { try append(part) }
      try appendRest(of: part, most.map { $0 - least })
    }
  }

  private mutating func append(_ choices: ArraySlice<PatternNode>) throws(PatternError) {
    guard let first = choices.first else { return }
    guard choices.count > 1 else { return try append(first) }
    let split = steps.count
    steps.append(.match)
    try append(first)
    let jump = steps.count
    steps.append(.match)
    steps[split] = .split(split + 1, steps.count)
    try append(choices.dropFirst())
    steps[jump] = .jump(steps.count)
  }

  /// What may follow the repetitions that must be there.
  private mutating func appendRest(of part: PatternNode, _ most: Int?) throws(PatternError) {
    guard let most else {
      let split = steps.count
      steps.append(.match)
      try append(part)
      steps.append(.jump(split))
      steps[split] = .split(split + 1, steps.count)
      return
    }
    var splits: [Int] = []
    for _ in 0..<most {
      splits.append(steps.count)
      steps.append(.match)
      try append(part)
    }
    for split in splits { steps[split] = .split(split + 1, steps.count) }
  }
}
