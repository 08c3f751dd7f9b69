internal import CaseSupport
package import Foundation

/// A program and how it is called; it sees nothing of the environment of the tests but what it is
/// given.
package struct Command {
  /// What a program has printed on both outputs, and how it ended.
  package struct Answer {
    package let status: Int32
    package let output: String
  }

  private let words: [String]
  private let folder: URL
  private let variables: [String: String]

  /// Says what is to be run, in the folder of the repository if no other is named.
  package init(
    _ program: String, _ arguments: [String], in folder: URL? = nil,
    variables: [String: String] = [:]
  ) {
    words = [program] + arguments
    self.folder = folder ?? URL(fileURLWithPath: CaseFiles.root)
    self.variables = variables
  }

  /// Runs it to its end.
  package func run(seconds: Double = 60) throws -> Answer {
    let running = try start()
    return running.ended(within: seconds)
  }

  /// Starts it.
  package func start() throws -> Running {
    let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    return Running(process: process, file: output)
  }

  private var environment: [String: String] {
    let kept = ["PATH", "HOME", "JAVA_HOME", "TMPDIR"]
    let ours = ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }
    return ours.merging(["LC_ALL": "C.UTF-8"]) { $1 }.merging(variables) { $1 }
  }
}
