internal import Documents
internal import Manifests

/// The objects of a cluster, as far as they were added: two that have one path are one.
struct ClusterObjects {
  /// The paths, one behind the other.
  private var paths: [UInt8] = []
  /// Where each ends.
  private var ends: [Int] = []
  private var index: IdentityIndex
  /// The kind of the last object, and what the path says of it: mostly the next is of the same.
  private var last: (kind: ObjectKind, part: [UInt8])?

  init(capacity: Int) {
    index = IdentityIndex(capacity: capacity)
    paths.reserveCapacity(capacity * 64)
    ends.reserveCapacity(capacity)
  }

  /// Adds an object; answers which of those before, counted from 0, is the same.
  mutating func add(_ kind: ObjectKind, _ name: Name, in namespace: Name) -> Int? {
    let path = paths.count
    ManifestPath.append(kind, part(of: kind), name, in: namespace, to: &paths)
    ends.append(paths.count)
    let (paths, ends) = (paths, ends)
    return paths.withUnsafeBufferPointer { all in
      func bytes(of position: Int) -> UnsafeBufferPointer<UInt8> {
        let start = position == 0 ? 0 : ends[position - 1]
        return UnsafeBufferPointer(rebasing: all[start..<ends[position]])
      }
      let own = UnsafeBufferPointer(rebasing: all[path...])
      return index.find(
        Fingerprint.of(own), orAdd: ends.count - 1,
        numberOf: { Fingerprint.of(bytes(of: $0)) },
        where: { bytes(of: $0).elementsEqual(own) })
    }
  }

  private mutating func part(of kind: ObjectKind) -> [UInt8] {
    if let last, last.kind == kind { return last.part }
    let part = ManifestPath.part(of: kind)
    last = (kind, part)
    return part
  }
}
