internal import CaseSupport
package import Foundation

/// A program and how it is called; it sees nothing of the environment of the tests but what it is
/// given.
package struct Command {
  /// What a program has printed, and how it ended.
  package struct Answer {
    package let status: Int32
    /// What it printed on both outputs, or on the first if they are kept apart.
    package let bytes: Data
    /// What it printed on the second, if they are kept apart.
    package let talk: String

    /// The same as text.
    package var output: String { String(decoding: bytes, as: UTF8.self) }
  }

  private let words: [String]
  private let folder: URL
  private let variables: [String: String]
  private let input: Data?
  private let splitsOutput: Bool

  /// Says what is to be run, in the folder of the repository if no other is named.
  package init(
    _ program: String, _ arguments: [String], in folder: URL? = nil,
    variables: [String: String] = [:], input: Data? = nil, splitsOutput: Bool = false
  ) {
    words = [program] + arguments
    self.folder = folder ?? URL(fileURLWithPath: CaseFiles.root)
    self.variables = variables
    self.input = input
    self.splitsOutput = splitsOutput
  }

  /// Runs it to its end.
  package func run(seconds: Double = 60) throws -> Answer {
    let running = try start()
    return running.ended(within: seconds)
  }

  /// Starts it.
  package func start() throws -> Running {
    let output = try Self.newFile()
    let talk = try splitsOutput ? Self.newFile() : nil
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = try openedInput()
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = try talk.map { try FileHandle(forWritingTo: $0) } ?? handle
    try process.run()
    return Running(process: process, output: output, talk: talk)
  }

  /// What it reads: a file, so that nobody has to wait, whose name is gone at once.
  private func openedInput() throws -> FileHandle {
    guard let input else { return .nullDevice }
    let file = try Self.newFile(input)
    defer { try? FileManager.default.removeItem(at: file) }
    return try FileHandle(forReadingFrom: file)
  }

  private static func newFile(_ content: Data = Data()) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try content.write(to: file)
    return file
  }

  private var environment: [String: String] {
    let kept = ["PATH", "HOME", "JAVA_HOME", "TMPDIR"]
    let ours = ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }
    return ours.merging(["LC_ALL": "C.UTF-8"]) { $1 }.merging(variables) { $1 }
  }
}
