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
    RepoPath("\(folder(of: id))/\(name(of: id)).yaml")
  }

  private static func folder(of id: ManifestID) -> String {
    if id.kind.isClusterScoped { return "_cluster" }
    return id.namespace.isEmpty ? "_default" : id.namespace.string
  }

  private static func name(of id: ManifestID) -> String {
    let group = id.kind.group.string
    let isKnown = !group.utf8.contains(UInt8(ascii: ".")) || group.hasSuffix(".k8s.io")
    let kind = escaped(id.kind.kind.string.lowercased() + (isKnown ? "" : ".\(group)"))
    let name = "\(kind)-\(escaped(id.name.string))"
    guard name.utf8.count > mostBytes else { return name }
    let digest = Digest(of: Array(id.name.string.utf8), by: .sha256).hexadecimal.prefix(10)
    let start = String(decoding: name.utf8.prefix(mostBytes - 11), as: UTF8.self)
    return "\(start)-\(digest)"
  }

  /// Bytes that not every disk keeps apart are written as `%XX`.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "."), UInt8(ascii: "-"):
        bytes.append(byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
