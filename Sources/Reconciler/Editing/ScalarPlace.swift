internal import Documents
internal import Manifests
internal import Overlays

/// A value that stands in a file of the environment itself, and nobody else has from there.
struct ScalarPlace {
  private let view: EnvironmentView
  private let place: Place
  private let path: RepoPath
  private let file: SourceFile

  /// The place of a value; nil if the environment does not say it in a file of objects or patches.
  init?(_ plan: FieldPlan) {
    view = plan.view
    guard let node = plan.node else { return nil }
    place = plan.manifest.place(of: node.id)
    file = view.sources[place.source]
    guard let path = view.sources[place.source].repoPath,
      path.isInside(view.environment.folder)
    else { return nil }
    self.path = path
    // Of a kustomization only the patches in it are read as texts of their own.
    if let own = try? view.kustomization(), own.path == path, own.text.bytes == file.text.bytes {
      return nil
    }
    // In a patch an item is found by its key: with another one it would be another item.
    if place.source != plan.manifest.source, PatchPath.namesItem(plan.path, in: plan.manifest) {
      return nil
    }
    guard isAlone(as: node) else { return nil }
  }

  /// The file with another value there; nil if that cannot be written in its place.
  func edit(to value: String) throws(EditRefusal) -> SourceEdit? {
    let (path, text) = try view.open(path)
    let edited = ScalarEditor(file.text)?.set(at: Int(place.offset), to: value, in: text)
    guard let edited else { return nil }
    return SourceEdit(path: path, text: edited)
  }

  /// Whether no other value comes from here.
  private func isAlone(as node: Node) -> Bool {
    var count = 0
    for manifest in view.manifests {
      for leaf in ValuePath.leaves(of: manifest.root)
      where manifest.place(of: leaf.node.id) == place {
        count += 1
      }
    }
    return count == 1
  }
}
