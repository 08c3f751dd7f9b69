import CaseSupport
import Foundation
import Testing

/// A scenario of environments/presets, as it is rendered.
struct Preset {
  let name: String
  /// Of Spark: 4.1, and as names have it: 41.
  let line: String
  let suffix: String
  let scenario: String
  let objects: [Thing]

  init(_ name: String) throws {
    let parts = name.split(separator: "/").map(String.init)
    try #require(parts.count == 3, "\(name)")
    self.name = name
    line = parts[1]
    suffix = line.replacingOccurrences(of: ".", with: "")
    scenario = parts[2]
    objects = try Platform().objects(of: name)
  }

  var namespace: String { "spark-\(suffix)-\(scenario)" }
  var runsOnWorkers: Bool { Self.runsOnWorkers(name) }

  /// Whether executors of a scenario run in workers.
  static func runsOnWorkers(_ name: String) -> Bool {
    name.hasSuffix("-standalone") || name == "presets/3.5/airflow-connect"
  }

  func object(_ kind: String, _ name: String) throws -> Thing {
    try #require(
      objects.first { $0.kind == kind && $0.name == name }, "\(self.name): \(kind) \(name)")
  }

  /// A file of the ConfigMap of a name, which may be followed by a hash.
  func file(_ file: String, of map: String) throws -> String {
    let found = objects.first {
      $0.kind == "ConfigMap" && ($0.name == map || $0.name.hasPrefix(map + "-"))
    }
    let text = try #require(found, "\(name): \(map)")["data"][file].text
    try #require(!text.isEmpty, "\(name): \(map) has no \(file)")
    return text
  }

  /// The settings of such a file.
  func settings(_ map: String, _ name: String = "spark-defaults.conf") throws -> [String: String] {
    Settings.of(try file(name, of: map))
  }

  /// What runs: the pods of all objects.
  var pods: [Thing] { objects.compactMap(\.pod) }

  /// MiB of a size as Spark writes it.
  static func mebibytes(_ size: String?) -> Int? {
    guard let size, let number = Int(size.dropLast()) else { return nil }
    return size.hasSuffix("g") ? number * 1024 : size.hasSuffix("m") ? number : nil
  }
}
