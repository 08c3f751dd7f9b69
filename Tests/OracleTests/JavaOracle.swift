import Foundation

/// A program in Tests/Oracles that has a library in Java read files.
struct JavaOracle {
  /// A text as UTF-16, which may hold halves of characters; nil where there is none.
  typealias Text = [UInt16]?
  /// Texts; nil where a file is refused.
  typealias Answer = [Text]?

  private static let oracles = Conformance.root.appendingPathComponent("Tests/Oracles")

  private let program: String
  /// What `java` needs to find the compiled program and the library.
  private let classes: String

  /// Compiles a program with what all have in common; nil where it cannot be compiled.
  init?(_ program: String, in folder: String, jars: [String] = []) {
    let name = "reconcile-\(program)-\(UUID().uuidString)"
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    classes = (jars + [place.path]).joined(separator: ":")
    self.program = program
    let sources = ["java/Frames.java", "\(folder)/\(program).java"]
    let command = ["javac", "-cp", classes, "-d", place.path] + sources
    guard (try? Self.run(command, Data())) != nil else { return nil }
  }

  /// Has all files read.
  func answer(_ files: [[UInt8]]) throws -> [Answer] {
    var input = Data()
    for file in files {
      withUnsafeBytes(of: Int32(file.count).littleEndian) { input.append(contentsOf: $0) }
      input.append(contentsOf: file)
    }
    return Self.answers(in: try Self.run(["java", "-cp", classes, program], input))
  }

  /// Whether there is no half of a character.
  static func isText(_ units: [UInt16]) -> Bool {
    units.elementsEqual(String(decoding: units, as: UTF16.self).utf16)
  }

  private static func answers(in output: Data) -> [Answer] {
    var answers: [Answer] = []
    output.withUnsafeBytes { bytes in
      var position = 0
      let number = {
        defer { position += 4 }
        let number = bytes.loadUnaligned(fromByteOffset: position, as: Int32.self)
        return Int(Int32(littleEndian: number))
      }
      while position < bytes.count {
        let count = number()
        answers.append(
          count < 0
            ? nil
            : (0..<count).map { _ in
              let length = number()
              guard length >= 0 else { return nil }
              defer { position += 2 * length }
              return text(bytes[position..<position + 2 * length])
            })
      }
    }
    return answers
  }

  private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> [UInt16] {
    [UInt16](unsafeUninitializedCapacity: bytes.count / 2) { units, count in
      UnsafeMutableRawBufferPointer(units).copyBytes(from: bytes)
      count = bytes.count / 2
    }
  }

  /// Runs a command; what it has compiled stays where temporary files are.
  static func run(_ command: [String], _ input: Data) throws -> Data {
    try Goyaml.run("/usr/bin/env", command, input, in: oracles)
  }
}
