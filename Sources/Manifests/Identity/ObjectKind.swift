/// What sort of object a manifest is: group, version and kind.
package struct ObjectKind: Hashable, Sendable {
  /// Empty for the core group.
  package var group: Name
  package var version: Name
  package var kind: Name

  package init(group: Name = "", version: Name = "", kind: Name = "") {
    self.group = group
    self.version = version
    self.kind = kind
  }

  /// Reads `apps/v1` or `v1`.
  package init(apiVersion: String, kind: Name) {
    if let slash = apiVersion.utf8.firstIndex(of: 0x2F) {
      group = Name(String(apiVersion[..<slash]))
      version = Name(String(apiVersion[apiVersion.utf8.index(after: slash)...]))
    } else {
      group = ""
      version = Name(apiVersion)
    }
    self.kind = kind
  }
}
