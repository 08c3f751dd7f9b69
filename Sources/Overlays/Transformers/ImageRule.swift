internal import Documents
internal import Manifests

/// One entry of `images`.
struct ImageRule: Sendable {
  private let name: ImageName
  private let newName: TextEntry?
  private let newTag: TextEntry?
  private let digest: TextEntry?
  private let tagSuffix: TextEntry?
  private let place: Place

  init?(_ node: Node, _ reader: inout FieldReader) {
    let fields = reader.fields(
      of: node, named: "images[]", known: ["name", "newName", "newTag", "digest", "tagSuffix"])
    func text(_ field: String, _ reader: inout FieldReader) -> TextEntry? {
      reader.text(fields[field], field).flatMap { $0.text.isEmpty ? nil : $0 }
    }
    newName = text("newName", &reader)
    newTag = text("newTag", &reader)
    digest = text("digest", &reader)
    tagSuffix = text("tagSuffix", &reader)
    place = reader.place(of: node)
    let name = reader.text(fields["name"], "name")
    guard let pattern = ImageName(name?.text ?? "") else {
      reader.add(
        "image-name", "`\(name?.text ?? "")` is a regular expression that cannot be read",
        at: fields["name"] ?? node, hint: "put a backslash before characters that mean themselves")
      return nil
    }
    self.name = pattern
  }

  /// Changes the image of a field, if it is meant.
  func apply(to node: Int32, in document: inout Document) throws(FieldFailure) {
    guard document.arena.kind(node).isScalar else {
      throw FieldFailure("an image must be a single value", at: node)
    }
    let text = document.arena.text(node)
    guard name.matches(text) else { return }
    var image = ImageReference(text.string)
    if let newName { image.name = newName.text }
    if newTag != nil || digest != nil {
      image.tag = newTag?.text ?? ""
      image.digest = digest?.text ?? ""
    } else if let tagSuffix {
      image.tag += tagSuffix.text
      image.digest = ""
    }
    document.set(node, to: .plain(image.text), from: (newTag ?? digest ?? newName)?.place ?? place)
  }
}
