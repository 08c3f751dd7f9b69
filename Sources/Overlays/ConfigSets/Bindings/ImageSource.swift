internal import Documents
internal import Manifests

/// An image, as the `images` of all kustomizations on the way to the root make it.
struct ImageSource: BindingSource {
  static let name = "image"

  private var image: ImageReference
  /// Where the last entry stands that means it.
  private var origin: Place?

  init?(_ fields: Fields, _ reader: inout FieldReader) {
    guard let text = reader.filledText(fields[Self.name], Self.name) else { return nil }
    image = ImageReference(text.text)
  }

  mutating func apply(_ rule: ImageRule) -> Bool {
    guard let changed = rule.apply(to: image) else { return false }
    image = changed
    origin = rule.valuePlace
    return true
  }

  func value(
    of binding: ConfigBinding, in scope: inout BindingScope, _ findings: inout Findings
  ) -> BoundText? {
    if let mistake {
      findings.add(
        "configset-binding", "no `images` on the way to the root \(mistake)", at: binding.place,
        hint: "add it to `images` of the environment")
    }
    return BoundText(text: image.text, origins: origin.map { [$0] } ?? [])
  }

  /// What no entry does. Spark would take whatever is `latest` for an image without a version.
  private var mistake: String? {
    if origin == nil { return "names `\(image.text)`" }
    let hasVersion = !image.tag.isEmpty || !image.digest.isEmpty
    return hasVersion ? nil : "says which version of `\(image.text)`"
  }
}
