internal import Documents
internal import Manifests

extension JSONPatch {
  /// Changes an object; what the first operation that cannot be applied lacks is reported.
  func apply(to manifest: inout Manifest, _ findings: inout Findings) {
    for mistake in mistakes { findings.add(mistake) }
    guard mistakes.isEmpty, let place = operations.first?.path.place else { return }
    let id = manifest.id
    let hidden = manifest.hiddenAnnotations
    if !hidden.isEmpty { manifest.dropUnusableAnnotations() }
    do throws(JSONPatchFailure) {
      try manifest.edit { [file = manifest.source, place] (document) throws(JSONPatchFailure) in
        try rewrite(&document, of: file) { (document) throws(Problem) in
          try document.rereadFolds()
        }
        document.showAnnotations(hidden, from: place)
        for operation in operations { try document.apply(operation, of: self) }
        try document.hideAnnotations(hidden, from: place)
        try rewrite(&document, of: file) { (document) throws(Problem) in
          try document.rewriteAsJSON()
        }
        document.writeAnnotationsAsStrings(of: file)
      }
      try checkIdentity(of: manifest, place)
    } catch {
      let path = operations.first { $0.path.place == error.place }?.path.text ?? ""
      let hint = manifest.layerHint(for: path)
      findings.add(
        hint == nil ? Self.rule : "configset-data", "\(id): \(error.message)", at: error.place,
        hint: hint ?? error.hint)
    }
  }

  private func rewrite(
    _ document: inout Document, of file: Int32,
    _ body: (inout Document) throws(Problem) -> Void
  ) throws(JSONPatchFailure) {
    do throws(Problem) {
      try body(&document)
    } catch {
      let place = document.place(of: error.node ?? document.rootID, in: file)
      throw JSONPatchFailure(error.message, at: place, hint: error.hint)
    }
  }

  /// kustomize prints no object without a kind and a name.
  private func checkIdentity(of manifest: Manifest, _ place: Place) throws(JSONPatchFailure) {
    if manifest.id.kind.kind.isEmpty {
      throw JSONPatchFailure("this patch leaves no `kind`", at: place)
    }
    if manifest.id.name.isEmpty, !manifest.id.kind.kind.string.hasSuffix("List") {
      throw JSONPatchFailure("this patch leaves no `metadata.name`", at: place)
    }
  }
}

extension Document {
  /// Applies one operation. The document is editable.
  fileprivate mutating func apply(
    _ operation: JSONOperation, of patch: JSONPatch
  ) throws(JSONPatchFailure) {
    switch operation.kind {
    case .add: try add(copy(of: operation), at: operation.path)
    case .remove: _ = try take(at: operation.path)
    case .replace: try replace(operation)
    case .move:
      guard let from = operation.from else { return }
      try add(take(at: from), at: operation.path)
    case .copy:
      guard let from = operation.from else { return }
      // kustomize copies what is not there as null.
      let value = try value(at: from).map { addCopy(of: $0) }
      try add(value ?? add(.plain("null"), from: from.place), at: operation.path)
    case .test: try test(operation, of: patch)
    }
  }

  private mutating func copy(of operation: JSONOperation) -> Int32 {
    guard let value = operation.value else { return add(.plain("null"), from: operation.place) }
    return addCopy(of: value, source: operation.place.source)
  }

  /// In a mapping kustomize adds what is not there.
  private mutating func replace(_ operation: JSONOperation) throws(JSONPatchFailure) {
    let value = copy(of: operation)
    let path = operation.path
    guard let key = path.tokens.last else { return replaceContent(of: rootID, by: value) }
    let parent = try container(of: path)
    guard arena.kind(parent) == .sequence else {
      return put(value, under: key, in: parent, from: path.place)
    }
    if let old = try item(key, of: parent, path) { swap(old, for: value, in: parent) }
  }

  private mutating func add(_ value: Int32, at path: JSONPointer) throws(JSONPatchFailure) {
    guard let key = path.tokens.last else { return }
    let parent = try container(of: path)
    guard arena.kind(parent) == .sequence else {
      return put(value, under: key, in: parent, from: path.place)
    }
    let count = arena.count(parent)
    let index = key == "-" ? count : try index(key, upTo: count + 1, in: parent, path)
    insert(value, at: index, in: parent)
  }

  private mutating func take(at path: JSONPointer) throws(JSONPatchFailure) -> Int32 {
    let parent = try container(of: path)
    let key = path.tokens.last ?? ""
    if arena.kind(parent) == .sequence {
      return takeItem(
        at: try index(key, upTo: arena.count(parent), in: parent, path), from: parent)
    }
    guard let value = takeValue(of: key, from: parent) else {
      throw missing(path.tokens.count, of: path, in: parent)
    }
    return value
  }
}
