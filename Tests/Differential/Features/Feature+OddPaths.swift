extension Feature {
  /// Other ways to write the paths of a kustomization, and paths that lead back or nowhere.
  static let oddPaths = Feature(layer: "oddPaths", share: 8) { draft in
    let field = draft.random.pick(["resources", "resources", "components"])
    guard var items = draft.layer.kustomization[field]?.items, !items.isEmpty else { return }
    let index = draft.random.below(items.count)
    let path = items[index].string ?? ""
    let here = draft.layer.folder.split(separator: "/").last.map(String.init) ?? "top"
    items[index] = .text(
      draft.random.pick([
        "./" + path, "././" + path, path + "/", path + "/.", "../\(here)/" + path, "x/../" + path,
        path.replacing("/", with: "//"), " " + path, path + " ", path.uppercased(),
        "./" + path + "//", path + "/..",
      ]))
    draft.layer.kustomization[field] = .list(items)
  }
}
