import CaseSupport
import Foundation
import ProgramSupport
import Testing

extension PodStart {
  /// Where settings name the template of executors: whoever has it makes pods.
  static let template = "spark.kubernetes.executor.podTemplateFile"

  /// A server, or what submits: the ConfigMaps that it mounts, and what it submits.
  private struct Starter {
    let name: String
    let settings: String
    let templates: String
    var application = ""
  }

  private static let starters = [
    Starter(name: "connect", settings: "spark-connect-conf", templates: "spark-pod-templates"),
    Starter(name: "thrift", settings: "spark-thrift-server-conf", templates: "spark-pod-templates"),
    Starter(
      name: "submit", settings: "spark-submit-conf", templates: "spark-submit-pod-templates",
      application: "local:///opt/spark/programs/pi.py"),
  ]

  /// The ConfigMaps of settings that name templates, as the names of those begin that are known.
  static let knownSettings = starters.map(\.settings) + ["zeppelin-spark-conf"]

  /// All that start pods of a version in an environment, for each role.
  static func all(
    in environment: String, of line: SparkLine, _ platform: Platform
  ) throws -> [PodStart] {
    let objects = try platform.objects(of: environment)
    return try servers(in: environment, of: line, objects)
      + zeppelin(in: environment, of: line, objects, platform)
      + applications(in: environment, of: line, objects, platform)
  }

  private static func servers(
    in environment: String, of line: SparkLine, _ objects: [Thing]
  ) throws -> [PodStart] {
    func map(_ beginning: String) -> Thing? {
      objects.first {
        $0.kind == "ConfigMap" && $0.name.hasPrefix("\(beginning)-\(line.suffix)-")
      }
    }
    return try starters.flatMap { starter -> [PodStart] in
      let settings = map(starter.settings)?["data"]["spark-defaults.conf"].text ?? ""
      // Executors of others run in workers.
      guard Settings.of(settings)[template] != nil else { return [] }
      let source = try #require(map(starter.templates), "\(environment): \(starter.templates)")
      return (starter.application.isEmpty ? [.executor] : Role.allCases).map { role in
        PodStart(
          environment: environment, starter: starter.name, role: role, line: line,
          application: starter.application, settings: settings, templates: source.files,
          source: source)
      }
    }
  }

  /// The executors of Zeppelin's interpreters, which are drivers in client mode.
  private static func zeppelin(
    in environment: String, of line: SparkLine, _ objects: [Thing], _ platform: Platform
  ) throws -> [PodStart] {
    let name = "zeppelin-\(line.suffix)"
    guard objects.contains(where: { $0.kind == "Deployment" && $0.name == name }) else { return [] }
    let launcher = try ZeppelinLauncher(objects, in: platform)
    let own = try launcher.configMap("zeppelin-spark-conf-41").files["spark-defaults.conf"] ?? ""
    let source = try launcher.configMap("zeppelin-pod-templates-41")
    return [
      PodStart(
        environment: environment, starter: "zeppelin", role: .executor, line: line,
        settings: own + Submission.text(of: try launcher.options()), templates: source.files,
        source: source)
    ]
  }

  /// Applications of the operator: those of the environment, and the one that Airflow gives to it.
  private static func applications(
    in environment: String, of line: SparkLine, _ objects: [Thing], _ platform: Platform
  ) throws -> [PodStart] {
    let dags = objects.first { $0.kind == "ConfigMap" && $0.name.hasPrefix("airflow-dags-") }
    let dag = dags?["data"]["spark_operator_\(line.suffix).yaml"].text ?? ""
    let own = objects.filter { $0.version == line.rawValue }
    let all = try own + (dag.isEmpty ? [] : platform.objects(in: dag))
    return try all.compactMap { Submission($0) }.flatMap { submission in
      let name = submission.spec["sparkConfigMap"].text
      let conf = try #require(
        objects.first { $0.kind == "ConfigMap" && $0.name == name }, "\(environment): \(name)")
      return Role.allCases.map { role in
        PodStart(
          environment: environment, starter: "application", role: role, line: line,
          application: submission.spec["mainApplicationFile"].text,
          settings: Submission.text(of: submission.properties),
          defaults: conf.files["spark-defaults.conf"] ?? "", templates: submission.templates,
          source: submission.object)
      }
    }
  }
}
