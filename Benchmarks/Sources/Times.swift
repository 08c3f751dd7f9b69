/// What the rounds of one work took, in seconds.
struct Times {
  let best: Double
  let median: Double

  init(_ rounds: [Double]) {
    let sorted = rounds.sorted()
    best = sorted.first ?? 0
    median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  init(best: Double, median: Double) {
    self.best = best
    self.median = median
  }

  /// These times without those of a part that was measured apart.
  func without(_ part: Times) -> Times {
    Times(best: max(best - part.best, 1e-9), median: max(median - part.median, 1e-9))
  }
}
