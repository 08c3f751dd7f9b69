import CaseSupport
import Foundation
import ProgramSupport

/// What Spark is given to make a pod of, and what is known of that pod beforehand.
struct PodStart {
  /// Whose pod it is.
  enum Role: String, CaseIterable {
    case driver, executor
  }

  let environment: String
  /// Who has Spark make it: `connect`, `thrift`, `submit`, `application` or `zeppelin`.
  let starter: String
  let role: Role
  let line: SparkLine
  /// What is submitted in cluster mode; empty where the starter is itself a driver, in client mode.
  var application = ""
  /// What is submitted, or what the driver has that the starter is.
  let settings: String
  /// The spark-defaults.conf that a submitted driver finds mounted.
  var defaults = ""
  /// The texts of templates by the names of their files.
  let templates: [String: String]
  /// The object that holds the templates.
  let source: Thing

  var name: String { "\(environment) \(starter) \(source.name) \(role)" }

  /// Writes the files that Spark reads; answers what the oracle is asked.
  func question(in folder: URL) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var files = templates
    files["spark.properties"] = settings
    if !defaults.isEmpty { files["spark-defaults.conf"] = defaults }
    for (file, text) in files {
      try text.write(
        to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
    }
    return "\(role)\n\(application)\n\(folder.path)"
  }

  private var image: String {
    line == .spark35
      ? "electinfo/spark-3.5:3.5.7-1" : "electinfo/spark-\(role):4.1.0-1"
  }

  /// The heap, and what is beside it. Applications are of Python, for which Spark takes more where
  /// they are submitted.
  private func memory(_ settings: [String: String]) -> String {
    guard let heap = Preset.mebibytes(settings["spark.\(role).memory"]) else { return "unknown" }
    let usual = application.isEmpty ? 0.1 : 0.4
    let factor = settings["spark.\(role).memoryOverheadFactor"].flatMap(Double.init) ?? usual
    return "\(heap + max(384, Int(Double(heap) * factor)))Mi"
  }

  /// What is otherwise than it has to be in the pod that Spark has built.
  func faults(of pod: Thing) -> [String] {
    let own = Settings.of(defaults + settings)
    let container = pod[path: "spec.containers.0"]
    var faults = PodFaults.of(pod) + Restricted.faults(of: pod["spec"])
    func expect(_ what: String, _ value: String, _ wanted: String) {
      if value != wanted { faults.append("\(what) is \(value), not \(wanted)") }
    }
    // That of the template, whatever it is.
    expect("kind", pod.kind, "Pod")
    expect("image", container["image"].text, image)
    expect("account", pod[path: "spec.serviceAccountName"].text, "spark-\(role)-\(line.suffix)")
    expect("memory", container[path: "resources.limits.memory"].text, memory(own))
    let paths = container["volumeMounts"].items.map { $0["mountPath"].text }
    for path in ["/tmp", "/opt/spark/work-dir"] where !paths.contains(path) {
      faults.append("nothing is mounted at \(path)")
    }
    // What the operator's webhook adds finds its place free.
    for path in paths where starter == "application" && path.hasPrefix("/etc/spark/conf") {
      faults.append("\(path) is the webhook's")
    }
    let variables = Dictionary(container["env"].items.map { ($0["name"].text, $0) }) { $1 }
    for key in ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] where variables[key] == nil {
      faults.append("there is no variable \(key)")
    }
    if role == .executor && application.isEmpty {
      let url = variables["SPARK_DRIVER_URL"]?["value"].text ?? ""
      let host = "\(own["spark.driver.host"] ?? ""):\(own["spark.driver.port"] ?? "")"
      expect("address of the driver", String(url.drop { $0 != "@" }.dropFirst()), host)
    }
    return faults
  }
}
