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
    case .subdomain: return LabelSyntax.isDomain(bytes[...])
    case .label: return bytes.count <= 63 && LabelSyntax.isDomainPart(bytes[...])
    case .letterLabel:
      return NameSyntax.label.takes(bytes) && bytes.first.map { $0 > UInt8(ascii: "9") } == true
    case .pathPart:
      return !bytes.contains(UInt8(ascii: "/")) && !bytes.contains(UInt8(ascii: "%"))
        && (bytes.count > 2 || bytes.contains { $0 != UInt8(ascii: ".") } || bytes.isEmpty)
    case .port:
      return bytes.count <= 15 && LabelSyntax.isDomainPart(bytes[...])
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
}
