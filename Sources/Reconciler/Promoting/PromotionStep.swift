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
  /// The value as one of this environment.
  let value: OwnValue

  /// Nil if the environment has no such object, or image.
  init?(
    _ value: OwnValue, from own: EnvironmentView, in view: EnvironmentView
  ) throws(EditRefusal) {
    var options = EnvironmentEditor.Options()
    options.allowsNew = true
    let moved = value.moved(from: own, to: view)
    self.value = moved ?? value
    switch self.value.subject {
    case .text(let layer):
      guard let plan = LayerPlan(layer, value.change, view) else { return nil }
      (assignment, self.plan) = (Assignment(.key(value.name), value.change), plan)
      old = plan.value
      return
    case .key(let key, let layer, let file):
      options.layer = "/" + layer.text
      if moved != nil {
        options.configuration = file.manifest.configuration
        options.file = file.file.name
        options.layer = view.layer(for: key, of: file, asking: layer).map { "/" + $0.text }
      }
      assignment = Assignment(.key(key), value.change)
    case .anyKey(let key): assignment = Assignment(.key(key), value.change)
    case .image(let name): assignment = Assignment(.image(name), value.change)
    case .replicas(let name): assignment = Assignment(.replicas(name), value.change)
    case .field(let object, let path, _):
      if moved == nil { return nil }
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
    guard case .field(let object, let path, let kind) = value.subject,
      case .set = assignment.change
    else { return }
    let now = view.manifests.first { $0.isSameObject(as: object) }
      .flatMap { path.node(in: $0.root) }
    guard now?.kind != kind else { return }
    throw EditRefusal(
      Diagnostic(
        "set-value",
        "\(object.id): `\(path.keyedText)` would be \(now?.kind.article ?? "nothing"), not "
          + kind.article, at: nil,
        hint: "write it into a patch"))
  }
}

extension EnvironmentView {
  /// The object that is to this environment what another one is to its own: of the same kind, called
  /// alike, and so that no other one can be meant in either of them.
  func counterpart(of manifest: Manifest, in own: EnvironmentView) -> Manifest? {
    let names: [(Manifest) -> String] = [{ $0.affixedName }, { $0.original.name.string }]
    for name in names {
      let alike = [own, self].map { view in
        view.manifests.filter {
          $0.id.kind.kind == manifest.id.kind.kind && $0.id.kind.group == manifest.id.kind.group
            && name($0).isSameInBytes(as: name(manifest))
        }
      }
      if alike.allSatisfy({ $0.count == 1 }) { return alike[1][0] }
    }
    return nil
  }

  /// The file that is to this environment what another one is to its own.
  func counterpart(
    of file: ConfigurationFile, in own: EnvironmentView
  ) -> ConfigurationFile? {
    guard let manifest = counterpart(of: file.manifest, in: own) else { return nil }
    return explainer.configurationFiles.first {
      $0.manifest.id.isSame(as: manifest.id) && $0.file.name.isSameInBytes(as: file.file.name)
    }
  }

  /// The layer whose mirror gives a key of a file another value: the one that is asked for, unless a
  /// mirror of the environment itself would still count; nil if the file has no such layer.
  fileprivate func layer(
    for key: String, of file: ConfigurationFile, asking layer: RepoPath
  ) -> RepoPath? {
    let named = file.named(in: self)
    guard let asked = named.first(where: { $0.path == layer }) else { return nil }
    let mirrors = file.ownMirrors(in: self)
    let own = KeyedConfiguration(file, key, self).settings.last { setting in
      mirrors.contains { $0.source == setting.place.source }
    }
    let index = mirrors.first { $0.source == own?.place.source }?.index ?? asked.index
    return named.first { $0.index == max(index, asked.index) }?.path
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
