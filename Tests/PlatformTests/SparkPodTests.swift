import CaseSupport
import ProgramSupport
import Testing

/// The pods that Spark itself builds of what is rendered, in all environments and presets: each is
/// one that a server takes and a namespace lets in, and is as it was meant.
@Suite struct SparkPodTests {
  @Test(.enabled(if: SparkOracle.all[.spark41] != nil, "needs `javac` and Spark 4.1: make spark"))
  func podsOfSpark41() throws {
    try expectPods(
      of: .spark41,
      [
        "connect executor": 5, "thrift executor": 1, "zeppelin executor": 1,
        "submit driver": 5, "submit executor": 5,
        "application driver": 12, "application executor": 12,
      ])
  }

  @Test(.enabled(if: SparkOracle.all[.spark35] != nil, "needs `javac` and Spark 3.5: make spark"))
  func podsOfSpark35() throws {
    try expectPods(
      of: .spark35,
      [
        "connect executor": 2, "submit driver": 3, "submit executor": 3,
        "application driver": 6, "application executor": 6,
      ])
  }

  private func expectPods(of line: SparkLine, _ counts: [String: Int]) throws {
    let spark = try #require(SparkOracle.all[line])
    let platform = try Platform()
    let starts = try Platform.environments.flatMap {
      try PodStart.all(in: $0, of: line, platform)
    }
    #expect(
      Dictionary(grouping: starts) { "\($0.starter) \($0.role)" }.mapValues(\.count) == counts)
    for (start, faults) in zip(starts, try spark.faults(of: starts)) {
      #expect(faults == [], "\(start.name)")
    }
  }

  /// Whoever has settings for executors in pods is one of those whose pods are built.
  @Test func nobodyElseStartsPods() throws {
    var count = 0
    for environment in Platform.environments {
      for map in try Platform().objects(of: environment) where map.kind == "ConfigMap" {
        let settings = Settings.of(map["data"]["spark-defaults.conf"].text)
        guard settings[PodStart.template] != nil else { continue }
        let isKnown = PodStart.knownSettings.contains { map.name.hasPrefix($0 + "-") }
        #expect(isKnown, "\(environment): \(map.name)")
        count += 1
      }
    }
    #expect(count == 17, "five and two for Connect, one each for Thrift and Zeppelin, eight submit")
  }

  /// The oracle finds templates by their names; whoever starts pods needs them where settings say.
  @Test func templatesAreMountedWhereSettingsSay() throws {
    var count = 0
    for environment in Platform.environments {
      let objects = try Platform().objects(of: environment)
      for pod in objects.compactMap(\.pod) {
        let folders = Self.mounted(in: pod, objects)
        let settings = Settings.of(folders["/opt/spark/conf"]?.files["spark-defaults.conf"] ?? "")
        for role in PodStart.Role.allCases {
          guard let path = settings["spark.kubernetes.\(role).podTemplateFile"] else { continue }
          let parts = path.split(separator: "/").map(String.init)
          let folder = "/" + parts.dropLast().joined(separator: "/")
          let text = folders[folder]?.files[parts.last ?? ""]
          #expect(text != nil, "\(environment): nobody mounts \(path)")
          count += 1
        }
      }
    }
    #expect(count == 24, "eight servers, and eight that submit, for both roles")
  }

  /// The ConfigMaps that the first container of a pod has, by the folders where they are.
  private static func mounted(in pod: Thing, _ objects: [Thing]) -> [String: Thing] {
    pod[path: "containers.0.volumeMounts"].items.reduce(into: [:]) { folders, mount in
      let volume = pod["volumes"].items.first { $0["name"] == mount["name"] }
      let name = volume?[path: "configMap.name"].text ?? ""
      folders[mount["mountPath"].text] = objects.first {
        $0.kind == "ConfigMap" && $0.name == name
      }
    }
  }
}
