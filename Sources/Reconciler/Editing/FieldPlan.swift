internal import Documents
internal import Manifests
internal import Overlays

/// How a field of an object is given another value: where the environment itself says it, else in a
/// patch of the environment.
struct FieldPlan: EditPlan {
  let manifest: Manifest
  let path: ValuePath
  let change: Assignment.Change
  let view: EnvironmentView
  private let name: String

  init(
    _ assignment: Assignment, _ object: String, _ text: String, _ view: EnvironmentView,
    _ options: EnvironmentEditor.Options
  ) throws(EditRefusal) {
    (change, self.view, name) = (assignment.change, view, assignment.name)
    do throws(ExplainFailure) {
      manifest = try view.explainer.object(object)
    } catch {
      throw EditRefusal(Diagnostic("set-key", error.message, at: nil, hint: error.hint))
    }
    path = try Self.path(text, in: manifest, options)
    try refuseIdentity()
    try refuseSecret(assignment)
  }

  private static func path(
    _ text: String, in manifest: Manifest, _ options: EnvironmentEditor.Options
  ) throws(EditRefusal) -> ValuePath {
    do throws(ValuePathReader.Failure) {
      return options.allowsNew
        ? try ValuePathReader.readNew(text, in: manifest.root)
        : try ValuePathReader.read(text, in: manifest.root)
    } catch {
      throw EditRefusal(
        Diagnostic(
          "set-key", "\(manifest.id): \(error.message)", at: nil,
          hint: Suggestion.hint(for: error.name, among: error.candidates) ?? "`--new` adds it"))
    }
  }

  /// The value in the object.
  var node: Node? { path.node(in: manifest.root) }

  var value: String? { node.map { $0.kind.isScalar ? $0.string : "(several values)" } }

  var isHidden: Bool { isNamedSecret || node.map { manifest.hides($0, at: path) } ?? false }

  private var isNamedSecret: Bool {
    manifest.isSecret(path) || HiddenKey.isMeant(by: path.keyedText)
  }

  func edits() throws(EditRefusal) -> [SourceEdit] {
    if let node, !node.kind.isScalar {
      let first = ValuePath.leaves(of: node).first?.path
      throw EditRefusal(
        Diagnostic(
          "set-value", "\(manifest.id): `\(path.text)` is \(node.kind.article), not one value",
          at: nil,
          hint: first.map {
            "the first value in it is `\(ValuePath(path.steps + $0.steps).text)`"
          }))
    }
    if isDone(node) { return [] }
    try refuseNull()
    if case .set(let value) = change, let edit = try ScalarPlace(self)?.edit(to: value) {
      return [edit]
    }
    return try PatchPlan(self).edits()
  }

  func check(_ after: EnvironmentView) throws(EditRefusal) -> String? {
    guard let now = after.manifests.first(where: { $0.isSameObject(as: manifest) }) else {
      throw EditRefusal(
        Diagnostic("set-overridden", "\(manifest.id) would not be there any more", at: nil))
    }
    let node = pathAfterwards.node(in: now.root)
    guard isDone(node) else { throw overridden(now, after) }
    return node?.string
  }

  /// The path when the value is set: an item may be found by that.
  private var pathAfterwards: ValuePath {
    guard case .set(let value) = change, let name = path.steps.last,
      case .item(let key, _, let index)? = path.steps.dropLast().last,
      case .field(key) = name
    else { return path }
    return ValuePath(
      path.steps.dropLast(2) + [.item(key: key, value: value, index: index), name])
  }

  private func isDone(_ node: Node?) -> Bool {
    guard case .set(let wanted) = change else { return node == nil }
    return node.map { $0.kind.isScalar && $0.string.isSameInBytes(as: wanted) } ?? false
  }

  private func overridden(_ now: Manifest, _ after: EnvironmentView) -> EditRefusal {
    let origin = (try? after.explainer.explain(path.text, of: now))?.origins.last
    let hints = [
      "images": "`image.NAME=TAG` sets images", "replicas": "`replicas.NAME=N` sets replicas",
      "namespace": "`namespace=NAME` sets the namespace",
    ]
    return EditRefusal(
      Diagnostic(
        "set-overridden",
        "\(manifest.id): `\(path.text)` would not be what is asked for: this counts",
        at: origin?.location, hint: origin.flatMap { hints[$0.action] }))
  }

  /// Nothing is no value, but for a text of these letters.
  private func refuseNull() throws(EditRefusal) {
    guard case .set(let value) = change, ["null", "~", ""].contains(value), node?.kind != .string
    else { return }
    throw EditRefusal(
      Diagnostic(
        "set-value", "\(manifest.id): `\(value)` is no value for `\(path.text)`", at: nil,
        hint: "`\(name)-` takes it away"))
  }

  /// What an object is cannot be patched, and files of ConfigSets have keys.
  private func refuseIdentity() throws(EditRefusal) {
    let text = path.text
    if ["apiVersion", "kind", "metadata.name", "metadata.namespace"].contains(text) {
      throw EditRefusal(
        Diagnostic(
          "set-value", "\(manifest.id): `\(text)` says which object it is, and stays", at: nil,
          hint: text == "metadata.namespace" ? "`namespace=NAME` sets it for everything" : nil))
    }
    guard manifest.configuration != nil, text.hasPrefix("data") else { return }
    throw EditRefusal(
      Diagnostic(
        "set-value", "\(manifest.id) is a ConfigSet, whose files have layers", at: nil,
        hint: "set the key: `KEY=VALUE`"))
  }

  /// What is written here is committed. Ciphertext may be, if nobody has seen it in the call.
  private func refuseSecret(_ assignment: Assignment) throws(EditRefusal) {
    guard case .set(let value) = change, isNamedSecret || HiddenKey.isMeant(inValue: value)
    else { return }
    let types = view.tree.settings.allowedSecretTypes.map(\.value.text)
    let type = manifest.root["type"]?.string ?? "Opaque"
    let isSealed =
      manifest.id.kind.kind == "SealedSecret" && path.text.hasPrefix("spec.encryptedData")
    let isAllowed = manifest.isSecret(path) && types.contains { $0.isSameInBytes(as: type) }
    if isSealed || isAllowed {
      guard !assignment.isConfidential else { return }
      throw EditRefusal(
        Diagnostic(
          "set-secret", "the value of `\(name)` is taken from what is given to read only", at: nil,
          hint: "`\(name)=-`"))
    }
    let isReference = SecretReference.isMeant(by: path.keyedText, value)
    if isNamedSecret, !manifest.isSecret(path), isReference { return }
    throw EditRefusal(
      Diagnostic(
        "set-secret",
        "`\(name)` \(isNamedSecret ? "names" : "would hold") a secret, and what is set here is "
          + "committed", at: nil,
        hint: manifest.isSecret(path)
          ? "let something in the cluster make the Secret, and name it under `external.secrets`"
          : "take the value from a Secret: `valueFrom.secretKeyRef`"))
  }
}

extension Manifest {
  /// Whether this is an object of an earlier rendering: one with the same names all the way, but for
  /// a hash, because what a base gives twice begins with one name.
  func isSameObject(as other: Manifest) -> Bool {
    previous.count == other.previous.count
      && zip(previous, other.previous).allSatisfy { $0.isSame(as: $1) }
      && original.isSame(as: other.original) && (needsHash || id.isSame(as: other.id))
  }
}
