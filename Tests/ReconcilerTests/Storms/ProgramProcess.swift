import Foundation
import GitSupport

/// The program as a process of its own: one that runs beside others, and that can be killed.
struct ProgramProcess {
  /// The program that was built beside the tests; nil if there is none.
  static let path: String? = {
    let start = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let folders = sequence(first: start.deletingLastPathComponent()) {
      $0.path == "/" ? nil : $0.deletingLastPathComponent()
    }
    let builds = folders.prefix(6).flatMap { [$0, $0.appendingPathComponent("debug")] }
    return builds.map { $0.appendingPathComponent("reconcile").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) && !isFolder($0) }
  }()

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  let sandbox: Sandbox
  let folder: String

  /// What a process said, and how it ended; a signal is below zero.
  typealias Result = (output: String, talk: String, code: Int32)

  /// Starts the program.
  func start(_ words: [String]) throws -> Running {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path ?? "/bin/false")
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: sandbox.path(folder))
    // What the program keeps for its whole life is no leak.
    process.environment = sandbox.environment.merging(["ASAN_OPTIONS": "detect_leaks=0"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    let files = try (0..<2).map { _ in
      let path = sandbox.path("home/" + UUID().uuidString)
      try Data().write(to: URL(fileURLWithPath: path))
      return path
    }
    process.standardOutput = FileHandle(forWritingAtPath: files[0])
    process.standardError = FileHandle(forWritingAtPath: files[1])
    try process.run()
    return Running(process: process, files: files)
  }

  /// Runs the program to its end.
  func run(_ words: [String]) throws -> Result { try start(words).end() }

  /// A process that was started.
  struct Running {
    let process: Process
    let files: [String]

    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// Waits for its end.
    func end() throws -> Result {
      process.waitUntilExit()
      let texts = try files.map { try String(contentsOfFile: $0, encoding: .utf8) }
      for file in files { try? FileManager.default.removeItem(atPath: file) }
      let sign: Int32 = process.terminationReason == .exit ? 1 : -1
      return (texts[0], texts[1], sign * process.terminationStatus)
    }
  }
}
