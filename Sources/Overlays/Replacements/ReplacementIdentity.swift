internal import Manifests

/// The names of an object that replacements compare.
struct ReplacementIdentity {
  let group: Name
  let version: Name
  let kind: Name
  let name: Name
  let namespace: Name
}

extension Manifest {
  /// What it is and was, as replacements see it: with its present version, whatever it was before.
  var identities: [ReplacementIdentity] {
    let now = id
    return ([now] + previous).map {
      ReplacementIdentity(
        group: now.kind.group, version: now.kind.version, kind: $0.kind.kind, name: $0.name,
        namespace: $0.namespace)
    }
  }
}
