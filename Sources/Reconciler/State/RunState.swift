internal import Documents
internal import Git

/// What a run has found: which environments are as they should be, and all that this depends on. It
/// shortens the next run, and changes nothing of it.
struct RunState {
  /// An environment of the tree.
  struct Entry {
    /// Its name.
    let name: String
    /// The branch on which it is as it should be; nil if that is not sure.
    let branch: String?
    /// The commit that delivered it, if that is known.
    let delivery: ObjectID?
    /// What it was rendered from and others were not, among the numbers of the state.
    let inputs: Range<Int>
    /// What it was rendered from and others were, too: among the numbers, where parts are.
    let parts: Range<Int>
  }

  /// The program and what it was asked for.
  let key: [UInt8]
  /// The commit that was rendered, and the tree of the project in it.
  let source: ObjectID
  let tree: ObjectID
  /// The branch whose history may be delivered.
  let sourceBranch: String
  /// What the references said when the run was over, but for those of the source branch.
  let references: [UInt8]
  /// What was delivered for environments that are no more; nil if nobody looked for it.
  let gone: [(name: String, branch: String)]?
  /// What the list of environments depends on, and what all of them do, among the numbers.
  let list: Range<Int>
  let settings: Range<Int>
  let entries: [Entry]
  let parts: [Range<Int>]
}

extension RunState {
  /// Where inputs are told that have changed.
  struct Touched {
    /// The environments that depend on one, by their places in the list.
    var environments: Set<Int> = []
    var isList = false
    var isSettings = false
  }

  /// Who depends on something that has changed, given the numbers of the state.
  func touched(by changed: Set<InputFingerprint>, _ numbers: [UInt64]) -> Touched {
    let filter = FingerprintFilter(changed)
    func isTouched(_ range: Range<Int>) -> Bool {
      numbers[range].contains { filter.mayHold($0) && changed.contains(.init(number: $0)) }
    }
    var found = Touched()
    found.isList = isTouched(list)
    found.isSettings = isTouched(settings)
    let touchedParts = Set(parts.indices.filter { isTouched(parts[$0]) }.map(UInt64.init))
    for (index, entry) in entries.enumerated()
    where isTouched(entry.inputs) || numbers[entry.parts].contains(where: touchedParts.contains) {
      found.environments.insert(index)
    }
    return found
  }
}

/// Says quickly of most numbers that they are not in a set.
private struct FingerprintFilter {
  private var bits: [Bool]

  init(_ set: Set<InputFingerprint>) {
    bits = Array(repeating: false, count: 4_096)
    for fingerprint in set { bits[Self.place(of: fingerprint.number)] = true }
  }

  func mayHold(_ number: UInt64) -> Bool { bits[Self.place(of: number)] }

  private static func place(of number: UInt64) -> Int { Int(number >> 20 & 4_095) }
}
