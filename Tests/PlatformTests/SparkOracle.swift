import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// The oracle in Tests/Oracles/spark that has Spark build pods.
struct SparkOracle {
  /// What Spark makes of a start.
  enum Answer {
    /// The pod, and the objects that it makes besides.
    case built(Thing, others: [Thing])
    /// What it says instead, each cause in a text.
    case refused([String])
  }

  /// Those that can be compiled.
  static let all = SparkLine.allCases.reduce(into: [SparkLine: SparkOracle]()) { all, line in
    all[line] = SparkHome.all[line].flatMap { SparkOracle($0) }
  }

  /// What a driver finds in its pod.
  private static let variables = ["POD_NAME": "driver-0", "SPARK_LOCAL_IP": "127.0.0.1"]

  private let oracle: JavaOracle

  private init?(_ spark: SparkHome) {
    guard let oracle = JavaOracle("SparkPods", in: "spark", jars: spark.paths(of: [""])) else {
      return nil
    }
    self.oracle = oracle
  }

  /// Has pods built of all starts, in one start of Java.
  func answers(to starts: [PodStart]) throws -> [Answer] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("spark-pods-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let questions = try starts.enumerated().map { number, start in
      try start.question(in: folder.appendingPathComponent("\(number)"))
    }
    let answers = try oracle.answer(questions.map { Array($0.utf8) }, variables: Self.variables)
    try #require(answers.count == starts.count)
    return try answers.map { answer in
      let texts = try #require(answer).map { String(decoding: $0 ?? [], as: UTF16.self) }
      guard texts.first == "built" else { return .refused(Array(texts.dropFirst())) }
      let objects = try texts.dropFirst().map { try Thing(json: $0[...]) }
      return .built(try #require(objects.first), others: Array(objects.dropFirst()))
    }
  }

  /// What is wrong with each start: what Spark refuses, what a server would refuse of all that Spark
  /// makes and of the templates as they are written, and what is otherwise than it has to be.
  func faults(of starts: [PodStart]) throws -> [[String]] {
    var faults: [[String]] = []
    // Side by side in one environment, under names that differ.
    var files: [String: Thing] = [:]
    func add(_ object: Thing, _ file: String, of number: Int) {
      files["\(number).\(file).json"] = object.renamed("\(object.name)-\(number)")
    }
    for (number, (start, answer)) in zip(starts, try answers(to: starts)).enumerated() {
      // Spark mends some of what is wrong in a template while it reads it.
      add(start.source, "source", of: number)
      switch answer {
      case .refused(let messages): faults.append(messages)
      case .built(let pod, let others):
        faults.append(start.faults(of: pod))
        if pod.kind == "Pod" { add(pod, "pod", of: number) }
        for (place, object) in others.enumerated() { add(object, "\(place)", of: number) }
      }
    }
    for (file, mistakes) in try Platform().mistakes(in: files).sorted(by: { $0.key < $1.key }) {
      let number = try #require(Int(file.prefix { $0 != "." }), "\(file): \(mistakes)")
      faults[number] += mistakes
    }
    return faults
  }
}
