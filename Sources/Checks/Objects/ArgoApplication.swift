internal import Documents
internal import Manifests

/// An Application of Argo CD: what is delivered from where to where.
package struct ArgoApplication: Sendable {
  /// The object, by its position.
  let position: Int
  let spec: Node
  /// One, or several.
  let sources: [Node]

  /// Those among the objects.
  static func all(in subject: Subject) -> [ArgoApplication] {
    subject.objects.all("Application").compactMap { position in
      let manifest = subject.manifests[position]
      guard manifest.kind.group == "argoproj.io", let spec = manifest.root["spec"] else {
        return nil
      }
      let several = spec["sources"]?.items ?? []
      return ArgoApplication(
        position: position, spec: spec, sources: several + [spec["source"]].compactMap { $0 })
    }
  }

  /// An option of synchronization that counts for all its objects.
  func hasOption(_ option: String) -> Bool {
    spec.value(at: ["syncPolicy", "syncOptions"])?.items.contains { $0.string == option } ?? false
  }

  /// The cluster that it is for, in one of the two ways to name it.
  var cluster: String {
    let destination = spec["destination"]
    let server = destination?["server"]?.string
    if server == "https://kubernetes.default.svc" { return "in-cluster" }
    return server ?? destination?["name"]?.string ?? "in-cluster"
  }

  /// The address of a repository, written in one way.
  package static func normalized(_ address: String) -> String {
    let text = address.lowercased().withoutSlashesAtEnd
    return text.hasSuffix(".git") ? String(text.dropLast(4)) : text
  }
}
