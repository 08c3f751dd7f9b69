import CaseSupport
import Testing

/// The applications of base/spark-applications in an environment of their own.
struct SampleApplications {
  let objects: [Thing]

  private static let imageOf35 = "- {name: electinfo/spark-3.5, newTag: 3.5.7-9}"
  private static let imagesOf41 = """
    - {name: electinfo/spark-driver, newTag: 4.1.0-7}
    - {name: electinfo/spark-executor, newTag: 4.1.0-8}
    """

  /// Renders those of a version beside the accounts of their pods; a change may be made first.
  init(of line: String = "4.1", _ change: (inout Platform) throws -> Void = { _ in }) throws {
    var platform = try Platform()
    let folder = "environments/sample-of-tests"
    platform[folder + "/kustomization.yaml"] = """
      namespace: spark-dev
      resources:
      - ../../base/hive-metastore/\(line)
      - ../../base/spark-applications/\(line)
      - ../../base/spark-executor/\(line)
      - ../../base/spark-jobs/\(line)
      components: [../../base/components/hive-catalog-applications/\(line)]
      images:
      \(line == "3.5" ? Self.imageOf35 : Self.imagesOf41)

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
