internal import Documents
package import Manifests

/// Workloads whose pods are made anew when their template changes.
enum Workload {
  static let kinds: [Name] = ["Deployment", "StatefulSet", "DaemonSet"]
}

/// Annotations by which Argo CD is told what to do with an object.
package enum ArgoAnnotation {
  /// Whether an object has an option of synchronization.
  package static func hasOption(_ option: String, _ manifest: Manifest) -> Bool {
    text("argocd.argoproj.io/sync-options", of: manifest)?.split(separator: ",").contains {
      String($0).trimmingSpace == option
    } ?? false
  }

  /// Whether an object is made and removed as a step of a synchronization.
  package static func isHook(_ manifest: Manifest) -> Bool {
    text("argocd.argoproj.io/hook", of: manifest) != nil
      || text("helm.sh/hook", of: manifest) != nil
  }

  /// The value of an annotation.
  static func text(_ name: String, of manifest: Manifest) -> String? {
    manifest.root["metadata"]?["annotations"]?[named: name]?.string
  }
}

extension PodTemplate {
  /// The names of ConfigMaps in volumes and in the environment of containers, each at its node.
  var configMaps: [Node] {
    var found: [Node] = []
    for volume in spec?["volumes"]?.items ?? [] {
      if let name = volume["configMap"]?["name"] { found.append(name) }
      for source in volume["projected"]?["sources"]?.items ?? [] {
        if let name = source["configMap"]?["name"] { found.append(name) }
      }
    }
    for (container, _) in containers {
      for source in container["envFrom"]?.items ?? [] {
        if let name = source["configMapRef"]?["name"] { found.append(name) }
      }
    }
    return found
  }
}

extension String {
  /// Whether it ends with a hash of content, as names of ConfigMaps get it.
  var endsWithContentHash: Bool {
    let bytes = Array(utf8.suffix(11))
    return bytes.count == 11 && bytes[0] == UInt8(ascii: "-")
      && bytes.dropFirst().allSatisfy { "bcdfghkmt2456789".utf8.contains($0) }
  }
}
