import Foundation

/// The oracle in Tests/Oracles/configparser: how Python reads INI files.
enum PythonINI {
  /// What a file says.
  struct Content: Equatable {
    var sections: Set<[UInt8]> = []
    /// Values by section and key; nil where there is none.
    var settings: [[[UInt8]]: [UInt8]?] = [:]
  }

  enum Answer: Equatable {
    case read(Content)
    case refused(String)
  }

  private static let folder = Conformance.root.appendingPathComponent("Tests/Oracles/configparser")

  static let isAvailable = (try? run(Data())) != nil

  /// Has all files read.
  static func answer(_ files: [[UInt8]]) throws -> [Answer] {
    var input = Data()
    for file in files { input.append(contentsOf: Array("\(file.count)\n".utf8) + file) }
    return answers(in: try run(input))
  }

  private static func answers(in output: Data) -> [Answer] {
    let lines = output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    var answers: [Answer] = []
    var position = 0
    while position < lines.count {
      let head = lines[position].split(separator: " ")
      position += 1
      guard head[0] == "read", let count = Int(head[1]) else {
        answers.append(.refused(String(head[1])))
        continue
      }
      var content = Content()
      for line in lines[position..<position + count] { add(line, to: &content) }
      answers.append(.read(content))
      position += count
    }
    return answers
  }

  private static func add(_ line: String, to content: inout Content) {
    let words = line.split(separator: " ")
    guard words.count == 3 else {
      content.sections.insert(bytes(words[0]))
      return
    }
    let value: [UInt8]? = words[2] == "-" ? nil : bytes(words[2])
    content.settings[[bytes(words[0]), bytes(words[1])]] = .some(value)
  }

  private static func bytes(_ digits: Substring) -> [UInt8] {
    let digits = Array(digits.dropFirst())
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0..<$0 + 2]), radix: 16)
    }
  }

  private static func run(_ input: Data) throws -> Data {
    try Goyaml.run("/usr/bin/env", ["python3", "inifiles.py"], input, in: folder)
  }
}
