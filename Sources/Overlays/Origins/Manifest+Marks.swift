internal import Manifests

extension Manifest {
  /// The prefix of the annotations in which kustomize keeps what it knows of an object.
  static let markPrefix = "internal.config.kubernetes.io/"

  /// What kustomize would keep in such annotations of this object: their names, and texts that it
  /// puts commas between. Here it is part of the manifest, and shows only where it can be copied.
  var marks: [(key: String, texts: [String])] {
    let all = [
      ("previousKinds", previous.map(\.kind.kind.string)),
      ("previousNames", previous.map(\.name.string)),
      ("previousNamespaces", previous.map(\.scope.name.string)),
      ("prefixes", prefixes.map(\.string)), ("suffixes", suffixes.map(\.string)),
      ("needsHashSuffix", needsHash ? ["enabled"] : []),
      ("generatorBehavior", behavior.map { [$0] } ?? []),
    ]
    return all.filter { !$0.1.isEmpty }.map { (Self.markPrefix + $0.0, $0.1) }
  }
}
