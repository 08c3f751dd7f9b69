internal import Documents
internal import Overlays

/// Gathers inputs of environments; what several have in common is here once.
struct InputTable {
  /// Fewer are written with each environment.
  private static let fewestInPart = 32

  private(set) var numbers: [UInt64] = []
  private(set) var parts: [Range<Int>] = []
  private let standing: Standing?
  private var partsByContent: [[UInt64]: Int] = [:]
  private var partsByObject: [ObjectIdentifier: Int?] = [:]
  private var partsByNumber: [UInt64: Int] = [:]

  /// Begins with nothing; what stands may be taken from there.
  init(continuing standing: Standing?) {
    self.standing = standing
  }

  /// Takes inputs, and answers where they are.
  mutating func add(_ more: some Collection<UInt64>) -> Range<Int> {
    let start = numbers.count
    numbers += more
    return start..<numbers.count
  }

  /// What is kept of an environment that was rendered.
  mutating func entry(
    of environment: Environment, _ finding: RunFindings.Finding
  ) -> RunState.Entry {
    guard let branch = finding.branch else { return unknown(environment) }
    var own = finding.inputs.inputs
    var found: Set<Int> = []
    for part in finding.inputs.parts {
      if let number = number(of: part) { found.insert(number) } else { own += part.everyInput }
    }
    var fingerprints = InputFingerprint.all(of: own)
    for (index, part) in parts.enumerated() where fingerprints.count >= part.count {
      // It may have been the first to look at what others have in common.
      guard let rest = Self.rest(of: fingerprints, without: numbers[part]) else { continue }
      fingerprints = rest
      found.insert(index)
    }
    return RunState.Entry(
      name: environment.name.text, branch: branch, delivery: finding.delivery,
      inputs: add(fingerprints), parts: add(found.sorted().map(UInt64.init)))
  }

  /// What is kept of an environment that nobody looked at.
  mutating func entry(of environment: Environment, at index: Int) -> RunState.Entry {
    guard let standing, let branch = standing.branches[index] else { return unknown(environment) }
    let known = standing.state.entries[index]
    let found = standing.numbers[known.parts].map { UInt64(number(ofKnown: $0, in: standing)) }
    return RunState.Entry(
      name: known.name, branch: branch, delivery: known.delivery,
      inputs: add(standing.numbers[known.inputs]), parts: add(found))
  }

  private func unknown(_ environment: Environment) -> RunState.Entry {
    RunState.Entry(
      name: environment.name.text, branch: nil, delivery: nil, inputs: 0..<0, parts: 0..<0)
  }

  /// The number of a part that is large enough to be one.
  private mutating func number(of part: InputPart) -> Int? {
    if let known = partsByObject[ObjectIdentifier(part)] { return known }
    let fingerprints = InputFingerprint.all(of: part)
    let number =
      fingerprints.count < Self.fewestInPart
      ? nil : number(ofPart: fingerprints)
    partsByObject[ObjectIdentifier(part)] = .some(number)
    return number
  }

  /// The number of a part that was kept.
  private mutating func number(ofKnown part: UInt64, in standing: Standing) -> Int {
    if let known = partsByNumber[part] { return known }
    let range =
      Int(clamping: part) < standing.state.parts.count
      ? standing.state.parts[Int(part)] : 0..<0
    let number = number(ofPart: Array(standing.numbers[range]))
    partsByNumber[part] = number
    return number
  }

  private mutating func number(ofPart content: [UInt64]) -> Int {
    if let known = partsByContent[content] { return known }
    parts.append(add(content))
    partsByContent[content] = parts.count - 1
    return parts.count - 1
  }

  /// What is in one list and not in another, both in order; nil if the other has more.
  private static func rest(of all: [UInt64], without part: ArraySlice<UInt64>) -> [UInt64]? {
    var rest: [UInt64] = []
    var open = part
    for number in all {
      if number == open.first { open.removeFirst() } else { rest.append(number) }
    }
    return open.isEmpty ? rest : nil
  }
}
