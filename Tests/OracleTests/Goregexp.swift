import Foundation

/// The oracle in Tests/Oracles/goregexp: Go's regular expressions.
enum Goregexp {
  /// What it says of an expression and a text.
  enum Answer: String {
    case found, absent, refused
  }

  private static let folder = Conformance.root.appendingPathComponent("Tests/Oracles/goregexp")

  /// The program; nil where it cannot be built.
  private static let program: URL? = {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("reconcile-goregexp-\(ProcessInfo.processInfo.processIdentifier)")
    let built = try? run("/usr/bin/env", ["go", "build", "-o", place.path, "main.go"], Data())
    return built == nil ? nil : place
  }()

  static var isAvailable: Bool { program != nil }

  /// Asks about all pairs of an expression and a text.
  static func answer(_ questions: [(pattern: String, text: String)]) throws -> [Answer] {
    guard let program else { return [] }
    let lines = questions.map { question in
      "\(Data(question.pattern.utf8).base64EncodedString()) "
        + "\(Data(question.text.utf8).base64EncodedString())\n"
    }
    let output = try run(program.path, [], Data(lines.joined().utf8))
    return String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap {
      Answer(rawValue: String($0))
    }
  }

  private static func run(_ path: String, _ arguments: [String], _ input: Data) throws -> Data {
    try Goyaml.run(path, arguments, input, in: folder)
  }
}
