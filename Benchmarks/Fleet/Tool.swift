import Foundation

/// A program that prepares something and is not measured.
enum Tool {
  /// A program that did not do what it was to do.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs it and answers what it prints.
  @discardableResult
  static func run(_ program: String, _ words: [String], in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = words
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "`\(words.joined(separator: " "))` ended with an error")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// Settings of git are those of the repository, and its commits are the same each time.
  static func fixEnvironment(home: URL) {
    let time = "2026-01-01T00:00:00Z"
    let person = ["NAME": "Bench", "EMAIL": "bench@localhost", "DATE": time]
    for role in ["AUTHOR", "COMMITTER"] {
      for (name, value) in person { setenv("GIT_\(role)_\(name)", value, 1) }
    }
    for (name, value) in ["HOME": home.path, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"] {
      setenv(name, value, 1)
    }
    for name in ["GIT_DIR", "GIT_CONFIG_GLOBAL", "XDG_CONFIG_HOME"] { unsetenv(name) }
  }
}
