package import Checks
internal import Manifests
internal import Overlays

extension Rendering {
  /// What rules find in the objects, at the lines that they come from.
  package func inspect(podSecurity: PodSecurityLevel = .restricted) -> Findings {
    let sources = sources
    let subject = Subject(
      manifests.manifests, namespace: Name(namespace), podSecurity: podSecurity
    ) { sources.location(of: $0) }
    return Rules.inspect(subject)
  }
}
