import CaseSupport
import Foundation

/// What the operator submits for an application.
struct Submission {
  /// The SparkApplication, or the ScheduledSparkApplication.
  let object: Thing
  let spec: Thing

  /// Takes an application; nil for other objects.
  init?(_ object: Thing) {
    switch object.kind {
    case "SparkApplication": spec = object["spec"]
    case "ScheduledSparkApplication": spec = object[path: "spec.template"]
    default: return nil
    }
    self.object = object
  }

  /// The properties on the operator's command line, which count most.
  var properties: [String: String] {
    var all = [
      "spark.app.name": object.name, "spark.kubernetes.namespace": object.namespace,
      "spark.kubernetes.driver.pod.name": object.name + "-driver",
      "spark.executor.instances": "\(spec[path: "executor.instances"])",
    ]
    for key in spec["sparkConf"].keys { all[key] = spec["sparkConf"][key].text }
    for role in PodStart.Role.allCases.map(\.rawValue) {
      let own = spec[role]
      let prefix = "spark.kubernetes.\(role)."
      all["spark.kubernetes.authenticate.\(role).serviceAccountName"] = own["serviceAccount"].text
      all["spark.\(role).cores"] = "\(own["cores"])"
      all["spark.\(role).memory"] = own["memory"].text
      all[prefix + "request.cores"] = own["coreRequest"].text
      all[prefix + "limit.cores"] = own["coreLimit"].text
      all[prefix + "container.image"] = own["image"].text
      all[prefix + "podTemplateFile"] = "\(role).json"
      all[prefix + "podTemplateContainerName"] = "spark-kubernetes-\(role)"
      all[prefix + "label.sparkoperator.k8s.io/launched-by-spark-operator"] = "true"
    }
    return all
  }

  /// The files that the operator writes its templates to.
  var templates: [String: String] {
    PodStart.Role.allCases.reduce(into: [:]) { files, role in
      files["\(role).json"] = spec[role.rawValue]["template"].json
    }
  }

  /// Properties as a file of them.
  static func text(of properties: [String: String]) -> String {
    properties.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }.joined()
  }
}
