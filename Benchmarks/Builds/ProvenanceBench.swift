import BenchSupport
import Foundation

/// What it costs that every value knows where it comes from: time and memory beside a program that is
/// built without places; and what it costs to ask.
struct ProvenanceBench {
  private static let mostTime = 1.05
  private static let mostMemory = 1.25
  private static let mostForAsking = 2.0
  private static let rounds = 41

  private let program: String
  private let other: String

  init(_ program: String, _ other: String) {
    self.program = program
    self.other = other
  }

  /// Prints ratios; answers whether all are within their limits.
  func run() throws -> Bool {
    print("CPU (best of \(Self.rounds) in turn) and peak memory of whole processes\n")
    var isGood = true
    let works = [Work.deployments(5_000, isRenamed: true)] + ConformanceTree.heaviest
    for work in works {
      let tree = try work.write()
      let (mine, theirs) = try Meter(program, ["build"]).measure(
        tree, beside: Meter(other, ["build"]), tree, rounds: Self.rounds)
      let time = mine.best / theirs.best
      let memory = mine.mebibytes / theirs.mebibytes
      print(
        "\(work.name): \(time.text(3)) times the time (limit \(Self.mostTime)), "
          + "\(memory.text(3)) times the memory (limit \(Self.mostMemory))")
      isGood = isGood && time <= Self.mostTime && memory <= Self.mostMemory
    }
    return try measureAsking() && isGood
  }

  /// Explains a field and a key of this repository's own environment, with its history in a pack as
  /// a fresh clone has it.
  private func measureAsking() throws -> Bool {
    let root = try Self.clone()
    let environment = WrittenTree(root: root, target: "dev")
    let render = try Meter(program, ["render", "--env"])
    var isGood = true
    for words in [["Deployment/spark-connect-41", "spec.replicas"], ["spark.executor.memory"]] {
      let explain = try Meter(program, ["explain", "--env", "dev"] + words.dropLast())
      let value = WrittenTree(root: root, target: words[words.count - 1])
      let (mine, theirs) = try explain.measure(
        value, beside: render, environment, rounds: Self.rounds)
      let time = mine.best / theirs.best
      print(
        "explain \(words.joined(separator: " ")): \(time.text(2)) times `render` "
          + "(limit \(Self.mostForAsking))" + (mine.isDone ? "" : "  refused"))
      isGood = isGood && time <= Self.mostForAsking && mine.isDone
    }
    return isGood
  }

  private static func clone() throws -> URL {
    let place = URL(
      fileURLWithPath: ".build/bench/clone-\(ProcessInfo.processInfo.processIdentifier)")
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "clone", "-q", "--no-local", ".", place.path]
    try git.run()
    git.waitUntilExit()
    return place
  }
}
