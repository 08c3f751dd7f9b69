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

  /// A program in the folder of this one.
  static func beside(_ name: String) -> String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent(name).path
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
    var runs: (mine: [Measurement], other: [Measurement]) = ([], [])
    for _ in 0..<rounds {
      runs.mine.append(try once(tree))
      runs.other.append(try other.once(otherTree))
    }
    return (Self.summary(of: runs.mine), Self.summary(of: runs.other))
  }

  private static func summary(of runs: [Measurement]) -> Measurement {
    Measurement(
      seconds: median(runs.map(\.seconds)), best: runs.map(\.seconds).min() ?? 0,
      mebibytes: median(runs.map(\.mebibytes)), isDone: runs.allSatisfy(\.isDone))
  }

  private static func median(_ numbers: [Double]) -> Double {
    numbers.sorted()[numbers.count / 2]
  }

  private func once(_ tree: WrittenTree) throws -> Measurement {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.beside("launch"))
    process.arguments = [program] + words + [tree.target]
    process.currentDirectoryURL = tree.root
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let numbers = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .compactMap { Double($0) }
    guard numbers.count == 3 else { throw CocoaError(.executableLoad) }
    return Measurement(
      seconds: numbers[0] / 1e6, best: numbers[0] / 1e6, mebibytes: numbers[1] / 1_024,
      isDone: numbers[2] == 0)
  }
}

extension Double {
  /// The number with so many digits behind the point.
  func text(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}
