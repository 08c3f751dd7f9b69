internal import Documents
internal import Manifests

/// Finds objects by what they are called.
struct ObjectIndex: Sendable {
  private let manifests: [Manifest]
  /// Where objects go that do not say it.
  private let namespace: Name
  private var positions: [Name: [Int]] = [:]
  private var kinds: [Name: [Int]] = [:]

  init(_ manifests: [Manifest], namespace: Name) {
    self.manifests = manifests
    self.namespace = namespace
    for (position, manifest) in manifests.enumerated() {
      positions[manifest.name, default: []].append(position)
      kinds[manifest.kind.kind, default: []].append(position)
    }
  }

  /// The objects of a kind, by their positions.
  func all(_ kind: Name) -> [Int] { kinds[kind] ?? [] }

  /// The object of a kind with a name, seen from another object: in its namespace.
  func find(_ kind: Name, _ name: String, from position: Int) -> Int? {
    find(kind, name, in: namespace(of: manifests[position]))
  }

  /// The object of a kind with a name in a namespace.
  func find(_ kind: Name, _ name: String, in namespace: Name) -> Int? {
    positions[Name(name)]?.first {
      let manifest = manifests[$0]
      return manifest.kind.kind == kind
        && (manifest.kind.isClusterScoped || self.namespace(of: manifest) == namespace)
    }
  }

  /// The namespace in which an object will be.
  func namespace(of manifest: Manifest) -> Name {
    manifest.namespace.isEmpty ? namespace : manifest.namespace
  }

  /// Whether two namespaces may be the same one: where nothing says a namespace it may be any.
  static func mayBeSame(_ one: Name, _ other: Name) -> Bool {
    one == other || one.isEmpty || other.isEmpty
  }

  /// Whether there is an object of a kind with a name in some namespace that may be the one.
  func mayFind(_ kind: Name, _ name: String, in namespace: Name) -> Bool {
    positions[Name(name)]?.contains {
      manifests[$0].kind.kind == kind
        && Self.mayBeSame(self.namespace(of: manifests[$0]), namespace)
    } ?? false
  }
}
