package import Foundation

/// A program that has been started.
package final class Running {
  private let process: Process
  private let outputFile: URL
  private let talkFile: URL?

  /// Takes a process, and the files that it prints to.
  package init(process: Process, output: URL, talk: URL?) {
    self.process = process
    outputFile = output
    talkFile = talk
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    for file in [outputFile, talkFile].compactMap(\.self) {
      try? FileManager.default.removeItem(at: file)
    }
  }

  /// What it has printed up to now.
  package var output: String { Self.text(of: outputFile) }

  /// Asks it to end, as Kubernetes does.
  package func terminate() { kill(process.processIdentifier, SIGTERM) }

  /// Waits until something is so, or the program has ended, or time is over.
  package func waits(seconds: Double, until isReached: () -> Bool) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      if isReached() { return true }
      guard process.isRunning else { return false }
      Thread.sleep(forTimeInterval: 0.1)
    }
    return false
  }

  /// Waits for its end, which is forced when time is over.
  package func ended(within seconds: Double) -> Command.Answer {
    let end = Date().addingTimeInterval(seconds)
    while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
    // It may have started others, which it is to end.
    if process.isRunning { terminate() }
    while process.isRunning, Date() < end.addingTimeInterval(15) {
      Thread.sleep(forTimeInterval: 0.02)
    }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return Command.Answer(
      status: process.terminationStatus, bytes: (try? Data(contentsOf: outputFile)) ?? Data(),
      talk: talkFile.map(Self.text) ?? "")
  }

  private static func text(of file: URL) -> String {
    (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }
}
