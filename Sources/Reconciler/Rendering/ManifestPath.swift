internal import Documents
internal import Manifests

/// Where an object stands among the rendered files: it follows from the object alone.
enum ManifestPath {
  /// How long a file's name may be before its ending.
  private static let mostBytes = 200
  /// The path of a file that holds all objects.
  static let ofAll = RepoPath("manifest.yaml") ?? .root

  /// The path of an object.
  static func path(of id: ManifestID) -> RepoPath? {
    var path: [UInt8] = []
    append(id.kind, part(of: id.kind), id.name, in: id.namespace, to: &path)
    return RepoPath(String(decoding: path, as: UTF8.self))
  }

  /// What the path of an object says of its kind.
  static func part(of kind: ObjectKind) -> [UInt8] {
    var part: [UInt8] = []
    appendEscaped(kind.kind.string.lowercased(), to: &part)
    if isForeign(kind.group) {
      part.append(UInt8(ascii: "."))
      appendEscaped(kind.group.string, to: &part)
    }
    part.append(UInt8(ascii: "-"))
    return part
  }

  /// Adds the bytes of the path of an object, with the part of its kind.
  static func append(
    _ kind: ObjectKind, _ part: [UInt8], _ name: Name, in namespace: Name, to path: inout [UInt8]
  ) {
    path += folder(of: kind, in: namespace).utf8
    path.append(UInt8(ascii: "/"))
    let start = path.count
    path += part
    appendEscaped(name.string, to: &path)
    if path.count - start > mostBytes { shorten(&path, from: start, name) }
    path += ".yaml".utf8
  }

  private static func folder(of kind: ObjectKind, in namespace: Name) -> String {
    if kind.isClusterScoped { return "_cluster" }
    return namespace.isEmpty ? "_default" : namespace.string
  }

  /// Whether a group is not one of Kubernetes' own.
  private static func isForeign(_ group: Name) -> Bool {
    group.string.utf8.contains(UInt8(ascii: ".")) && !group.string.hasSuffix(".k8s.io")
  }

  /// Puts a digest in the place of what is too long.
  private static func shorten(_ path: inout [UInt8], from start: Int, _ name: Name) {
    let digest = Digest(of: Array(name.string.utf8), by: .sha256).hexadecimal.prefix(10)
    let kept = String(decoding: path[start..<start + mostBytes - 11], as: UTF8.self)
    path.removeSubrange(start...)
    path += "\(kept)-\(digest)".utf8
  }

  /// Bytes that not every disk keeps apart are written as `%XX`.
  private static func appendEscaped(_ text: String, to path: inout [UInt8]) {
    text.withBytes { bytes in
      guard !bytes.allSatisfy(isPlain) else { return path.append(contentsOf: bytes) }
      for byte in bytes {
        path += isPlain(byte) ? [byte] : [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
