internal import Documents
package import Manifests
internal import Spark

/// Applications of Spark that an operator runs: objects whose fields are settings.
package enum SparkApplications {
  /// What the operator's kinds are called.
  package static let kinds = ["SparkApplication", "ScheduledSparkApplication"]

  /// Fields of the specification of an application, and the keys that the operator sets from them.
  private static let fields: [(path: [String], key: String)] = [
    (["image"], "spark.kubernetes.container.image"),
    (["imagePullPolicy"], "spark.kubernetes.container.image.pullPolicy"),
    (["mode"], "spark.submit.deployMode"),
    (["memoryOverheadFactor"], "spark.kubernetes.memoryOverheadFactor"),
    (["driver", "image"], "spark.kubernetes.driver.container.image"),
    (["driver", "cores"], "spark.driver.cores"),
    (["driver", "coreRequest"], "spark.kubernetes.driver.request.cores"),
    (["driver", "coreLimit"], "spark.kubernetes.driver.limit.cores"),
    (["driver", "memory"], "spark.driver.memory"),
    (["driver", "memoryOverhead"], "spark.driver.memoryOverhead"),
    (["driver", "serviceAccount"], "spark.kubernetes.authenticate.driver.serviceAccountName"),
    (["driver", "podName"], "spark.kubernetes.driver.pod.name"),
    (["executor", "image"], "spark.kubernetes.executor.container.image"),
    (["executor", "cores"], "spark.executor.cores"),
    (["executor", "instances"], "spark.executor.instances"),
    (["executor", "coreRequest"], "spark.kubernetes.executor.request.cores"),
    (["executor", "coreLimit"], "spark.kubernetes.executor.limit.cores"),
    (["executor", "memory"], "spark.executor.memory"),
    (["executor", "memoryOverhead"], "spark.executor.memoryOverhead"),
    (["executor", "serviceAccount"], "spark.kubernetes.authenticate.executor.serviceAccountName"),
    (["dynamicAllocation", "enabled"], "spark.dynamicAllocation.enabled"),
    (["dynamicAllocation", "initialExecutors"], "spark.dynamicAllocation.initialExecutors"),
    (["dynamicAllocation", "minExecutors"], "spark.dynamicAllocation.minExecutors"),
    (["dynamicAllocation", "maxExecutors"], "spark.dynamicAllocation.maxExecutors"),
  ]

  /// The applications among the objects.
  static func programs(in subject: Subject) -> [SparkProgram] {
    subject.manifests.indices.compactMap { position in
      specification(of: subject.manifests[position]).map {
        program(of: $0.spec, $0.path, at: position, in: subject)
      }
    }
  }

  /// The fields of an application, and where they stand in the object; nil if it is none.
  static func specification(of manifest: Manifest) -> (spec: Node, path: String)? {
    guard manifest.kind.group == "sparkoperator.k8s.io" else { return nil }
    switch manifest.kind.kind {
    case "SparkApplication": return manifest.root["spec"].map { ($0, "spec") }
    case "ScheduledSparkApplication":
      return manifest.root["spec"]?["template"].map { ($0, "spec.template") }
    default: return nil
    }
  }

  /// What an application sets in its own fields, by key; nothing of other objects.
  package static func settings(in manifest: Manifest) -> [String: String] {
    guard let (spec, _) = specification(of: manifest) else { return [:] }
    let settings = list(spec["sparkConf"], at: 0) + settingsOfFields(of: spec, at: 0)
    return Dictionary(settings.map { ($0.key, $0.value) }) { _, last in last }
  }

  private static func program(
    of spec: Node, _ path: String, at position: Int, in subject: Subject
  ) -> SparkProgram {
    var settings = SparkSettings()
    settings.add(weaker: list(spec["sparkConf"], at: position))
    settings.add(weaker: settingsOfFields(of: spec, at: position))
    let files = file(of: spec, at: position, in: subject).map { [$0] } ?? []
    for number in files {
      settings.add(weaker: subject.configuration[number].contents.table, ofFile: number)
    }
    var program = SparkProgram(
      role: .application, starter: .application(position), settings: settings, files: files,
      version: spec["sparkVersion"].flatMap { SparkVersion($0.string) }
        ?? spec["image"].flatMap { subject.version(ofImage: $0.string) })
    for (number, pod) in subject.pods.enumerated()
    where pod.manifest == position && pod.holder == nil {
      if pod.path == path + ".driver.template" { program.driverTemplate = .pod(number) }
      if pod.path == path + ".executor.template" { program.executorTemplate = .pod(number) }
    }
    return program
  }

  /// The settings that fields stand for.
  static func settingsOfFields(of spec: Node, at position: Int) -> [SparkSetting] {
    fields.compactMap { field in
      guard let node = spec.value(at: field.path), node.kind.isScalar else { return nil }
      return SparkSetting(field.key, node.string, from: .object(position, node: node.id))
    }
  }

  /// The settings that a mapping of an object lists.
  static func list(_ node: Node?, at position: Int) -> [SparkSetting] {
    (node.map { Array($0.entries) } ?? []).filter { $0.value.kind.isScalar }.map { key, value in
      SparkSetting(key.string, value.string, from: .object(position, node: value.id))
    }
  }

  /// The file that the operator mounts for driver and executors.
  private static func file(of spec: Node, at position: Int, in subject: Subject) -> Int? {
    guard let name = spec["sparkConfigMap"]?.string,
      let map = subject.objects.find("ConfigMap", name, from: position)
    else { return nil }
    return subject.file("spark-defaults.conf", ofMap: map)
  }
}
