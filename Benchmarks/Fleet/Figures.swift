import BenchSupport

/// Medians of several runs.
struct Figures {
  let seconds: Double
  let wallSeconds: Double
  let mebibytes: Double
  /// Whether each run ended well.
  let isDone: Bool
}

extension Figures {
  init(_ runs: [Launched]) {
    self.init(
      seconds: runs.map(\.seconds).median, wallSeconds: runs.map(\.wallSeconds).median,
      mebibytes: runs.map(\.mebibytes).median, isDone: runs.allSatisfy { $0.exitCode == 0 })
  }
}
