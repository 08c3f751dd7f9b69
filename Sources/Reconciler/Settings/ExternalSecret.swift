internal import Documents
internal import Overlays

/// A Secret that somebody else puts into the cluster.
package struct ExternalSecret: Sendable {
  package let name: Setting<ObjectName>
  /// The keys that it has; none are said if this is empty.
  package private(set) var keys: [Setting<SecretKey>] = []

  /// Reads an item of `external.secrets`.
  init?(_ node: Node, _ reader: inout FieldReader) {
    guard let fields = reader.item(node, of: "secrets", known: ["name", "keys"]) else { return nil }
    reader.read("keys", of: fields, into: &keys)
    guard
      let name: Setting<ObjectName> = reader.needed("name", of: fields, "secrets[]", at: node)
    else { return nil }
    self.name = name
  }
}
