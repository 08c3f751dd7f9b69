import CaseSupport
import Documents
import Foundation
import Testing

/// Our reading of the schemas against that of Python's `jsonschema`, on objects of this repository
/// in which one thing was changed.
@Suite struct SchemaOracleTests {
  private static let oracle = KubernetesAPI.root.appendingPathComponent(
    "Tests/Oracles/openapi/objects.py")
  static let isAvailable = KubernetesAPI.isAtHand && (try? answers(to: ["{}"])) == ["unknown"]

  @Test(
    .enabled(if: isAvailable, "needs `python3` with jsonschema, and Kubernetes' OpenAPI document"))
  func mutationsAreJudgedTheSame() throws {
    var random = RandomMutation(seed: 1)
    let objects = try OwnEnvironments.names.flatMap { name in
      var report = Report()
      let lines = try #require(try OwnEnvironments.render(name).jsonLines(&report))
      return lines.split(separator: "\n").map(String.init)
    }
    let count = Int(ProcessInfo.processInfo.environment["MUTATIONS"] ?? "") ?? 400
    let mutated =
      try objects
      + (0..<count).map { _ in
        try random.mutate(objects[random.next(below: objects.count)])
      }
    let answers = try Self.answers(to: mutated)
    #expect(answers.count == mutated.count)
    var counts: [String: Int] = [:]
    for (object, answer) in zip(mutated, answers) where answer != "unknown" {
      let ours = Checked(object).lines.filter { !$0.hasPrefix("duplicate-item") }
        .filter { !$0.hasPrefix("crd-schema") }
      counts[ours.isEmpty ? "fits" : "refused", default: 0] += 1
      #expect(ours.isEmpty == (answer == "fits"), "\(object)\nours \(ours), theirs \(answer)")
    }
    #expect(answers.prefix(objects.count).allSatisfy { $0 == "fits" || $0 == "unknown" })
    #expect(counts["refused", default: 0] > count / 4, "\(counts)")
    #expect(counts["fits", default: 0] > objects.count / 2, "\(counts)")
  }

  /// What the oracle says of objects.
  private static func answers(to objects: [String]) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", oracle.path, KubernetesAPI.file.path]
    let input = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(objects.map { $0 + "\n" }.joined().utf8).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

/// Changes one thing of an object: a key, a type, a value, or whether it is there.
struct RandomMutation: SeededRandom {
  var numbers: RandomNumbers

  init(seed: UInt64) { numbers = RandomNumbers(seed: seed) }

  mutating func mutate(_ line: String) throws -> String {
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    let object = try #require(value as? [String: Any])
    let changed = change(object, isTop: true)
    let data = try JSONSerialization.data(
      withJSONObject: changed, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }

  private mutating func change(_ object: [String: Any], isTop: Bool = false) -> [String: Any] {
    var object = object
    let keys = object.keys.sorted().filter { !isTop || !["apiVersion", "kind"].contains($0) }
    guard !keys.isEmpty else { return ["unknown": "x"] }
    let key = pick(keys)
    switch next(below: isTop ? 10 : 6) {
    case 0:
      let value = object.removeValue(forKey: key)
      object[key + "x"] = value
    case 1: object.removeValue(forKey: key)
    case 2: object[key] = other(than: object[key])
    default: object[key] = below(object[key])
    }
    return object
  }

  /// A value in which something is changed.
  private mutating func below(_ value: Any?) -> Any {
    switch value {
    case let object as [String: Any]: return change(object)
    case var list as [Any] where !list.isEmpty:
      let index = next(below: list.count)
      list[index] = below(list[index])
      return list
    default: return other(than: value)
    }
  }

  /// A value, mostly of another type.
  private mutating func other(than value: Any?) -> Any {
    switch next(below: 8) {
    case 0: "text"
    case 1: 7
    case 2: true
    case 3: [String]()
    case 4: [String: String]()
    case 5: "1Gi"
    case 6: 3_000_000_000
    default: value is [Any] || value is [String: Any] ? "text" : ["a": "b"]
    }
  }
}
