import Foundation
import Testing

/// The pods that Spark makes of what is rendered, and what submits applications.
@Suite struct SubmitTests {
  /// Who starts pods, with the ConfigMaps it mounts.
  private static let starters = [
    ("connect-executor", "spark-connect-conf-41", "spark-pod-templates-41", "executor"),
    ("submit-executor", "spark-submit-conf-41", "spark-submit-pod-templates-41", "executor"),
    ("submit-driver", "spark-submit-conf-41", "spark-submit-pod-templates-41", "driver"),
  ]

  @Test(
    .enabled(
      if: SparkOracle.known?.hasScript == true,
      "needs Spark 4.1, which SPARK_JARS names, and the script of SPARK_ORACLE"),
    arguments: ["dev", "staging"])
  func podsOfSparkAreRestrictedAndAsLargeAsAsked(_ environment: String) throws {
    let spark = try #require(SparkOracle.known)
    let objects = try Platform().objects(of: environment)
    let pods = try spark.pods(count: Self.starters.count) { folder in
      try Self.starters.map { name, settings, templates, role in
        try Self.write(name, objects, settings, templates, below: folder) + "\t\(role)\n"
      }.joined()
    }
    // 1.4 times what is asked for, since Python's workers need room.
    let memory = environment == "staging" ? "8601Mi" : "1433Mi"
    for (name, _, _, role) in Self.starters {
      let built = try #require(pods[name])
      #expect(built["status"].number == 0, "\(built)")
      let pod = built[path: "pod.spec"]
      #expect(Restricted.faults(of: pod) == [], "\(name)")
      #expect(pod["serviceAccountName"].text == "spark-\(role)-41", "\(name)")
      let container = pod[path: "containers.0"]
      #expect(container["image"].text == "electinfo/spark-\(role):4.1.0-1", "\(name)")
      let limit = container[path: "resources.limits.memory"].text
      #expect(limit == memory || !name.hasPrefix("connect"), "\(name): \(limit)")
      let paths = container["volumeMounts"].items.map { $0["mountPath"].text }
      #expect(
        Set(["/tmp", "/opt/spark/work-dir"]).isSubset(of: paths) && Set(paths).count == paths.count)
    }
  }

  /// Writes what a starter has mounted; answers the beginning of a line for the oracle.
  private static func write(
    _ name: String, _ objects: [Thing], _ settings: String, _ templates: String,
    below folder: String
  ) throws -> String {
    func data(_ beginning: String) throws -> Thing {
      try #require(
        objects.first { $0.kind == "ConfigMap" && $0.name.hasPrefix(beginning + "-") })["data"]
    }
    let place = folder + "/" + name
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    // The pod's own variable, which a driver has there.
    let text = try data(settings)["spark-defaults.conf"].text
      .replacingOccurrences(of: "${env:POD_NAME}", with: "connect-0")
    try text.write(toFile: place + ".conf", atomically: true, encoding: .utf8)
    let files = try data(templates)
    for file in files.keys {
      try files[file].text.write(toFile: "\(place)/\(file)", atomically: true, encoding: .utf8)
    }
    return "\(name)\t\(place).conf\t\(place)"
  }

  /// A Job that submits ends as its application does only by the image's `submit`.
  @Test func whoSubmitsSeesFailures() throws {
    let objects = try Platform().objects(of: "dev")
    let job = try #require(objects.first { $0.kind == "CronJob" })
    let pod = job[path: "spec.jobTemplate.spec.template.spec"]
    #expect(pod[path: "containers.0.args.0"].text == "submit")
    let conf = objects.first { $0.name.hasPrefix("spark-submit-conf-41-") }
    let text = try #require(conf)["data"]["spark-defaults.conf"].text
    #expect(text.contains("\nspark.kubernetes.submission.waitAppCompletion         true\n"))
  }
}
