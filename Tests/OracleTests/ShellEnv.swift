import Foundation

/// The oracle in Tests/Oracles/shell: what a shell has in its environment.
enum ShellEnv {
  /// The variables of a file.
  typealias Answer = [[UInt8]: [UInt8]]

  private static let folder = Conformance.root.appendingPathComponent("Tests/Oracles/shell")
  private static let command = ["-i", "PATH=/usr/bin:/bin", "HOME=/nowhere", "sh", "envfiles.sh"]

  static let isAvailable = (try? answer([Array("A=1\n".utf8)]))?.first == [Array("A".utf8): [0x31]]

  /// Has all files read.
  static func answer(_ files: [[UInt8]]) throws -> [Answer] {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let paths = files.indices.map { place.appendingPathComponent("\($0).env") }
    for (path, file) in zip(paths, files) { try Data(file).write(to: path) }
    let output = try Goyaml.run(
      "/usr/bin/env", command + paths.map(\.path), Data(), in: folder)
    return answers(in: output)
  }

  private static func answers(in output: Data) -> [Answer] {
    var answers: [Answer] = []
    for part in output.split(separator: 0) {
      guard let mark = part.firstIndex(of: UInt8(ascii: "=")) else {
        answers.append([:])
        continue
      }
      let key = Array(part[..<mark])
      // These are the shell's own.
      if ["PATH", "HOME", "PWD", "OLDPWD", "SHLVL", "_"].contains(
        String(decoding: key, as: UTF8.self))
      {
        continue
      }
      answers[answers.count - 1][key] = Array(part[(mark + 1)...])
    }
    return answers
  }
}
