import Differential
import Foundation

/// A run over many seeds.
struct Run {
  let options: Options
  let theirs: Builder
  private(set) var coverage = Coverage()
  private(set) var differences: [Result] = []

  init(options: Options, theirs: Builder) {
    self.options = options
    self.theirs = theirs
  }

  /// Compares the trees of all seeds, two at a time.
  mutating func compareAll() {
    let seeds = (0..<UInt64(options.count)).map { options.seed + $0 }
    let results = Results()
    let run = self
    DispatchQueue.concurrentPerform(iterations: 2) { worker in
      for seed in seeds where seed % 2 == UInt64(worker) {
        results.add(run.result(of: seed, after: results))
      }
    }
    for result in results.sorted {
      coverage.add(result)
      if result.cause != nil { differences.append(result) }
    }
  }

  private func result(of seed: UInt64, after others: Results) -> Result {
    let tree = KustomizationTree.make(seed: seed, features: options.features)
    do {
      if options.isAlone { return try judge(tree, seed) }
      let comparison = Comparison(ours: .reconcile(options.subject), theirs: theirs)
      let outcome = try comparison.outcome(of: tree)
      let isKnown = others.count(outcome.cause) >= options.mostOfACause
      if outcome.difference != nil && !isKnown { try keep(tree, seed, comparison) }
      return Result(seed, tree, outcome)
    } catch {
      TreesTool.complain("seed \(seed): \(error)")
      return Result(seed, tree, nil)
    }
  }

  /// What kustomize alone says of a tree.
  private func judge(_ tree: KustomizationTree, _ seed: UInt64) throws -> Result {
    let answer = try theirs.build(tree)
    if options.printsTrees {
      let outcome = Comparison.Outcome(ours: answer, theirs: answer)
      print(KeptDifference(seed: seed, tree: tree, outcome: outcome).summary)
    }
    return Result(seed, tree, Comparison.Outcome(ours: answer, theirs: answer))
  }

  private func keep(_ tree: KustomizationTree, _ seed: UInt64, _ comparison: Comparison) throws {
    let small = try comparison.shrink(tree, tries: options.tries)
    let outcome = try comparison.outcome(of: small)
    let kept = KeptDifference(seed: seed, tree: small, outcome: outcome)
    let place = URL(fileURLWithPath: ".build/differences")
    try kept.keep(below: place, again: CommandLine.arguments[0])
    print("\(kept.summary)kept in \(place.relativePath)/\(seed)\n")
  }

  func printCoverage() {
    coverage.print()
    print("\n\(differences.count) of \(options.count) trees differ")
    let causes = Dictionary(grouping: differences) { $0.cause ?? "" }
    for (cause, results) in causes.sorted(by: { $0.value.count > $1.value.count }) {
      let seeds = results.prefix(8).map { String($0.seed) }.joined(separator: " ")
      print("\(results.count)\t\(cause)\tseeds \(seeds)")
    }
  }
}

/// What became of one seed.
struct Result: Sendable {
  let seed: UInt64
  let notes: Set<String>
  /// Whether kustomize builds the tree; nil where nobody knows.
  let ending: Answer.Ending?
  let complaint: String
  /// Why ours differs; nil where it does not.
  let cause: String?

  init(_ seed: UInt64, _ tree: KustomizationTree, _ outcome: Comparison.Outcome?) {
    self.seed = seed
    notes = tree.notes
    ending = outcome?.theirs.ending
    complaint = outcome?.theirs.complaint ?? ""
    cause = outcome.map { $0.difference == nil ? nil : $0.cause } ?? "not compared"
  }
}

/// Results that come from several threads.
final class Results: @unchecked Sendable {
  private let lock = NSLock()
  private var all: [Result] = []

  func add(_ result: Result) {
    lock.withLock { all.append(result) }
  }

  /// How many have a cause.
  func count(_ cause: String) -> Int {
    lock.withLock { all.count { $0.cause == cause } }
  }

  var sorted: [Result] { lock.withLock { all.sorted { $0.seed < $1.seed } } }
}
