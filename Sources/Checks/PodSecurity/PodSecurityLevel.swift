internal import Documents
internal import Manifests

/// How much a pod may do, as the pod security standards tell it.
package enum PodSecurityLevel: String, CaseIterable, Sendable, Comparable {
  case privileged, baseline, restricted

  package static func < (one: PodSecurityLevel, other: PodSecurityLevel) -> Bool {
    one.rank < other.rank
  }

  private var rank: Int {
    switch self {
    case .privileged: 0
    case .baseline: 1
    case .restricted: 2
    }
  }

  /// The label of a namespace that says what is let in.
  package static let label = "pod-security.kubernetes.io/enforce"

  /// What namespaces among the objects say of themselves.
  static func levels(in manifests: [Manifest]) -> [Name: PodSecurityLevel] {
    var levels: [Name: PodSecurityLevel] = [:]
    for manifest in manifests where manifest.kind.kind == "Namespace" {
      guard let text = manifest.root["metadata"]?["labels"]?[named: label]?.string,
        let level = PodSecurityLevel(rawValue: text)
      else { continue }
      levels[manifest.name] = level
    }
    return levels
  }
}
