import Foundation

/// The oracle in Tests/Oracles/goyaml: the libraries behind kustomize and Argo CD's hydrator.
///
/// It is built with the `go` program and the packages gopkg.in/yaml.v2 and yaml.v3 that stand in
/// GOPATH, or where Debian installs them.
enum Goyaml {
  /// One text to print, in one of the oracle's modes.
  struct Frame {
    let mode: String
    let text: String
  }

  /// What the oracle printed; nil where it refused.
  typealias Answer = [UInt8]?

  private static let folder = Conformance.root.appendingPathComponent("Tests/Oracles/goyaml")

  /// The program; nil where it cannot be built.
  private static let program: URL? = {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("reconcile-goyaml-\(ProcessInfo.processInfo.processIdentifier)")
    let built = try? run("/usr/bin/env", ["go", "build", "-o", place.path, "main.go"], Data())
    return built == nil ? nil : place
  }()

  static var isAvailable: Bool { program != nil }

  /// Has all texts printed.
  static func answer(_ frames: [Frame]) throws -> [Answer] {
    guard let program else { return [] }
    var input = Data()
    for frame in frames {
      input.append(contentsOf: "\(frame.mode) \(frame.text.utf8.count)\n\(frame.text)".utf8)
    }
    return answers(in: try run(program.path, [], input))
  }

  private static func answers(in output: Data) -> [Answer] {
    var answers: [Answer] = []
    var rest = output[...]
    while let end = rest.firstIndex(of: 0x0A) {
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      guard head.count == 2, let length = Int(head[1]) else { break }
      let start = end + 1
      answers.append(head[0] == "ok" ? Array(rest[start..<start + length]) : nil)
      rest = rest[(start + length)...]
    }
    return answers
  }

  /// Runs a program in an oracle's folder. Input and output are files, so that neither has to wait.
  static func run(
    _ path: String, _ arguments: [String], _ input: Data, in folder: URL = folder
  ) throws -> Data {
    let files = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: files) }
    let question = files.appendingPathComponent("question")
    let answer = files.appendingPathComponent("answer")
    try input.write(to: question)
    try Data().write(to: answer)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: question)
    process.standardOutput = try FileHandle(forWritingTo: answer)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure.exited(process.terminationStatus) }
    return try Data(contentsOf: answer)
  }

  private static var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["GO111MODULE"] = "off"
    environment["GOPATH"] = environment["GOPATH"] ?? "/usr/share/gocode"
    return environment
  }

  private enum Failure: Error {
    case exited(Int32)
  }
}
