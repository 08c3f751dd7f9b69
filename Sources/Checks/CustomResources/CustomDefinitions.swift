internal import Documents
internal import Manifests

/// The schemas that definitions among the objects give for kinds of their own.
struct CustomDefinitions {
  private var schemas: [ObjectKind: Node] = [:]
  private var known: [(group: String, kind: String, version: String)] = []

  init(_ manifests: [Manifest]) {
    for manifest in manifests where manifest.kind.kind == "CustomResourceDefinition" {
      if let spec = manifest.root["spec"] { add(spec) }
    }
  }

  private mutating func add(_ spec: Node) {
    guard let group = spec["group"], let kind = spec["names"]?["kind"],
      let versions = spec["versions"], versions.kind == .sequence
    else { return }
    for version in versions.children {
      guard let name = version["name"], version["served"]?.text.first != UInt8(ascii: "f") else {
        continue
      }
      known.append((group.string, kind.string, name.string))
      let key = ObjectKind(
        group: Name(group.string), version: Name(name.string), kind: Name(kind.string))
      schemas[key] = version["schema"]?["openAPIV3Schema"]
    }
  }

  /// The schema of a kind.
  func schema(of kind: ObjectKind) -> Node? {
    schemas.isEmpty ? nil : schemas[kind]
  }

  /// The versions in which a kind is defined, as `group/version`.
  func versions(of kind: ObjectKind) -> [String] {
    known.compactMap { group, name, version in
      kind.group.string.isSameInBytes(as: group) && kind.kind.string.isSameInBytes(as: name)
        ? "\(group)/\(version)" : nil
    }
  }
}
