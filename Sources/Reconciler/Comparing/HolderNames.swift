internal import Manifests

/// Names for the objects of an environment that objects of other environments share: without the
/// hashes, prefixes and namespaces that differ, where that leaves no doubt.
struct HolderNames {
  /// A name for each object, in their order; the kind is not in it.
  let names: [String]

  init(_ manifests: [Manifest]) {
    var names = manifests.map(\.original.name.string)
    for spell in Self.spellings {
      var counts: [Name: Int] = [:]
      for (manifest, name) in zip(manifests, names) {
        counts[Self.key(manifest, name), default: 0] += 1
      }
      for (index, manifest) in manifests.enumerated()
      where counts[Self.key(manifest, names[index]), default: 0] > 1 {
        names[index] = spell(manifest)
      }
    }
    self.names = names
  }

  private static func key(_ manifest: Manifest, _ name: String) -> Name {
    Name("\(manifest.id.kind.kind)/\(name)")
  }

  /// Ways to say more, each more than the one before.
  private static let spellings: [@Sendable (Manifest) -> String] = [
    { $0.affixedName },
    { "\($0.id.namespace)/\($0.affixedName)" },
    { "\($0.id.kind.group)/\($0.id.namespace)/\($0.id.name)" },
  ]
}

extension Manifest {
  /// The first name with what kustomizations have put before and behind it.
  var affixedName: String {
    prefixes.reversed().map(\.string).joined() + original.name.string
      + suffixes.map(\.string).joined()
  }
}
