/// What the rounds of one work took, in seconds.
struct Times {
  let best: Double
  let median: Double

  init(_ rounds: [Double]) {
    let sorted = rounds.sorted()
    best = sorted.first ?? 0
    median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}
