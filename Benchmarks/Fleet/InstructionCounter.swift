import BenchSupport
import Foundation

/// Counts the instructions of our program, which differ little from run to run.
struct InstructionCounter {
  let subject: Subject
  private let valgrind: String
  private let program: URL
  private let log: URL

  /// Nil where valgrind is not installed.
  init?(_ subject: Subject, in folder: URL) throws {
    guard let valgrind = Program.installed("valgrind"), let strip = Program.installed("strip")
    else { return nil }
    self.subject = subject
    self.valgrind = valgrind
    program = folder.appendingPathComponent("stripped")
    log = folder.appendingPathComponent("callgrind.log")
    // Older valgrinds do not start what has debug information of today.
    try Tool.run(strip, ["-g", "-o", program.path, subject.path], in: folder)
    // Tables have their order from a number that is otherwise another in each process.
    setenv("SWIFT_DETERMINISTIC_HASHING", "1", 1)
  }

  /// The instructions of a call; programs that it starts are not counted.
  func count(_ words: [String], in folder: URL) throws -> Int {
    let options = [
      "--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-file=\(log.path)",
    ]
    try Tool.run(valgrind, options + [program.path] + words, in: folder)
    let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
    let collected = lines.first { $0.contains("Collected :") }
    guard let count = collected?.split(separator: " ").last.flatMap({ Int($0) }) else {
      throw Tool.Failure(description: "callgrind has counted nothing")
    }
    return count
  }
}
