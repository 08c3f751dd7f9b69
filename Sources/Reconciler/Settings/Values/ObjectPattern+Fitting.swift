internal import Documents
internal import Manifests

extension ObjectPattern {
  /// Whether an object is meant.
  func fits(_ object: ManifestID) -> Bool {
    (kind == "*" || kind.isSameInBytes(as: object.kind.kind.string))
      && namespace.map { Self.fits(object.namespace.string, $0) } ?? true
      && Self.fits(object.name.string, name)
  }

  /// Whether an object is meant whose namespace is not known.
  func fits(kind: String, name: String) -> Bool {
    (self.kind == "*" || self.kind.isSameInBytes(as: kind)) && Self.fits(name, self.name)
  }

  /// Whether it means whatever there is: also what is about no object.
  var fitsAnything: Bool { kind == "*" && namespace ?? "*" == "*" && name == "*" }

  private static func fits(_ text: String, _ pattern: String) -> Bool {
    Wildcard.fits(Array(text.utf8), Array(pattern.utf8))
  }
}

extension ManifestID {
  /// The pattern that means this object: `Kind/name`, with a namespace `Kind/namespace/name`.
  var pattern: String {
    namespace.isEmpty ? "\(kind.kind)/\(name)" : "\(kind.kind)/\(namespace)/\(name)"
  }
}
