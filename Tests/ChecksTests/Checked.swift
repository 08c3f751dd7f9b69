import Documents
import Foundation
import Manifests

@testable import Checks

/// What the rules about objects and the server find in a text.
struct Checked {
  let findings: Findings

  init(_ text: String, podSecurity: PodSecurityLevel = .privileged) {
    let file = SourceFile(path: "objects.yaml", text: SourceText(text))
    var kinds = KnownKinds()
    let parsed = ParsedText.parse(file.text, as: .resource)
    precondition(!parsed.hasErrors, "\(parsed.problems)")
    let manifests = parsed.documents.map { Manifest($0, source: 0, &kinds) }
    var material = Material(manifests) { place in
      Location(file, Int(place.offset)..<Int(place.offset))
    }
    material.sources = [file]
    material.podSecurity = podSecurity
    let subject = Subject(material)
    findings = Rules.inspect(subject, by: RuleFamily.objects.rules)
  }

  /// Rule and message of each.
  var lines: [String] {
    findings.report.diagnostics.map { "\($0.rule): \($0.message)" }
  }

  /// The rules by which something was found.
  var rules: [String] { findings.report.diagnostics.map(\.rule) }
}

/// The OpenAPI document of Kubernetes that the tables are made of. It is no part of this repository:
/// it is the file that KUBERNETES_API names, or one in the folder `shared` beside it.
enum KubernetesAPI {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let file = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["KUBERNETES_API"]
      ?? root.path + "/../shared/data/kubernetes-1.34-openapi-v2.json")
  static let isAtHand = FileManager.default.fileExists(atPath: file.path)
}
