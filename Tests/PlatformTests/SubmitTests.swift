import Foundation
import ProgramSupport
import Testing

/// The pods that Spark makes of what is rendered, and what submits applications.
@Suite struct SubmitTests {
  /// Who starts pods, with the ConfigMaps it mounts.
  private static let starters = [
    ("connect", "spark-connect-conf", "spark-pod-templates", "executor"),
    ("thrift", "spark-thrift-server-conf", "spark-pod-templates", "executor"),
    ("submit", "spark-submit-conf", "spark-submit-pod-templates", "executor"),
    ("submit", "spark-submit-conf", "spark-submit-pod-templates", "driver"),
  ]

  /// In all environments and presets, in one start of Spark.
  @Test(
    .enabled(
      if: SparkOracle.of(.spark35)?.hasScript == true,
      "needs Spark 3.5, which SPARK_JARS names, and the script of SPARK_ORACLE"))
  func podsOfSpark35AreRestrictedAndAsLargeAsAsked() throws {
    try expectPods(of: .spark35, image: { _ in "electinfo/spark-3.5:3.5.7-1" }, count: 8)
  }

  @Test(
    .enabled(
      if: SparkOracle.known?.hasScript == true,
      "needs Spark 4.1, which SPARK_JARS names, and the script of SPARK_ORACLE"))
  func podsOfSpark41AreRestrictedAndAsLargeAsAsked() throws {
    try expectPods(of: .spark41, image: { "electinfo/spark-\($0):4.1.0-1" }, count: 16)
  }

  private func expectPods(
    of line: SparkLine, image: (String) -> String, count: Int
  ) throws {
    let spark = try #require(SparkOracle.of(line))
    let starts = try Platform.environments.flatMap { try Self.starts(in: $0, of: line) }
    #expect(starts.count == count, "\(starts.map(\.name))")
    let pods = try spark.pods(count: starts.count) { folder in
      try starts.map { try $0.write(below: folder) }.joined()
    }
    for start in starts {
      let built = try #require(pods[start.name])
      #expect(built["status"].number == 0, "\(built)")
      let pod = built[path: "pod.spec"]
      #expect(Restricted.faults(of: pod) == [], "\(start.name)")
      let account = "spark-\(start.role)-\(line.suffix)"
      #expect(pod["serviceAccountName"].text == account, "\(start.name)")
      let container = pod[path: "containers.0"]
      #expect(container["image"].text == image(start.role), "\(start.name)")
      let limit = container[path: "resources.limits.memory"].text
      #expect(limit == start.memory ?? limit, "\(start.name)")
      let paths = container["volumeMounts"].items.map { $0["mountPath"].text }
      #expect(
        Set(["/tmp", "/opt/spark/work-dir"]).isSubset(of: paths) && Set(paths).count == paths.count)
    }
  }

  /// What starts pods of a version in an environment.
  private static func starts(in environment: String, of line: SparkLine) throws -> [PodStart] {
    let objects = try Platform().objects(of: environment).filter {
      $0.kind == "ConfigMap" && $0.labels["app.kubernetes.io/version"].text == line.rawValue
    }
    return starters.compactMap { name, settings, templates, role in
      func data(_ beginning: String) -> Thing? {
        objects.first { $0.name.hasPrefix("\(beginning)-\(line.suffix)-") }?["data"]
      }
      guard let conf = data(settings)?["spark-defaults.conf"].text, let files = data(templates)
      else { return nil }
      return PodStart(
        name: "\(environment)/\(name)-\(role)".replacingOccurrences(of: "/", with: "_"), role: role,
        settings: conf, templates: files)
    }
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
