/// Which field of which objects: what a transformer changes, or where a name is referred to.
package struct FieldSpec: Hashable, Sendable {
  /// The objects; empty names are wildcards.
  package let kind: ObjectKind
  package let path: FieldPath
  /// Whether the field is created where it is missing.
  package let creates: Bool

  package init(kind: ObjectKind, path: FieldPath, creates: Bool) {
    self.kind = kind
    self.path = path
    self.creates = creates
  }

  /// Reads lines as `Deployment.apps/v1 spec/replicas +`.
  package static func list(_ text: String) -> [FieldSpec] {
    text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { FieldSpec(line: $0) }
  }

  init?(line: Substring.UTF8View) {
    let words = line.split(separator: UInt8(ascii: " "))
    guard words.count >= 2 else { return nil }
    kind = ObjectKind(notation: words[0])
    path = FieldPath(String(decoding: words[1], as: UTF8.self))
    creates = words.count == 3
  }
}

extension ObjectKind {
  /// Reads `Kind`, `Kind.group`, `Kind/version` or `Kind.group/version`; `*` is any kind.
  init(notation: Substring.UTF8View) {
    let parts = notation.split(separator: UInt8(ascii: "/"))
    let names = parts[0].split(separator: UInt8(ascii: "."), maxSplits: 1)
    let kind = String(decoding: names[0], as: UTF8.self)
    self.init(
      group: Name(names.count == 2 ? String(decoding: names[1], as: UTF8.self) : ""),
      version: Name(parts.count == 2 ? String(decoding: parts[1], as: UTF8.self) : ""),
      kind: kind == "*" ? "" : Name(kind))
  }
}
