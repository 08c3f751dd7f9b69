internal import Manifests

/// What tells objects of a delivery apart: versions of one kind are one.
struct ObjectKey: Hashable {
  let group: Name
  let kind: Name
  let namespace: Name
  var name: Name

  init(_ id: ManifestID) {
    group = id.kind.group
    kind = id.kind.kind
    namespace = id.kind.isClusterScoped ? "" : id.namespace
    name = id.name
  }

  /// The same without the hash of the content, if the name ends as one with a hash does.
  var withoutHash: ObjectKey {
    let bytes = Array(name.string.utf8)
    let stem = bytes.count - 11
    guard stem > 0, bytes[stem] == UInt8(ascii: "-"),
      bytes[(stem + 1)...].allSatisfy(Self.letters.contains)
    else { return self }
    var key = self
    key.name = Name(String(decoding: bytes[..<stem], as: UTF8.self))
    return key
  }

  /// The letters of hashes.
  private static let letters = Set("gh2k456789mbcdtf".utf8)
}
