import BenchSupport
import Foundation

/// Measures what ConfigSets cost a run over many environments, all rendered in one process.
///
/// The fair peer has the same bytes to print: whoever has no ConfigSets keeps the composed files in
/// each environment. The third repository has no configuration, and so less to print.
struct FleetBench {
  private let program: String

  init(_ program: String) {
    self.program = program
  }

  /// Prints the figures; whether the limit is kept.
  func run() throws -> Bool {
    let meter = try Meter(program, ["render", "--env"])
    print("\nfleet: \(FleetTree.environments) environments of 42 objects, best of the runs")
    let trees = try FleetTree.Configuration.allCases.map { ($0, try FleetTree.write($0)) }
    let prints = try trees.prefix(2).map { try output(of: $0.1) }
    guard prints[0] == prints[1], prints[0].count > 1_000_000 else {
      print("  ConfigSets and generators do not print the same")
      return false
    }
    let times = try trees.map { try meter.measure($0.1) }
    for (tree, time) in zip(trees, times) {
      print("  \(tree.0): \((time.best * 1e3).text(0)) ms, \(time.mebibytes.text(0)) MiB")
    }
    let ratio = times[0].best / times[1].best
    print("  ConfigSets take \(ratio.text(2)) times what generators take (limit 1.10)")
    return ratio <= 1.1 && times.allSatisfy(\.isDone)
  }

  private func output(of tree: WrittenTree) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["render", "--env", tree.target]
    process.currentDirectoryURL = tree.root
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }
}
