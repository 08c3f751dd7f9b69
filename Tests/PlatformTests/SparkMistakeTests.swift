import ProgramSupport
import Testing

/// What somebody may do wrong in a copy of an environment: the proofs of SparkPodTests and
/// SparkSettingsTests find it.
@Suite struct SparkMistakeTests {
  /// A text of a file, what is written in its place, and the words by which it is found in each
  /// version.
  private struct Mistake {
    let file: String
    let old: String
    let new: String
    let found: [SparkLine: [String]]

    init(_ file: String, _ old: String, _ new: String, found: String...) {
      self.init(file, old, new, in35: found, in41: found)
    }

    init(_ file: String, _ old: String, _ new: String, in35: [String], in41: [String]) {
      self.file = file
      self.old = old
      self.new = new
      found = [.spark35: in35, .spark41: in41]
    }
  }

  private static let template = "config/spark/executor-pod-template.yaml"
  private static let executors = "config/spark/kubernetes.conf"
  private static let own = "environments/presets/config/spark/connect.conf"
  private static let comment = "# Small: a preset is tried on one node."
  private static let memory = "spark.executor.memory                                 1g"
  private static let volume = "spark.kubernetes.executor.volumes.emptyDir.scratch.mount.path"
  private static let twice = "executor: the mount path /tmp is there twice"

  /// What is found in the pod of an executor.
  private static let mistakesOfPods = [
    Mistake(executors, "# The driver has", "\(volume) /tmp\n# The driver", found: twice),
    Mistake(executors, "# The driver has", "\(volume) /tmp/\n# The driver", found: twice),
    Mistake(
      template, "mountPath: /tmp}", "mountPath: /tmp}\n    - {name: work-dir, mountPath: /tmp}",
      found: twice),
    // The configuration of the driver comes on top of that of the template.
    Mistake(
      executors, "disableConfigMap ", "disableConfigMaps ",
      found: "executor: the mount path /opt/spark/conf is there twice"),
    Mistake(
      template, "  - name: tmp\n", "  - name: work-dir\n",
      found: "the volume work-dir is there twice", "executor: tmp is mounted and no volume"),
    Mistake(
      template, "kind: Pod", "kind: Deployment",
      found: "kind is Deployment, not Pod"),
    Mistake(
      template, "    volumeMounts:", "    volumMounts:",
      found: "nothing is mounted at /tmp", "volumMounts"),
    Mistake(
      "environments/presets/config/spark/connect-kubernetes.conf",
      "executor.limit.cores                 1", "executor.limit.cores                 250m",
      in35: ["executor: 500m of cpu is requested, and 250m the limit"], in41: ["limit"]),
    Mistake(
      own, memory, "spark.executor.memory 1Gi", in35: [#"Invalid suffix: "gi""#],
      in41: ["The value '1Gi'"]),
  ]

  /// What is found in the settings themselves.
  private static let mistakesOfSettings = [
    Mistake(
      executors, "disableConfigMap ", "disableConfigMaps ",
      found: "spark.kubernetes.executor.disableConfigMaps is unknown"),
    Mistake(
      own, memory, "spark.executor.memory 1Gi", found: "spark.executor.memory is refused: "),
    Mistake(
      "config/spark/spark-defaults.conf",
      "spark.eventLog.enabled                                true",
      #"spark.eventLog.enabled "true""#, found: "spark.eventLog.enabled is refused: "),
    Mistake(
      own, comment, "spark.storage.blockManagerSlaveTimeoutMs 1",
      found: "spark.storage.blockManagerSlaveTimeoutMs is deprecated: "),
    Mistake(
      own, comment, "spark.executor.heartbeatInterval 200s",
      found: "spark.network.timeout"),
    Mistake(
      own, comment, "spark.connect.grpc.binding.address 0.0.0.0",
      in35: ["spark.connect.grpc.binding.address is unknown"], in41: []),
  ]

  /// The Connect server of a preset in which a mistake was made.
  private static func start(with mistake: Mistake, _ line: SparkLine) throws -> PodStart {
    var platform = try Platform()
    try platform.replace(mistake.old, in: mistake.file, by: mistake.new)
    let environment = "presets/\(line.rawValue)/jupyter-connect-k8s"
    let starts = try PodStart.all(in: environment, of: line, platform)
    #expect(starts.count == 1)
    return try #require(starts.first)
  }

  @Test(.enabled(if: SparkOracle.all[.spark41] != nil, "needs `javac` and Spark 4.1: make spark"))
  func mistakesAreFoundWith41() throws { try expectFaults(.spark41) }

  @Test(.enabled(if: SparkOracle.all[.spark35] != nil, "needs `javac` and Spark 3.5: make spark"))
  func mistakesAreFoundWith35() throws { try expectFaults(.spark35) }

  private func expectFaults(_ line: SparkLine) throws {
    let pods = try Self.mistakesOfPods.map { try Self.start(with: $0, line) }
    let oracle = try #require(SparkOracle.all[line])
    try expect(oracle.faults(of: pods), Self.mistakesOfPods, line)
    let settings = try Self.mistakesOfSettings.map { try Self.start(with: $0, line).settings }
    let keys = try #require(SparkKeys.all[line])
    try expect(keys.faults(of: settings), Self.mistakesOfSettings, line)
  }

  private func expect(
    _ faults: [[String]], _ mistakes: [Mistake], _ line: SparkLine
  ) throws {
    #expect(faults.count == mistakes.count)
    for (faults, mistake) in zip(faults, mistakes) {
      let wanted = try #require(mistake.found[line])
      #expect(faults.isEmpty == wanted.isEmpty, "\(mistake.new): \(faults)")
      for words in wanted {
        #expect(faults.contains { $0.contains(words) }, "\(mistake.new): \(faults)")
      }
    }
  }
}
