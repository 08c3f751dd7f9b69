/// What tells objects of a rendering apart: versions of one kind are one.
package struct ObjectKey: Hashable, Sendable {
  private let group: Name
  private let kind: Name
  private let namespace: Name
  package private(set) var name: Name

  package init(_ id: ManifestID) {
    group = id.kind.group
    kind = id.kind.kind
    namespace = id.kind.isClusterScoped ? "" : id.namespace
    name = id.name
  }

  /// The same without the hash of the content, if the name ends as one with a hash does.
  package var withoutHash: ObjectKey {
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
