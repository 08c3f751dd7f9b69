import Foundation

/// A program that is started with arguments.
package struct Program: Sendable {
  package let path: String
  package let arguments: [String]

  package init(_ path: String, _ arguments: [String]) {
    self.path = path
    self.arguments = arguments
  }

  /// Where the program of a name is, if it is installed.
  package static func find(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// What a program left behind.
  package struct Finished: Sendable {
    /// The exit code; nil where the program was ended by a signal or took too long.
    package let code: Int32?
    package let output: [UInt8]
    package let complaint: String
  }

  /// Runs the program; its outputs go through files.
  package func run(outputs: String, seconds: Double = 60) throws -> Finished {
    let (output, complaint) = (outputs + ".output", outputs + ".complaint")
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let mode = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output, mode, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, complaint, mode, 0o600)
    var process: pid_t = 0
    guard posix_spawn(&process, path, &actions, nil, words, environ) == 0 else {
      throw CocoaError(.executableNotLoadable)
    }
    let code = Self.wait(for: process, seconds: seconds)
    return Finished(
      code: code, output: Array(try Data(contentsOf: URL(fileURLWithPath: output))),
      complaint: String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: complaint)), as: UTF8.self))
  }

  /// Waits for the end of a process, and ends it where that takes too long.
  private static func wait(for process: pid_t, seconds: Double) -> Int32? {
    var status: Int32 = 0
    let end = Date().addingTimeInterval(seconds)
    while waitpid(process, &status, WNOHANG) == 0 {
      if Date() > end { kill(process, SIGKILL) }
      usleep(500)
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }
}
