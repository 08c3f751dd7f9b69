internal import Documents
internal import Manifests
internal import Overlays

/// How an image is given another tag, digest or name.
struct ImagePlan: EditPlan {
  private let name: String
  private let image: NewImage
  private let view: EnvironmentView
  let isHidden = false

  init(
    _ name: String, _ change: Assignment.Change, _ view: EnvironmentView
  ) throws(EditRefusal) {
    self.name = name
    self.view = view
    guard case .set(let text) = change else {
      throw EditRefusal(
        Diagnostic(
          "set-value", "`image.\(name)` cannot be unset", at: nil,
          hint: "take its entry out of `images` in kustomization.yaml"))
    }
    guard let image = NewImage(reading: text, for: name) else {
      throw EditRefusal(
        Diagnostic(
          "set-value", "`\(text)` is no tag, digest or name of an image", at: nil,
          hint: "`4.1.0-2`, `NAME:4.1.0-2` or `NAME@sha256:…` with 64 hexadecimal digits"))
    }
    self.image = image
  }

  var value: String? {
    let texts = Set(view.images.map(\.text).filter { isMeant(ImageReference($0), in: view) })
    let own = texts.isEmpty ? Set(view.images.map(\.text).filter(isNamed)) : texts
    return own.isEmpty ? nil : own.sorted { $0.precedesInBytes($1) }.joined(separator: " or ")
  }

  func edits() throws(EditRefusal) -> [SourceEdit] {
    if isDone(in: view), image.name == nil || entry(in: view) != nil { return [] }
    return try view.editKustomization { (editor) throws(EditFailure) in
      try editor.setImage(name, to: image)
    }
  }

  func check(_ after: EnvironmentView) throws(EditRefusal) -> String? {
    for (text, place) in after.images where isMeant(ImageReference(text), in: after) {
      guard !isAsWanted(ImageReference(text)) else { continue }
      throw EditRefusal(
        Diagnostic(
          "set-overridden", "`image.\(name)` would not be what is asked for, but `\(text)`",
          at: place.map(after.location)))
    }
    guard isDone(in: after) else {
      throw EditRefusal(
        Diagnostic("set-overridden", "`image.\(name)` would change no image", at: nil))
    }
    return after.images.map(\.text).first { isMeant(ImageReference($0), in: after) }
  }

  private func isDone(in view: EnvironmentView) -> Bool {
    let meant = view.images.map { ImageReference($0.text) }.filter { isMeant($0, in: view) }
    return !meant.isEmpty && meant.allSatisfy(isAsWanted)
  }

  private func isAsWanted(_ reference: ImageReference) -> Bool {
    if image.tag == nil, image.digest == nil { return true }
    return reference.tag == image.tag ?? "" && reference.digest == image.digest ?? ""
  }

  /// Whether an image is called as this one shall be, or as its entry calls it.
  private func isMeant(_ reference: ImageReference, in view: EnvironmentView) -> Bool {
    let wanted = image.name ?? entry(in: view)?["newName"]?.string ?? name
    return reference.name.isSameInBytes(as: wanted)
  }

  private func isNamed(_ text: String) -> Bool {
    ImageReference(text).name.isSameInBytes(as: name)
  }

  private func entry(in view: EnvironmentView) -> Node? {
    guard let file = try? view.kustomization() else { return nil }
    let root = ParsedText.parse(file.text, as: .configuration).documents.first?.root
    guard let list = root?["images"], list.kind == .sequence else { return nil }
    return list.children.first { $0["name"]?.string.isSameInBytes(as: name) ?? false }
  }
}

extension EnvironmentView {
  /// The images of all containers, and those that are bound in files.
  var images: [(text: String, place: Place?)] {
    var found: [(String, Place?)] = []
    for manifest in manifests {
      for id in (try? ImageFields(manifest.root))?.nodes ?? [] {
        let image = Node(manifest.root.arena, id)
        if image.kind.isScalar { found.append((image.string, manifest.place(of: id))) }
      }
    }
    return found + explainer.configurationFiles.flatMap { $0.file.images.map { ($0, $1) } }
  }
}
