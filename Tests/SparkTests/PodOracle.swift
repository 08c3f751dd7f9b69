import Foundation
import ProgramSupport
import Spark
import Testing

/// The oracle in Tests/Oracles/spark that has Spark build pods.
struct PodOracle {
  /// What Spark makes of settings.
  enum Answer {
    /// The pod, as JSON.
    case built(String)
    /// What it says instead, each cause in a text.
    case refused([String])
  }

  /// Those that can be compiled.
  static let all = SparkLine.allCases.reduce(into: [SparkLine: PodOracle]()) { all, line in
    all[line] = SparkHome.all[line].flatMap { PodOracle($0) }
  }

  private let oracle: JavaOracle

  private init?(_ spark: SparkHome) {
    guard let oracle = JavaOracle("SparkPods", in: "spark", jars: spark.paths(of: [""])) else {
      return nil
    }
    self.oracle = oracle
  }

  /// Has pods built, in one start of Java.
  func answers(to pods: [RandomPod]) throws -> [Answer] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("random-pods-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let questions = try pods.enumerated().map { number, pod in
      try Self.question(pod, in: folder.appendingPathComponent("\(number)"))
    }
    let answers = try oracle.answer(questions, variables: ["SPARK_LOCAL_IP": "127.0.0.1"])
    try #require(answers.count == pods.count)
    return try answers.map { answer in
      let texts = try #require(answer).map { String(decoding: $0 ?? [], as: UTF16.self) }
      return texts.first == "built" ? .built(texts[1]) : .refused(Array(texts.dropFirst()))
    }
  }

  private static func question(_ pod: RandomPod, in folder: URL) throws -> [UInt8] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let settings = pod.settings.map { "\($0.key)=\($0.value)\n" }.sorted().joined()
    var files = [
      "spark.properties": settings, "executor.yaml": "spec: {containers: [{name: a}]}\n",
    ]
    files["template.yaml"] = pod.template
    for (name, text) in files {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return Array("\(pod.role.rawValue)\n\(pod.application ?? "")\n\(folder.path)".utf8)
  }

  /// The kind of a refusal, by what Spark says.
  static func kind(of messages: [String]) -> String {
    let text = messages.joined(separator: "\n")
    let words = [
      ("Could not load pod from template", "template"), ("Must specify the", "noImage"),
      ("port number must be", "badPort"), ("reserved for Spark", "reservedLabel"),
      ("Found duplicated mountPath", "sharedMountPath"), ("Volume type", "volumeType"),
      ("is required for", "missingVolumeSetting"), ("key not found", "missingVolumeSetting"),
      ("smaller than 1KiB", "smallVolume"), ("SecretKeyRef must", "secretReference"),
      ("podNamePrefix", "namePrefix"), ("equal to cpu limit", "processorsOverLimit"),
      ("vendor was not specified", "resourceWithoutVendor"),
      ("not supported in Kubernetes mode", "driverAddress"), ("is not allowed to", "javaOption"),
      ("must be greater than the value of spark.executor.heartbeat", "heartbeat"),
    ]
    return words.first { text.contains($0.0) }?.1 ?? "badValue"
  }
}

/// Pods without what is made up anew for each of them, and without orders that mean nothing.
enum ComparedPod {
  /// The paths at which two pods differ.
  static func differences(_ one: String, _ other: String) -> [String] {
    differences(read(one), read(other), "")
  }

  private static func read(_ json: String) -> Any {
    var text = json
    for (pattern, replacement) in [
      ("/var/data/spark-[0-9a-f-]{36}", "/var/data/spark"),
      ("spark-exec-[0-9a-f]{16}-conf-map", "spark-exec-conf-map"),
      ("pi-[0-9a-f]{16}-driver", "pi-driver"), ("-pvc-[0-9]+", "-pvc-0"),
      ("SPARK_JAVA_OPT_[0-9]+", "SPARK_JAVA_OPT"),
    ] {
      text = text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
    }
    let value = try? JSONSerialization.jsonObject(with: Data(text.utf8))
    return normalized(value ?? text, below: "")
  }

  private static let unordered: Set = ["env", "volumes", "volumeMounts", "ports", "containers"]

  private static func normalized(_ value: Any, below key: String) -> Any {
    if var object = value as? [String: Any] {
      if let name = object["name"] as? String, name == "SPARK_LOCAL_DIRS",
        let folders = object["value"] as? String
      {
        object["value"] = folders.split(separator: ",").sorted().joined(separator: ",")
      }
      if let name = object["name"] as? String, name.hasPrefix("spark-local-dir-") {
        object["name"] = "spark-local-dir"
      }
      return object.reduce(into: [String: Any]()) {
        $0[$1.key] = normalized($1.value, below: $1.key)
      }
    }
    guard let list = value as? [Any] else { return value }
    let items = list.map { normalized($0, below: key) }
    guard unordered.contains(key) else { return items }
    return items.sorted { text($0) < text($1) }
  }

  private static func text(_ value: Any) -> String {
    let data = try? JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\(value)"
  }

  private static func differences(_ one: Any, _ other: Any, _ path: String) -> [String] {
    if let one = one as? [String: Any], let other = other as? [String: Any] {
      return Set(one.keys).union(other.keys).sorted().flatMap { key -> [String] in
        guard let first = one[key] else {
          return ["\(path).\(key): Spark has \(text(other[key] ?? ""))"]
        }
        guard let second = other[key] else { return ["\(path).\(key): only here \(text(first))"] }
        return differences(first, second, "\(path).\(key)")
      }
    }
    if let one = one as? [Any], let other = other as? [Any], one.count == other.count {
      return zip(one, other).enumerated().flatMap { differences($1.0, $1.1, "\(path).\($0)") }
    }
    return text(one) == text(other) ? [] : ["\(path): \(text(one)), Spark has \(text(other))"]
  }
}
