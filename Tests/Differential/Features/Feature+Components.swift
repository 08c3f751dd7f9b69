extension Feature {
  /// Components, also of components: they see what the kustomization has so far.
  static let components = Feature(layer: "components", share: 25) { draft in
    guard draft.layer.depth < 3 else { return }
    for _ in 0...draft.random.below(2) { draft.addComponent() }
  }
}

extension Draft {
  fileprivate mutating func addComponent() {
    var component = Layer(folder: newFolder("component"), depth: layer.depth + 1)
    component.isComponent = true
    component.objects = layer.objects
    let made = makeLayer(component)
    if Layer.hasConflict(made.objects), random.chance(95) { return }
    layer.objects = made.objects
    layer.kustomization.append(.text(layer.path(to: made.folder)), to: "components")
  }
}
