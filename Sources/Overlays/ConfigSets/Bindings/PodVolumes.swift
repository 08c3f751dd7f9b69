internal import Documents
internal import Manifests

/// The volumes of one pod that hold files of ConfigMaps and Secrets.
struct PodVolumes {
  /// What each volume holds, by its name.
  private(set) var sources: [String: [VolumeSource]] = [:]
  private let manifest: Manifest
  /// How the object is called.
  let owner: String

  /// The containers of all pods in an object.
  static func containers(
    in manifest: Manifest, called owner: String, _ names: FileHolders
  ) -> [MountingContainer] {
    var found: [MountingContainer] = []
    var rest = [manifest.root]
    while let node = rest.popLast() {
      if let volumes = node["volumes"], volumes.kind == .sequence {
        let pod = PodVolumes(volumes, of: manifest, owner, names)
        for field in ["initContainers", "containers"] {
          let list = node[named: field].flatMap { $0.kind == .sequence ? $0 : nil }
          found += (list.map { Array($0.children) } ?? [])
            .map { MountingContainer($0, of: pod) }
        }
      }
      rest += node.children.filter(\.kind.isCollection).reversed()
    }
    return found
  }

  private init(
    _ volumes: Node, of manifest: Manifest, _ owner: String, _ names: FileHolders
  ) {
    self.owner = owner
    self.manifest = manifest
    for volume in volumes.children {
      let projected = volume["projected"]?["sources"].map { Array($0.children) } ?? []
      let found = ([volume] + projected).compactMap { VolumeSource($0, names) }
      sources[volume["name"]?.string ?? "", default: []] += found
    }
  }

  /// Where a node of the pod is written.
  func place(of node: Node) -> Place { manifest.place(of: node.id) }
}

/// A ConfigMap or a Secret in a volume.
struct VolumeSource {
  /// Its place among the manifests.
  let target: Int
  /// The files that are there, and what they are called; nil if all are there as they are called.
  private let items: [(key: String, path: String)]?

  init?(_ volume: Node, _ names: FileHolders) {
    let map = volume["configMap"]
    guard let source = map ?? volume["secret"],
      let name = source["name"] ?? source["secretName"],
      let target = names.target(of: name, isSecret: map == nil)
    else { return nil }
    self.target = target
    items = source["items"].map { items in
      items.children.map { ($0["key"]?.string ?? "", $0["path"]?.string ?? "") }
    }
  }

  /// What a file is called in the volume.
  func path(of file: String) -> String? {
    guard let items else { return file }
    return items.first { $0.key.isSameInBytes(as: file) }?.path
  }
}

/// The ConfigMaps and Secrets that names in one object mean.
struct FileHolders {
  private let manifests: ManifestSet
  private let namespace: Name
  private let targets: [Int32: Int]

  /// Takes what references of renamed objects mean; who was never renamed is found by name.
  init(
    of manifest: Manifest, _ found: [(reference: Reference, target: Int)],
    in manifests: ManifestSet
  ) {
    self.manifests = manifests
    namespace = manifest.id.namespace
    targets = Dictionary(found.map { ($0.reference.name, $0.target) }) { _, last in last }
  }

  /// The place of the object that a name means.
  func target(of name: Node, isSecret: Bool) -> Int? {
    if let known = targets[name.id] { return known }
    let kind: Name = isSecret ? "Secret" : "ConfigMap"
    return manifests.manifests.firstIndex { other in
      other.id.kind.kind == kind && other.id.namespace == namespace
        && other.id.name.string.isSameInBytes(as: name.string)
    }
  }
}
