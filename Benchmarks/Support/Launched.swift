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
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.beside("launch"))
    process.arguments = [program] + words
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
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
