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

  /// What a call takes in a repository, three times.
  func measure(_ words: [String], in repository: Repository) throws -> Figures {
    Figures(try (0..<3).map { _ in try Launched.run(path, words, in: repository.root) })
  }

  /// The words of a delivery: of a commit, as where there is no working tree, or of HEAD, of which files
  /// of the working tree may differ.
  func words(threads: Int?, comparesFiles: Bool) -> [String] {
    ["deliver", "--all"] + (comparesFiles ? [] : ["--from", "main"])
      + (skipsChecks ? ["--no-check"] : [])
      + (threads.map { ["--jobs", String($0)] } ?? [])
  }

  func deliver(
    _ repository: Repository, threads: Int?, comparesFiles: Bool = false
  ) throws -> Launched {
    let words = words(threads: threads, comparesFiles: comparesFiles)
    return try Launched.run(path, words, in: repository.root)
  }
}
