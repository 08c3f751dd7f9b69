internal import Documents
package import Manifests

extension PodTemplate {
  /// Where objects of Kubernetes' kinds describe pods.
  private static let paths: [(kind: Name, paths: [[String]])] = [
    ("Pod", [[]]),
    ("PodTemplate", [["template"]]),
    ("Deployment", [["spec", "template"]]),
    ("StatefulSet", [["spec", "template"]]),
    ("DaemonSet", [["spec", "template"]]),
    ("ReplicaSet", [["spec", "template"]]),
    ("ReplicationController", [["spec", "template"]]),
    ("Job", [["spec", "template"]]),
    ("CronJob", [["spec", "jobTemplate", "spec", "template"]]),
  ]
  /// Where applications of Spark hold templates, of which an operator makes pods.
  private static let applications: [(kind: Name, paths: [[String]])] = [
    (
      "SparkApplication",
      [
        ["spec", "driver", "template"], ["spec", "executor", "template"],
        ["spec", "driverSpec", "podTemplateSpec"], ["spec", "executorSpec", "podTemplateSpec"],
      ]
    ),
    (
      "ScheduledSparkApplication",
      [["spec", "template", "driver", "template"], ["spec", "template", "executor", "template"]]
    ),
  ]
  private static let configMap: Name = "ConfigMap"

  /// The pods that objects describe, in the order of the objects.
  package static func all(in manifests: [Manifest]) -> [PodTemplate] {
    var found: [PodTemplate] = []
    for (position, manifest) in manifests.enumerated() {
      let name = manifest.kind.kind
      if name == configMap {
        if let data = manifest.root["data"] { found += texts(in: data, position) }
      } else if let (_, paths) = paths.first(where: { $0.kind == name }) {
        found += paths.compactMap { template(at: $0, of: manifest.root, position, false) }
      } else if let (_, paths) = applications.first(where: { $0.kind == name }) {
        found += paths.compactMap { template(at: $0, of: manifest.root, position, true) }
      }
    }
    return found
  }

  private static func template(
    at path: [String], of root: Node, _ position: Int, _ isPartial: Bool
  ) -> PodTemplate? {
    var node = root
    for key in path {
      guard let below = node[named: key] else { return nil }
      node = below
    }
    guard node.kind == .mapping else { return nil }
    return PodTemplate(
      manifest: position, root: node, path: path.joined(separator: "."), isPartial: isPartial)
  }

  /// The pods that stand as text in a ConfigMap: what Spark takes for its drivers and executors.
  private static func texts(in data: Node, _ position: Int) -> [PodTemplate] {
    data.entries.compactMap { key, value in
      guard key.text.hasSuffix(".yaml") || key.text.hasSuffix(".yml"), value.kind == .string,
        let document = ParsedText.parse(SourceText(value.text), as: .resource).documents.first,
        document.root["kind"]?.string == "Pod"
      else { return nil }
      return PodTemplate(
        manifest: position, root: document.root, path: key.string, isPartial: true,
        holder: value.id)
    }
  }
}

extension Text {
  /// Whether the last bytes are these.
  fileprivate func hasSuffix(_ ending: StaticString) -> Bool {
    let ending = UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
    return suffix(ending.count).elementsEqual(ending)
  }
}
