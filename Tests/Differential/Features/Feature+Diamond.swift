extension Feature {
  /// One kustomization that two others use.
  static let diamond = Feature(layer: "diamond", share: 12) { draft in
    guard draft.layer.depth < 2 else { return }
    let base = draft.makeLayer(
      Layer(folder: draft.newFolder("shared"), depth: draft.layer.depth + 2))
    for number in 1...2 {
      var arm = Layer(folder: draft.newFolder("arm"), depth: draft.layer.depth + 2)
      arm.kustomization = ["resources": [.text(arm.path(to: base.folder))]]
      arm.objects = base.objects
      draft.list(draft.makeArm(arm, number))
    }
  }
}

extension Draft {
  /// An arm of a diamond: it has a prefix or a namespace of its own, or nothing.
  fileprivate mutating func makeArm(_ arm: Layer, _ number: Int) -> Layer {
    var arm = arm
    if random.chance(60) { arm.setPrefix("arm\(number)-") }
    if random.chance(40) {
      arm.kustomization["namespace"] = .text("space\(number)")
      for index in arm.objects.indices where !arm.objects[index].isClusterScoped {
        arm.objects[index].namespace = "space\(number)"
      }
    }
    tree.files[arm.file] = .documents([arm.kustomization])
    return arm
  }
}
