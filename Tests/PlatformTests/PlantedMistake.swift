import ProgramSupport
import Testing

/// A mistake that is made in a copy of a preset: a text of a file, and what is written in its place.
struct PlantedMistake {
  let file: String
  let old: String
  let new: String
  /// The scenario: with a Connect server where no other is named.
  let preset: String
  /// The words by which it is found in each version.
  let found: [SparkLine: [String]]

  init(
    _ file: String, _ old: String, _ new: String, preset: String = "jupyter-connect-k8s",
    found: String...
  ) {
    self.init(file, old, new, preset: preset, in35: found, in41: found)
  }

  init(
    _ file: String, _ old: String, _ new: String, preset: String = "jupyter-connect-k8s",
    in35: [String], in41: [String]
  ) {
    self.file = file
    self.old = old
    self.new = new
    self.preset = preset
    found = [.spark35: in35, .spark41: in41]
  }

  /// What starts pods where it was made.
  func starts(_ line: SparkLine) throws -> [PodStart] {
    var platform = try Platform()
    try platform.replace(old, in: file, by: new)
    return try PodStart.all(in: "presets/\(line.rawValue)/\(preset)", of: line, platform)
  }
}

extension PlantedMistake {
  private static let template = "config/spark/executor-pod-template.yaml"
  private static let executors = "config/spark/kubernetes.conf"
  private static let own = "environments/presets/config/spark/connect.conf"
  private static let comment = "# Small: a preset is tried on one node."
  private static let memory = "spark.executor.memory                                 1g"
  private static let volume = "spark.kubernetes.executor.volumes.emptyDir.scratch.mount.path"
  private static let secondMount = "mountPath: /tmp}\n    - {name: work-dir, mountPath: /tmp}"
  private static let twice = "executor: the mount path /tmp is there twice"

  /// What is found in the pod of an executor or of a driver.
  static let ofPods = [
    Self(executors, "# The driver has", "\(volume) /tmp\n# The driver", found: twice),
    Self(executors, "# The driver has", "\(volume) /tmp/\n# The driver", found: twice),
    Self(template, "mountPath: /tmp}", secondMount, found: twice),
    // Drivers that are submitted pass it on.
    Self(template, "mountPath: /tmp}", secondMount, preset: "airflow-k8s-submit", found: twice),
    Self(
      "config/spark/driver-pod-template.yaml", "mountPath: /tmp}", secondMount,
      preset: "airflow-k8s-submit", found: "driver: the mount path /tmp is there twice"),
    // The configuration of the driver comes on top of that of the template.
    Self(
      executors, "disableConfigMap ", "disableConfigMaps ",
      found: "executor: the mount path /opt/spark/conf is there twice"),
    Self(
      template, "  - name: tmp\n", "  - name: work-dir\n",
      found: "the volume work-dir is there twice", "executor: tmp is mounted and no volume"),
    Self(template, "kind: Pod", "kind: Deployment", found: "kind is Deployment, not Pod"),
    Self(
      template, "    volumeMounts:", "    volumMounts:",
      found: "nothing is mounted at /tmp", "has no field `spec.containers[0].volumMounts`"),
    // Spark reads a number.
    Self(template, "runAsUser: 185", "runAsUser: \"185\"", found: "securityContext.runAsUser`"),
    Self(
      template, "      readOnlyRootFilesystem: true\n", "",
      found: "executor: readOnlyRootFilesystem"),
    Self(template, "drop: [ALL]", "drop: []", found: "executor: capabilities", "capabilities.drop"),
    Self(
      "environments/presets/config/spark/connect-kubernetes.conf",
      "executor.limit.cores                 1", "executor.limit.cores                 250m",
      in35: ["executor: 500m of cpu is requested, and 250m the limit"],
      in41: ["The executor cpu request (500m) should be less than or equal to cpu limit (250m)"]),
    Self(
      own, memory, "spark.executor.memory 1Gi", in35: [#"Invalid suffix: "gi""#],
      in41: ["The value '1Gi' in the config"]),
    Self(
      "config/spark/submit.conf", "# It waits for the end", "spark.driver.host here\n# It waits",
      preset: "airflow-k8s-submit", found: "spark.driver.host is not supported in Kubernetes mode"),
  ]

  /// What is found in settings.
  static let ofSettings = [
    Self(
      executors, "disableConfigMap ", "disableConfigMaps ",
      found: "spark.kubernetes.executor.disableConfigMaps is unknown"),
    Self(
      own, memory, "spark.executor.memory 1Gi", found: "spark.executor.memory is refused: "),
    Self(
      "config/spark/spark-defaults.conf",
      "spark.eventLog.enabled                                true",
      #"spark.eventLog.enabled "true""#, found: "spark.eventLog.enabled is refused: "),
    Self(
      own, comment, "spark.storage.blockManagerSlaveTimeoutMs 1",
      found: "spark.storage.blockManagerSlaveTimeoutMs is deprecated: "),
    Self(
      own, comment, "spark.executor.heartbeatInterval 200s",
      found: "must be greater than the value of spark.executor.heartbeatInterval"),
    Self(
      own, comment, "spark.connect.grpc.binding.address 0.0.0.0",
      in35: ["spark.connect.grpc.binding.address is unknown"], in41: []),
  ]
}
