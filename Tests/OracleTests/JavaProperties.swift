import Foundation

/// The oracle in Tests/Oracles/javaproperties: how Java reads properties.
enum JavaProperties {
  /// A key and its value as Java has them: they may hold halves of characters.
  struct Entry: Equatable {
    let key: [UInt16]
    let value: [UInt16]

    /// Whether both are texts.
    var isText: Bool {
      [key, value].allSatisfy { $0.elementsEqual(String(decoding: $0, as: UTF16.self).utf16) }
    }
  }

  /// The entries of a file in order; nil where it is refused.
  typealias Answer = [Entry]?

  private static let folder = Conformance.root.appendingPathComponent(
    "Tests/Oracles/javaproperties")

  /// The folder with the compiled program; nil where it cannot be compiled.
  private static let program: URL? = {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("reconcile-java-\(ProcessInfo.processInfo.processIdentifier)")
    let built = try? run(["javac", "-d", place.path, "JavaProperties.java"], Data())
    return built == nil ? nil : place
  }()

  static var isAvailable: Bool { program != nil }

  /// Has all files read.
  static func answer(_ files: [[UInt8]]) throws -> [Answer] {
    guard let program else { return [] }
    var input = Data()
    for file in files { input.append(contentsOf: Array("\(file.count)\n".utf8) + file) }
    return answers(in: try run(["java", "-cp", program.path, "JavaProperties"], input))
  }

  private static func answers(in output: Data) -> [Answer] {
    let lines = output.split(separator: 0x0A)
    var answers: [Answer] = []
    var position = 0
    while position < lines.count {
      let head = String(decoding: lines[position], as: UTF8.self).split(separator: " ")
      position += 1
      guard head.count == 2, let count = Int(head[1]) else {
        answers.append(nil)
        continue
      }
      answers.append(lines[position..<position + count].map(entry))
      position += count
    }
    return answers
  }

  private static func entry(_ line: Data) -> Entry {
    let texts = line.split(separator: 0x20, omittingEmptySubsequences: false).map { digits in
      stride(from: digits.startIndex, to: digits.endIndex, by: 4).compactMap {
        UInt16(String(decoding: digits[$0..<$0 + 4], as: UTF8.self), radix: 16)
      }
    }
    return Entry(key: texts[0], value: texts[1])
  }

  private static func run(_ command: [String], _ input: Data) throws -> Data {
    try Goyaml.run("/usr/bin/env", command, input, in: folder)
  }
}
