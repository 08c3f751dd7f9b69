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
    let bytes = name.utf8
    switch self {
    case .subdomain:
      return bytes.count <= 253
        && bytes.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy(Self.isPart)
    case .label: return bytes.count <= 63 && Self.isPart(Substring(name).utf8)
    case .letterLabel:
      return NameSyntax.label.takes(name) && bytes.first.map { $0 > UInt8(ascii: "9") } == true
    case .pathPart:
      return name != "." && name != ".." && !bytes.contains(UInt8(ascii: "/"))
        && !bytes.contains(UInt8(ascii: "%"))
    case .port:
      return bytes.count <= 15 && Self.isPart(Substring(name).utf8) && !name.holds("--")
        && bytes.contains { $0 > UInt8(ascii: "9") }
    }
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

  private static func isPart(_ part: Substring.UTF8View) -> Bool {
    guard let first = part.first, let last = part.last else { return false }
    return first != 0x2D && last != 0x2D
      && part.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }
}
