internal import Documents
internal import Manifests
internal import Overlays

/// A value as it is set in an environment that says it otherwise, or not at all.
struct PromotionStep {
  let assignment: Assignment
  /// How it is set.
  let plan: any EditPlan
  /// The value before; nil for none.
  let old: String?
  /// The object whose field it is, and what sort of value belongs there.
  private var field: (object: Manifest, path: ValuePath, kind: Kind)?

  /// Nil if the environment has no such object, or image.
  init?(_ value: OwnValue, in view: EnvironmentView) throws(EditRefusal) {
    var options = EnvironmentEditor.Options()
    options.allowsNew = true
    switch value.subject {
    case .text(let layer):
      guard let plan = LayerPlan(layer, value.change, view) else { return nil }
      (assignment, self.plan) = (Assignment(.key(value.name), value.change), plan)
      old = plan.value
      return
    case .key(let key, let layer):
      options.layer = layer.map { "/" + $0.text }
      assignment = Assignment(.key(key), value.change)
    case .image(let name): assignment = Assignment(.image(name), value.change)
    case .replicas(let name): assignment = Assignment(.replicas(name), value.change)
    case .field(let manifest, let path, let kind):
      guard let object = view.counterpart(of: manifest) else { return nil }
      field = (object, path, kind)
      assignment = Assignment(.field(object: object.word, path: path.word), value.change)
    }
    plan = try EnvironmentEditor.plan(assignment, view, options)
    guard case .image(let name) = value.subject else {
      old = plan.value
      return
    }
    // By the name that it has now, whatever it shall be called.
    guard let now = try ImagePlan(name, .set("latest"), view).value else { return nil }
    old = now
  }

  /// Makes sure that a field is what it is in the other environment: a number may be meant as one, or
  /// as a text.
  func check(_ view: EnvironmentView) throws(EditRefusal) {
    guard let field, case .set = assignment.change else { return }
    let now = view.counterpart(of: field.object).flatMap { field.path.node(in: $0.root) }
    guard now?.kind != field.kind else { return }
    throw EditRefusal(
      Diagnostic(
        "set-value",
        "\(field.object.id): `\(field.path.keyedText)` would be "
          + "\(now?.kind.article ?? "nothing"), not \(field.kind.article)", at: nil,
        hint: "write it into a patch"))
  }
}

extension EnvironmentView {
  /// The object that is to this environment what another one is to its own: of the same kind, called
  /// alike.
  func counterpart(of manifest: Manifest) -> Manifest? {
    let alike = manifests.filter {
      $0.id.kind.kind == manifest.id.kind.kind && $0.id.kind.group == manifest.id.kind.group
    }
    let names: [(Manifest) -> String] = [{ $0.affixedName }, { $0.original.name.string }]
    for name in names {
      let found = alike.filter { name($0).isSameInBytes(as: name(manifest)) }
      if found.count == 1 { return found[0] }
    }
    return nil
  }
}

extension Manifest {
  /// The object as a call names it so that no other one can be meant.
  fileprivate var word: String {
    let name = needsHash ? previous.last?.name ?? id.name : id.name
    let kind = id.kind.group.isEmpty ? id.kind.kind.string : "\(id.kind.kind).\(id.kind.group)"
    return (id.namespace.isEmpty ? "" : "\(id.namespace)/") + "\(kind)/\(name)"
  }
}

extension ValuePath {
  /// The path as a call writes it, with names in brackets where they hold dots.
  fileprivate var word: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .index(let index): text += "[\(index)]"
      case .item(let key, let value, _): text += "[\(key)=\(value)]"
      case .field(let name) where name.utf8.contains { ".[".utf8.contains($0) }:
        text += "[\"\(name)\"]"
      case .field(let name): text += (text.isEmpty ? "" : ".") + name
      }
    }
  }
}
