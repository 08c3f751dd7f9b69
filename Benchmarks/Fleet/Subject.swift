import BenchSupport
import Foundation

/// Our program, which delivers all environments of a repository.
struct Subject {
  let path: String
  /// Whether the number of threads can be said.
  let takesJobs: Bool
  /// Whether the checks can be left out; then they are.
  let skipsChecks: Bool

  init(_ path: String) throws {
    self.path = path
    let help = try Tool.run(path, ["deliver", "--help"], in: URL(fileURLWithPath: "."))
    takesJobs = help.contains("--jobs")
    skipsChecks = help.contains("--no-check")
  }

  /// The numbers of threads to measure with; nil leaves it to the program.
  var threadCounts: [Int?] {
    guard takesJobs else { return [nil] }
    let all = ProcessInfo.processInfo.activeProcessorCount
    return all > 1 ? [1, all] : [1]
  }

  /// The words of a delivery.
  func words(threads: Int?) -> [String] {
    ["deliver", "--all"] + (skipsChecks ? ["--no-check"] : [])
      + (threads.map { ["--jobs", String($0)] } ?? [])
  }

  func deliver(_ repository: Repository, threads: Int?) throws -> Launched {
    try Launched.run(path, words(threads: threads), in: repository.root)
  }
}
