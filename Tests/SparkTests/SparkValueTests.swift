import CaseSupport
import Documents
import Foundation
import ProgramSupport
import Testing

@testable import Spark

/// Chooses values.
private struct RandomValues: SeededRandom {
  var numbers: RandomNumbers
}

/// What is known of values, against what Spark itself takes.
@Suite struct SparkValueTests {
  /// Those that can be compiled.
  static let oracles = SparkLine.allCases.reduce(into: [SparkLine: JavaOracle]()) { all, line in
    all[line] = SparkHome.all[line].flatMap {
      JavaOracle("SparkValues", in: "spark", jars: $0.paths(of: [""]))
    }
  }

  static let hasBoth = oracles.count == 2

  private static func catalogue(_ line: SparkLine) -> KeyCatalogue {
    line == .spark41 ? .spark41 : .spark35
  }

  /// `UPDATE_SPARK_VALUES=1` writes the table.
  @Test(.enabled(if: hasBoth, "needs `javac` and both versions of Spark: make spark"))
  func tableIsWhatSparkTakes() throws {
    var known: [String: [SparkLine: String]] = [:]
    for (line, oracle) in Self.oracles {
      let texts = try Self.texts(try oracle.answer([[]]))[0]
      #expect(texts.count > 2000)
      for start in stride(from: 0, to: texts.count, by: 2)
      where !["", "?"].contains(texts[start + 1]) {
        let key = try #require(Self.catalogue(line).key(texts[start]), "\(texts[start])")
        guard texts[start + 1] != "b" else {
          #expect(key.type == .boolean, "\(key.name)")
          continue
        }
        known[key.name, default: [:]][line] = texts[start + 1]
      }
    }
    let records = known.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
      .map { "\($0.key.dropFirst(6)):\(Self.record($0.value))," }
    let file = URL(fileURLWithPath: CaseFiles.root + "/Sources/Spark/Values/SparkValueTable.swift")
    let text = Self.table(records)
    if ProcessInfo.processInfo.environment["UPDATE_SPARK_VALUES"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  private static func record(_ lines: [SparkLine: String]) -> String {
    if let one = lines[.spark35], one == lines[.spark41] { return "b" + one }
    return [(SparkLine.spark35, "3"), (.spark41, "4")].compactMap { line, mark in
      lines[line].map { mark + $0 }
    }.joined(separator: ";")
  }

  private static func table(_ records: [String]) -> String {
    var lines = [""]
    for record in records {
      if lines[lines.count - 1].utf8.count + record.utf8.count > 94 { lines.append("") }
      lines[lines.count - 1] += record
      while lines[lines.count - 1].utf8.count > 94 {
        let long = lines.removeLast()
        lines += [String(long.prefix(94)), String(long.dropFirst(94))]
      }
    }
    return """
      // Written by SparkValueTests, which ask Spark 3.5.7 and 4.1.0. Do not edit.

      /// The values that Spark takes for its keys, without `spark.`.
      enum SparkValueTable {
        /// Records in order of the keys; SparkValues.java in Tests/Oracles says what they mean.
        static var text: StaticString {
          \"""
          \(lines.joined(separator: "\\\n    "))
          \"""
        }
      }

      """
  }

  /// Random values for all keys whose values are known.
  @Test(.enabled(if: hasBoth, "needs `javac` and both versions of Spark: make spark"))
  func valuesAreTakenAsSparkTakesThem() throws {
    for (line, oracle) in Self.oracles {
      let catalogue = Self.catalogue(line)
      var random = RandomValues(numbers: RandomNumbers(seed: 20))
      let keys = catalogue.keys.filter { key in
        key.kind == .registered && catalogue.values(of: key.name) != nil
          && !Self.unlisted.contains(key.name) && !key.name.holds("spark.connect.")
          && !key.name.holds(".sql.connect.")
      }
      #expect(keys.count > 800)
      let questions = keys.flatMap { key in
        (0..<12).map { _ in (key.name, Self.value(for: catalogue.values(of: key.name), &random)) }
      }
      let text = questions.map { "\($0)\t\($1)" }.joined(separator: "\n")
      let answers = try Self.texts(try oracle.answer([Array(text.utf8)]))[0]
      try #require(answers.count == questions.count)
      var refused = 0
      for ((key, value), answer) in zip(questions, answers) {
        let problem = catalogue.problem(with: value, of: key)
        #expect((problem == nil) == (answer == "taken"), "\(line) \(key)=\(value): \(answer)")
        refused += problem == nil ? 0 : 1
      }
      print("\(line): \(questions.count) values of \(keys.count) keys, \(refused) refused")
      #expect(refused > 1000 && questions.count - refused > 1000)
    }
  }

  /// Ranges with gaps, of which the table has the ends only, and lists of numbers.
  private static let unlisted: Set = [
    "spark.sql.avro.deflate.level", "spark.io.encryption.keySizeBits", "spark.yarn.cache.sizes",
    "spark.yarn.cache.timestamps", "spark.kubernetes.driver.service.ipFamilies",
  ]

  private static func value(for values: SparkValues?, _ random: inout RandomValues) -> String {
    let words = [
      "true", "False", " TRUE ", "yes", "", "1", "-1", "+7", " 5 ", "0", "1.5", ".5", "5.", "1e3",
      "3000000000", "99999999999999999999", "-0", "0x10", "NaN", "-Infinity", "1f", "2D", "1_000",
      "1g", "1Gi", "512Mi", "1 g", "1.5g", "10GB", "7kb", "5pb", "9000000p", "-3m", "- 3m", "1e3m",
      "10s", "5 min", "2min", "3M", "1h", "-2d", "100us", "1w", "9223372036854775807d", ".", "e",
      "0.999", "1.001", "2147483647", "2147483648", "-2147483649", "0b", "128", "FALSE", "t", "00",
      "1..2", "1.g", "--1", "+-1", "1e", "e1", "1.e1", "+.5", "-5.D", "0x1p3", "Infinityd", "1L",
    ]
    if random.next(below: 3) > 0 { return random.pick(words) }
    if case .oneOf(let texts, _, _) = values?.form {
      let text = random.pick(texts)
      return random.next(below: 2) == 0 ? text : text.lowercased()
    }
    let number = random.next(below: 4) == 0 ? random.next(below: 1 << 40) : random.next(below: 30)
    let units = ["", "", "m", "g", "s", "min", "kb", "ms", "MiB", "x"]
    return
      "\(random.next(below: 5) == 0 ? "-" : "")\(number)\(random.pick(units))"
  }

  private static func texts(_ answers: [JavaOracle.Answer]) throws -> [[String]] {
    try answers.map { try #require($0).map { String(decoding: $0 ?? [], as: UTF16.self) } }
  }
}
