internal import CaseSupport
internal import Foundation
internal import Synchronization

/// A program in Tests/Oracles that has a library in Java read files.
package struct JavaOracle: Sendable {
  /// A text as UTF-16, which may hold halves of characters; nil where there is none.
  package typealias Text = [UInt16]?
  /// Texts; nil where a file is refused.
  package typealias Answer = [Text]?

  private static let oracles = URL(fileURLWithPath: CaseFiles.root + "/Tests/Oracles")

  private let program: String
  /// What `java` needs to find the compiled program and the library.
  private let classes: String

  /// What was compiled, by what it was compiled with: an empty path where that cannot be.
  private static let compiled = Mutex<[String: String]>([:])

  /// Compiles the programs of a folder with what all have in common; nil where there
  /// is no compiler.
  package init?(_ program: String, in folder: String, jars: [String] = []) {
    let place = Self.compiled.withLock { compiled in
      let key = ([folder] + jars).joined(separator: ":")
      let place = compiled[key] ?? Self.compile(folder, jars)
      compiled[key] = place
      return place
    }
    guard !place.isEmpty else { return nil }
    classes = (jars + [place]).joined(separator: ":")
    self.program = program
  }

  /// What it writes stays where temporary files are.
  private static func compile(_ folder: String, _ jars: [String]) -> String {
    let name = "reconcile-\(folder)-\(UUID().uuidString)"
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    let programs = try? FileManager.default.contentsOfDirectory(
      atPath: oracles.appendingPathComponent(folder).path)
    let sources = (programs ?? []).filter { $0.hasSuffix(".java") }.map { "\(folder)/\($0)" }
    let options = ["-nowarn", "-cp", jars.joined(separator: ":"), "-d", place]
    let answer = try? Command("javac", options + ["java/Frames.java"] + sources, in: oracles)
      .run(seconds: 120)
    guard let answer, answer.status != 127 else { return "" }
    precondition(answer.status == 0, "oracles of \(folder): \(answer.output.suffix(2000))")
    return place
  }

  /// Has all files read. What the program says besides is part of the mistake where it fails.
  package func answer(
    _ files: [[UInt8]], variables: [String: String] = [:]
  ) throws -> [Answer] {
    var input = Data()
    for file in files {
      withUnsafeBytes(of: Int32(file.count).littleEndian) { input.append(contentsOf: $0) }
      input.append(contentsOf: file)
    }
    // Most of the time goes into starting: the better compiler would not pay.
    let options = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes, program]
    let answer = try Command(
      "java", options, in: Self.oracles, variables: variables, input: input, splitsOutput: true
    ).run(seconds: 300)
    guard answer.status == 0 else { throw Failure(talk: String(answer.talk.suffix(2000))) }
    return Self.answers(in: answer.bytes)
  }

  /// Whether there is no half of a character.
  package static func isText(_ units: [UInt16]) -> Bool {
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

  /// What a program said that failed.
  private struct Failure: Error {
    let talk: String
  }
}
