internal import Documents
internal import Manifests

/// One entry of `images`.
struct ImageRule: Sendable {
  private let name: ImageName?
  /// The name as it is written.
  private let nameEntry: TextEntry?
  /// What is wrong with the name, and where it stands: it matters once there is an image.
  private let mistake: (message: String, place: Place)?
  private let newName: TextEntry?
  private let newTag: TextEntry?
  private let digest: TextEntry?
  private let tagSuffix: TextEntry?
  private let place: Place

  init(_ node: Node, named list: String, _ reader: inout FieldReader) {
    let fields = reader.fields(
      of: node, named: list, known: ["name", "newName", "newTag", "digest", "tagSuffix"])
    newName = reader.filledText(fields["newName"], "newName")
    newTag = reader.filledText(fields["newTag"], "newTag")
    digest = reader.filledText(fields["digest"], "digest")
    tagSuffix = reader.filledText(fields["tagSuffix"], "tagSuffix")
    place = reader.place(of: node)
    let name = reader.text(fields["name"], "name")
    nameEntry = name
    do throws(PatternError) {
      self.name = try ImageName(name?.text ?? "")
      mistake = nil
    } catch {
      self.name = nil
      mistake = (error.message, name?.place ?? place)
    }
  }

  /// Where it says what images become.
  var valuePlace: Place { (newTag ?? digest ?? newName ?? tagSuffix)?.place ?? place }

  /// Says what is wrong with the name, where there are images that it may mean.
  func reportMistake(_ findings: inout Findings) {
    guard let mistake else { return }
    findings.add(
      "image-name", "this name is a regular expression, in which \(mistake.message)",
      at: mistake.place, hint: "put a backslash before characters that mean themselves")
  }

  /// Says that there is no image that it means, with the nearest of those that are there.
  func reportUnused(among names: Set<String>, _ findings: inout Findings) {
    guard mistake == nil, let nameEntry else { return }
    findings.add(
      "image-target", "no image is called `\(nameEntry.text)`", at: nameEntry.place,
      severity: .warning, hint: Suggestion.hint(for: nameEntry.text, among: names.sorted()))
  }

  /// Changes the image of a field, if it is meant; answers that.
  func apply(to node: Int32, in document: inout Document) throws(FieldFailure) -> Bool {
    guard document.arena.kind(node).isScalar else {
      throw FieldFailure("an image must be a single value", at: node)
    }
    let text = document.arena.text(node)
    guard let name else { return false }
    guard let isMeant = name.matches(text) else {
      throw FieldFailure("this is too long for the expression that is compared with it", at: node)
    }
    guard isMeant else { return false }
    document.set(node, to: .untyped(changed(ImageReference(text.string)).text), from: valuePlace)
    return true
  }

  /// Whether it may mean an image.
  func mayMean(_ image: Text) -> Bool { name?.matches(image) ?? true }

  /// What an image becomes that is no field of an object, if it is meant.
  func apply(to image: ImageReference) -> ImageReference? {
    guard let name, name.matches(SourceText(image.text).bytes) == true else { return nil }
    return changed(image)
  }

  private func changed(_ image: ImageReference) -> ImageReference {
    var image = image
    if let newName { image.name = newName.text }
    if newTag != nil || digest != nil {
      image.tag = newTag?.text ?? ""
      image.digest = digest?.text ?? ""
    } else if let tagSuffix {
      image.tag += tagSuffix.text
      image.digest = ""
    }
    return image
  }
}
