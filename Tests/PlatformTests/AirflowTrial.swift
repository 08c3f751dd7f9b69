import CaseSupport
import Foundation
import Testing

/// An environment with Airflow and all its ways to Spark.
enum AirflowTrial {
  static let versions = ["3.5", "4.1"]
  static let ways = ["connect", "submit", "operator"]

  private static let bases = ["minio", "postgres", "airflow"]
  private static let basesOfSpark = [
    "spark-executor", "spark-connect", "spark-jobs", "spark-applications",
  ]
  private static let folder = "environments/trial"

  /// The content with the environment, and other files.
  static func platform(_ files: [String: String] = [:]) throws -> Platform {
    var platform = try Platform()
    func lines(_ names: [String]) -> String { names.map { "- ../../base/\($0)\n" }.joined() }
    let parts = bases + versions.flatMap { version in basesOfSpark.map { "\($0)/\(version)" } }
    let components = versions.flatMap { version in
      ways.map { "components/airflow-\($0)/\(version)" }
    }
    platform[folder + "/kustomization.yaml"] = """
      namespace: spark-dev
      resources:
      \(lines(parts))components:
      \(lines(components))images:
      - {name: electinfo/airflow, newTag: 3.3.2-1}
      - {name: electinfo/spark-3.5, newTag: 3.5.7-1}
      - {name: electinfo/spark-driver, newTag: 4.1.0-1}
      - {name: electinfo/spark-executor, newTag: 4.1.0-1}

      """
    for (path, text) in files { platform[folder + "/" + path] = text }
    return platform
  }

  static func objects() throws -> [Thing] { try platform().objects(of: "trial") }

  /// The files of a ConfigMap.
  static func files(_ name: String, of objects: [Thing]) throws -> [String: String] {
    let map = objects.first { $0.kind == "ConfigMap" && $0.name.hasPrefix(name + "-") }
    let data = try #require(map, "\(name)")["data"]
    return Dictionary(uniqueKeysWithValues: data.keys.map { ($0, data[$0].text) })
  }

  /// The servers and the Job before them, with their pods.
  static func pods(of objects: [Thing]) -> [(name: String, pod: Thing)] {
    objects.filter { $0.name.hasPrefix("airflow-") && ["Deployment", "Job"].contains($0.kind) }
      .map { ($0.name, $0[path: "spec.template.spec"]) }
  }
}
