internal import Documents
internal import Manifests

/// An image, as the `images` of all kustomizations on the way to the root make it.
struct ImageSource: BindingSource {
  static let name = "image"
  static let options = ["part"]

  /// What is wanted of an image by a program that puts the two together with a colon.
  private enum Part: String {
    case name
    /// With the digest, if there is one besides.
    case tag
  }

  private let part: Part?
  /// Whether all of it is wanted.
  var isWhole: Bool { part == nil }
  private var image: ImageReference
  /// Where the last entry stands that means it.
  private var origin: Place?

  init?(_ fields: Fields, _ reader: inout FieldReader) {
    guard let text = reader.filledText(fields[Self.name], Self.name) else { return nil }
    image = ImageReference(text.text)
    let word = reader.filledText(fields["part"], "part")
    part = word.flatMap { Part(rawValue: $0.text) }
    if let word, part == nil {
      reader.add(
        "configset-binding", "an image has no part `\(word.text)`", at: word.place,
        hint: "write `name` or `tag`")
    }
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
    } else if text == nil {
      findings.add(
        "configset-binding", "`\(image.text)` has no tag", at: binding.place,
        hint: "give it a `newTag`, beside a digest too", notes: origin.map { [("here", $0)] } ?? [])
    }
    return text.map { BoundText(text: $0, origins: origin.map { [$0] } ?? []) }
  }

  /// What is wanted; nil if the image has no such part.
  private var text: String? {
    switch part {
    case nil: image.text
    case .name: image.name
    case .tag:
      image.tag.isEmpty ? nil : image.tag + (image.digest.isEmpty ? "" : "@" + image.digest)
    }
  }

  /// What no entry does. Spark would take whatever is `latest` for an image without a version.
  private var mistake: String? {
    if origin == nil { return "names `\(image.text)`" }
    let hasVersion = !image.tag.isEmpty || !image.digest.isEmpty
    return hasVersion || part != nil ? nil : "says which version of `\(image.text)`"
  }
}
