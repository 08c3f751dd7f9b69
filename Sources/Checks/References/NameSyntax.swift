internal import Documents
internal import Manifests

/// What Kubernetes takes as names of objects and of their parts.
enum NameSyntax: Sendable {
  /// Parts of small letters, digits and `-`, with dots between; at most 253 bytes.
  case subdomain
  /// One such part, at most 63 bytes.
  case label
  /// One such part that begins with a letter.
  case letterLabel
  /// Anything that can be a part of a path.
  case pathPart
  /// The name of a port: one such part with a letter in it, at most 15 bytes.
  case port

  /// The names of a kind; nil if nothing is known of it.
  init?(of kind: ObjectKind) {
    // Groups and users of OpenShift are no definitions: their server takes other names.
    if kind.group.string.hasSuffix("openshift.io") { return nil }
    switch kind.kind {
    case "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding": self = .pathPart
    case "Service": self = .letterLabel
    case "Namespace": self = .label
    case "APIService", "CSIDriver", "CSINode", "IPAddress", "Event": return nil
    default: self = .subdomain
    }
  }

  /// Whether a text may be such a name.
  func takes(_ name: String) -> Bool {
    if self == .port, name.holds("--") { return false }
    return name.withBytes { takes($0) }
  }

  private func takes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .subdomain: return bytes.count <= 253 && Self.areParts(bytes[...])
    case .label: return bytes.count <= 63 && Self.isPart(bytes[...])
    case .letterLabel:
      return NameSyntax.label.takes(bytes) && bytes.first.map { $0 > UInt8(ascii: "9") } == true
    case .pathPart:
      return !bytes.contains(UInt8(ascii: "/")) && !bytes.contains(UInt8(ascii: "%"))
        && (bytes.count > 2 || bytes.contains { $0 != UInt8(ascii: ".") } || bytes.isEmpty)
    case .port:
      return bytes.count <= 15 && Self.isPart(bytes[...])
        && bytes.contains { $0 > UInt8(ascii: "9") }
    }
  }

  /// Whether there are such parts with dots between.
  private static func areParts(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = bytes
    while let dot = rest.firstIndex(of: 0x2E) {
      guard isPart(rest[..<dot]) else { return false }
      rest = rest[(dot + 1)...]
    }
    return isPart(rest)
  }

  /// What they are, in words.
  var words: String {
    switch self {
    case .subdomain:
      "at most 253 small letters, digits, `-` and `.`, a letter or a digit at each end"
    case .label: "at most 63 small letters, digits and `-`, a letter or a digit at each end"
    case .letterLabel: "at most 63 small letters, digits and `-`, a letter first"
    case .pathPart: "anything without `/` and `%`"
    case .port: "at most 15 small letters, digits and `-`, with a letter among them"
    }
  }

  private static func isPart(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = part.first, let last = part.last else { return false }
    return first != 0x2D && last != 0x2D
      && part.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }
}
