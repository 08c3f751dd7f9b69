internal import Documents
internal import Manifests

/// A value that follows from the manifests, and is put into a file.
struct ConfigBinding: Sendable {
  let file: TextEntry
  let key: TextEntry
  private(set) var source: Source
  let place: Place

  /// Where the value comes from.
  enum Source: Sendable {
    /// The namespace of the ConfigMap.
    case namespace
    /// An image, as the `images` of all kustomizations on the way make it.
    case image(ImageReference, isMeant: Bool)
    /// The name under which a Service is reached.
    case serviceHost(String)
  }

  private static let sources = ["namespace", "image", "serviceHost"]

  init?(_ node: Node, _ reader: inout FieldReader) {
    let fields = reader.fields(of: node, named: "bindings[]", known: ["file", "key", "value"])
    let value = fields["value"].map {
      reader.fields(of: $0, named: "value", known: Self.sources)
    }
    guard let file = reader.text(fields["file"], "file"),
      let key = reader.text(fields["key"], "key"), let value,
      let source = Self.source(value, &reader)
    else {
      reader.add(
        "configset-binding",
        "a binding needs `file`, `key`, and a `value` with one of "
          + Self.sources.map { "`\($0)`" }.joined(separator: ", "), at: node)
      return nil
    }
    self.file = file
    self.key = key
    self.source = source
    place = reader.place(of: node)
  }

  private static func source(_ fields: Fields, _ reader: inout FieldReader) -> Source? {
    guard sources.filter({ fields[$0] != nil }).count == 1 else { return nil }
    if fields["namespace"] != nil { return .namespace }
    if let image = reader.text(fields["image"], "image") {
      return .image(ImageReference(image.text), isMeant: false)
    }
    return reader.text(fields["serviceHost"], "serviceHost").map { .serviceHost($0.text) }
  }

  /// Follows one entry of `images`; answers whether it means this image.
  mutating func apply(_ rule: ImageRule) -> Bool {
    guard case .image(let image, _) = source, let changed = rule.apply(to: image) else {
      return false
    }
    source = .image(changed, isMeant: true)
    return true
  }
}
