import Foundation

/// What the operator submits for an application, and what its driver reads besides.
struct Submission {
  let name: String
  let spec: Thing
  /// spark-defaults.conf of the driver.
  let defaults: String

  /// The properties on the operator's command line, which count most.
  var properties: [String: String] {
    var all = [
      "spark.app.name": name, "spark.kubernetes.namespace": "spark-dev",
      "spark.kubernetes.driver.pod.name": name + "-driver",
      "spark.executor.instances": "\(spec[path: "executor.instances"])",
    ]
    for role in ["driver", "executor"] {
      let own = spec[role]
      let prefix = "spark.kubernetes.\(role)."
      all["spark.kubernetes.authenticate.\(role).serviceAccountName"] = own["serviceAccount"].text
      all["spark.\(role).cores"] = "\(own["cores"])"
      all["spark.\(role).memory"] = own["memory"].text
      all[prefix + "request.cores"] = own["coreRequest"].text
      all[prefix + "limit.cores"] = own["coreLimit"].text
      all[prefix + "container.image"] = own["image"].text
      all[prefix + "podTemplateFile"] = "\(name)-\(role).yaml"
      all[prefix + "podTemplateContainerName"] = "spark-kubernetes-\(role)"
      all[prefix + "label.sparkoperator.k8s.io/launched-by-spark-operator"] = "true"
    }
    return all
  }

  /// Properties as a file of them.
  static func text(of properties: [String: String]) -> String {
    properties.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }.joined()
  }

  /// Writes the files of both roles; answers a line for each.
  func write(below folder: String) throws -> String {
    let submitted = Self.text(of: properties)
    var lines = ""
    for role in ["driver", "executor"] {
      let place = "\(folder)/\(name)-\(role)"
      // The driver's pod is built before anything is mounted in it.
      let text = role == "driver" ? submitted : defaults + submitted
      try text.write(toFile: place + ".conf", atomically: true, encoding: .utf8)
      try JSONEncoder().encode(spec[path: role + ".template"])
        .write(to: URL(fileURLWithPath: place + ".yaml"))
      lines += "\(name)-\(role)\t\(place).conf\t\(folder)\t\(role)\n"
    }
    return lines
  }
}
