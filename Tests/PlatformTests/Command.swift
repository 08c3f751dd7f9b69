import Foundation

/// Programs that are installed.
enum Command {
  static let variables = ProcessInfo.processInfo.environment

  /// Runs a program with more variables; answers what it printed and how it ended.
  static func run(
    _ command: [String], _ more: [String: String] = [:]
  ) throws -> (output: String, talk: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.environment = variables.merging(more) { $1 }
    let talk = NSTemporaryDirectory() + "talk-\(UUID().uuidString)"
    try Data().write(to: URL(fileURLWithPath: talk))
    defer { try? FileManager.default.removeItem(atPath: talk) }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle(forWritingAtPath: talk)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let errors = FileManager.default.contents(atPath: talk) ?? Data()
    return (
      String(decoding: data, as: UTF8.self), String(decoding: errors, as: UTF8.self),
      process.terminationStatus
    )
  }
}
