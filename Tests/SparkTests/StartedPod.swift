import Documents
import Foundation
import Manifests
import Testing

@testable import Checks

/// Objects that start Spark with the settings and the template of a random pod, and what rules say of
/// them.
struct StartedPod {
  /// The rules by which something was found.
  let rules: Set<String>

  init(_ pod: RandomPod) throws {
    let objects = try [
      Self.map("conf", ["spark-defaults.conf": Self.properties(of: pod)]),
      Self.map("templates", pod.template.map { ["template.yaml": $0] } ?? [:]),
      Self.starter(of: pod),
    ].map { try JSONSerialization.data(withJSONObject: $0, options: .withoutEscapingSlashes) }
    let text = objects.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n---\n")
    let file = SourceFile(path: "objects.yaml", text: SourceText(text))
    var kinds = KnownKinds()
    let parsed = ParsedText.parse(file.text, as: .resource)
    try #require(!parsed.hasErrors, "\(parsed.problems)")
    let manifests = parsed.documents.map { Manifest($0, source: 0, &kinds) }
    var material = Material(manifests) { place in
      Location(file, Int(place.offset)..<Int(place.offset))
    }
    material.sources = [file]
    material.configuration = Self.files(in: manifests)
    rules = Set(Rules.inspect(Subject(material)).report.diagnostics.map(\.rule))
  }

  private static func files(in manifests: [Manifest]) -> [ProgramFile] {
    guard let data = manifests[0].root["data"] else { return [] }
    return data.entries.map { key, value in
      let settings = value.string.split(separator: "\n").map { line in
        let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        return FileSetting(
          String(parts[0]), String(parts[1]), lines: 0..<1, written: 0..<0, isReplaced: false)
      }
      return ProgramFile(
        FileContents(named: key.string, value.text, format: "properties", settings),
        .object(0, node: value.id))
    }
  }

  private static func properties(of pod: RandomPod) -> String {
    pod.settings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
  }

  private static func map(_ name: String, _ data: [String: String]) -> [String: Any] {
    ["apiVersion": "v1", "kind": "ConfigMap", "metadata": ["name": name], "data": data]
  }

  /// A server of Spark Connect, or a Job that submits an application.
  private static func starter(of pod: RandomPod) -> [String: Any] {
    let command =
      pod.application.map {
        ["/opt/spark/bin/spark-submit", "--deploy-mode", "cluster", $0]
      } ?? ["/opt/spark/sbin/start-connect-server.sh"]
    let container: [String: Any] = [
      "name": "spark", "image": "apache/spark:\(pod.version)", "command": command,
      "volumeMounts": [
        ["name": "conf", "mountPath": "/opt/spark/conf"],
        ["name": "templates", "mountPath": "/opt/spark/templates"],
      ],
    ]
    let spec: [String: Any] = [
      "containers": [container],
      "volumes": ["conf", "templates"].map { ["name": $0, "configMap": ["name": $0]] },
    ]
    return [
      "apiVersion": "apps/v1", "kind": "Deployment", "metadata": ["name": "spark"],
      "spec": ["template": ["spec": spec]],
    ]
  }
}
