import BenchSupport
import Foundation

/// What a program took for a tree: medians of several runs.
struct Measurement {
  let seconds: Double
  /// The best of the runs: what others on the machine disturb least.
  let best: Double
  let mebibytes: Double
  /// Whether the program built the tree.
  let isDone: Bool
}

/// Measures a program as a whole process.
struct Meter {
  private let program: String
  private let words: [String]

  init(_ program: String, _ words: [String]) throws {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: program])
    }
    self.program = program
    self.words = words
  }

  /// Runs the program until it was seen often enough: 5 times, and up to 15 times in two seconds.
  func measure(_ tree: WrittenTree) throws -> Measurement {
    var runs = [try once(tree)]
    var total = runs[0].seconds
    while runs.count < 15, total < 2 || runs.count < 5, total < 20 {
      runs.append(try once(tree))
      total += runs[runs.count - 1].seconds
    }
    return Self.summary(of: runs)
  }

  /// Runs two programs in turn, so that what others do on the machine meets both.
  func measure(
    _ tree: WrittenTree, beside other: Meter, _ otherTree: WrittenTree, rounds: Int
  ) throws -> (mine: Measurement, other: Measurement) {
    var runs: (mine: [Launched], other: [Launched]) = ([], [])
    for _ in 0..<rounds {
      runs.mine.append(try once(tree))
      runs.other.append(try other.once(otherTree))
    }
    return (Self.summary(of: runs.mine), Self.summary(of: runs.other))
  }

  private static func summary(of runs: [Launched]) -> Measurement {
    Measurement(
      seconds: runs.map(\.seconds).median, best: runs.map(\.seconds).min() ?? 0,
      mebibytes: runs.map(\.mebibytes).median, isDone: runs.allSatisfy { $0.exitCode == 0 })
  }

  private func once(_ tree: WrittenTree) throws -> Launched {
    try Launched.run(program, words + [tree.target], in: tree.root)
  }
}
