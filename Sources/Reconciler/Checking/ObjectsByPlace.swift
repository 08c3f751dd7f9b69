internal import Checks
internal import Documents
internal import Manifests
internal import Overlays

/// Which objects have something from a place of the sources: rules that say only where a mistake is
/// are about these.
struct ObjectsByPlace {
  private struct Key: Hashable {
    let path: String
    let offset: Int
  }

  private var objects: [Key: ManifestID] = [:]

  /// Looks for the places of findings that name no object.
  init(_ findings: [Findings.Finding], in manifests: [Manifest], _ sources: SourceTable) {
    let places = findings.lazy.filter { $0.object == nil }.compactMap(\.diagnostic.location)
    let wanted = Set(places.map { Key(path: $0.file.path, offset: $0.range.lowerBound) })
    guard !wanted.isEmpty else { return }
    let offsets = Set(wanted.map { UInt32(clamping: $0.offset) })
    for manifest in manifests {
      Self.walk(manifest.root) { node in
        let place = manifest.place(of: node.id)
        guard offsets.contains(place.offset), sources.files.indices.contains(Int(place.source))
        else { return }
        let key = Key(path: sources[place.source].path, offset: Int(place.offset))
        if wanted.contains(key), objects[key] == nil { objects[key] = manifest.id }
      }
    }
  }

  /// The object of a finding: the one that its rule names, or the first that has something from its
  /// place.
  func object(of finding: Findings.Finding) -> ManifestID? {
    if let object = finding.object { return object }
    return finding.diagnostic.location.flatMap {
      objects[Key(path: $0.file.path, offset: $0.range.lowerBound)]
    }
  }

  /// Goes through keys and values.
  private static func walk(_ root: Node, _ visit: (Node) -> Void) {
    var waiting = [root]
    while let node = waiting.popLast() {
      visit(node)
      switch node.kind {
      case .mapping:
        for (key, value) in node.entries {
          visit(key)
          waiting.append(value)
        }
      case .sequence: waiting += node.children
      default: continue
      }
    }
  }
}
