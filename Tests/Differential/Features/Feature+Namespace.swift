extension Feature {
  /// One namespace for everything that can have one.
  static let namespace = Feature(layer: "namespace", share: 35) { draft in
    let space = draft.random.pick(Draft.namespaces + ["three"])
    var objects = draft.layer.objects
    for index in objects.indices where !objects[index].isClusterScoped {
      objects[index].namespace = space
    }
    for index in objects.indices where objects[index].kind == "Namespace" {
      objects[index].name = space
    }
    guard !Layer.hasConflict(objects) || draft.chance(5) else { return }
    draft.layer.objects = objects
    draft.layer.kustomization["namespace"] = .text(space)
  }
}
