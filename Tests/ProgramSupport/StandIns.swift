package import Foundation

/// A folder with programs that write down how they were called, in place of real ones.
package final class StandIns {
  package let folder: URL

  /// Makes programs with these names.
  package init(_ programs: [String]) throws {
    let name = "stand-ins-" + UUID().uuidString
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for program in programs { try write(program, "printf '%s\\n' \"${0#\(folder.path)/}\" \"$@\"") }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a program, of lines for a shell.
  package func write(_ program: String, _ body: String) throws {
    let url = folder.appendingPathComponent(program)
    try write(program, text: "#!/bin/sh\n\(body)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
  }

  /// Writes a file.
  package func write(_ name: String, text: String) throws {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }
}
