import Foundation

/// The oracle in Tests/Oracles/hadoop: how Hadoop reads its files.
enum Hadoop {
  /// A setting as Hadoop has it.
  struct Setting: Equatable {
    var value: [UInt16]?
    var isFinal: Bool
  }

  /// The settings of a file by key; nil where it is refused.
  typealias Answer = [[UInt16]: Setting]?

  private static let folder = Conformance.root.appendingPathComponent("Tests/Oracles/hadoop")

  /// Hadoop's jars and those that they need, without what prints.
  private static let jars: [String]? = {
    let script = "import pyspark; print(pyspark.__path__[0] + '/jars')"
    let found = try? run(["python3", "-c", script], Data())
    let folder =
      ProcessInfo.processInfo.environment["HADOOP_JARS"]
      ?? found.map { String(decoding: $0, as: UTF8.self) }
    guard let folder = folder?.trimmingCharacters(in: .whitespacesAndNewlines) else { return nil }
    let wanted = [
      "hadoop-", "slf4j-api-", "jcl-over-slf4j-", "commons-", "woodstox-", "stax", "guava-",
    ]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let jars = names.filter { name in wanted.contains { name.hasPrefix($0) } }
    return jars.contains { $0.hasPrefix("hadoop-") } ? jars.map { "\(folder)/\($0)" } : nil
  }()

  /// What `java` needs to find the compiled program; nil where it cannot be compiled.
  private static let classes: String? = {
    guard let jars else { return nil }
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("reconcile-hadoop-\(ProcessInfo.processInfo.processIdentifier)")
    let classes = (jars + [place.path]).joined(separator: ":")
    let command = ["javac", "-cp", classes, "-d", place.path, "HadoopFiles.java"]
    return (try? run(command, Data())) == nil ? nil : classes
  }()

  static var isAvailable: Bool { classes != nil }

  /// Has all files read.
  static func answer(_ files: [[UInt8]]) throws -> [Answer] {
    guard let classes else { return [] }
    var input = Data()
    for file in files { input.append(contentsOf: Array("\(file.count)\n".utf8) + file) }
    return answers(in: try run(["java", "-cp", classes, "HadoopFiles"], input))
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
      answers.append(
        Dictionary(uniqueKeysWithValues: lines[position..<position + count].map(setting)))
      position += count
    }
    return answers
  }

  private static func setting(_ line: Data) -> ([UInt16], Setting) {
    let words = String(decoding: line, as: UTF8.self)
      .split(separator: " ", omittingEmptySubsequences: false)
    let value = words[1] == "-" ? nil : units(words[1])
    return (units(words[0]), Setting(value: value, isFinal: words[2] == "true"))
  }

  private static func units(_ digits: Substring) -> [UInt16] {
    let digits = Array(digits)
    return stride(from: 0, to: digits.count, by: 4).compactMap {
      UInt16(String(digits[$0..<$0 + 4]), radix: 16)
    }
  }

  private static func run(_ command: [String], _ input: Data) throws -> Data {
    try Goyaml.run("/usr/bin/env", command, input, in: folder)
  }
}
