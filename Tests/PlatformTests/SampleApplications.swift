import Testing

/// The applications of base/spark-applications in an environment of their own.
struct SampleApplications {
  static let line = "4.1"
  let objects: [Thing]

  /// Renders them beside the accounts of their pods; a change may be made first.
  init(_ change: (inout Platform) throws -> Void = { _ in }) throws {
    var platform = try Platform()
    let folder = "environments/sample-of-tests"
    platform[folder + "/kustomization.yaml"] = """
      namespace: spark-dev
      resources:
      - ../../base/hive-metastore/\(Self.line)
      - ../../base/spark-applications/\(Self.line)
      - ../../base/spark-executor/\(Self.line)
      - ../../base/spark-jobs/\(Self.line)
      components: [../../base/components/hive-catalog-applications/\(Self.line)]
      images:
      - {name: electinfo/spark-driver, newTag: 4.1.0-7}
      - {name: electinfo/spark-executor, newTag: 4.1.0-8}

      """
    try change(&platform)
    objects = try platform.objects(of: "sample-of-tests")
  }

  /// The name and the specification of each, of scheduled ones too.
  var all: [(name: String, spec: Thing)] {
    objects.compactMap { object in
      switch object.kind {
      case "SparkApplication": (object.name, object["spec"])
      case "ScheduledSparkApplication": (object.name + "-run", object[path: "spec.template"])
      default: nil
      }
    }
  }

  /// The ConfigMap whose name begins so.
  func configMap(_ beginning: String) throws -> Thing {
    try #require(objects.first { $0.kind == "ConfigMap" && $0.name.hasPrefix(beginning) })
  }
}
