import Foundation

/// What a program took as a whole process.
package struct Launched {
  /// CPU of the program and of those that it waited for.
  package let seconds: Double
  package let wallSeconds: Double
  /// The memory at its peak.
  package let mebibytes: Double
  package let exitCode: Int

  /// Runs a program in a folder, by way of `launch`; what it prints is lost.
  package static func run(_ program: String, _ words: [String], in folder: URL) throws -> Launched {
    try Starting(program, words, in: folder).end()
  }

  /// Runs a program in several folders at once, with more variables in each; all of them end before
  /// the time by the clock does.
  package static func runAtOnce(
    _ program: String, _ words: [String], _ places: [(folder: URL, variables: [String: String])]
  ) throws -> (runs: [Launched], wallSeconds: Double) {
    let start = ContinuousClock.now
    let started = try places.map { try Starting(program, words, in: $0.folder, $0.variables) }
    let runs = try started.map { try $0.end() }
    let time = (ContinuousClock.now - start).components
    return (runs, Double(time.seconds) + Double(time.attoseconds) / 1e18)
  }

  /// A program that has been started.
  private struct Starting {
    private let process = Process()
    private let pipe = Pipe()

    init(
      _ program: String, _ words: [String], in folder: URL, _ variables: [String: String] = [:]
    ) throws {
      process.executableURL = URL(fileURLWithPath: Program.beside("launch"))
      process.arguments = [program] + words
      process.currentDirectoryURL = folder
      if !variables.isEmpty {
        process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
      }
      process.standardOutput = pipe
      try process.run()
    }

    func end() throws -> Launched {
      let data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      let numbers = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        .compactMap { Double($0) }
      guard numbers.count == 4 else { throw CocoaError(.executableLoad) }
      return Launched(
        seconds: numbers[0] / 1e6, wallSeconds: numbers[3] / 1e6, mebibytes: numbers[1] / 1_024,
        exitCode: Int(numbers[2]))
    }
  }
}
