extension Feature {
  /// A suffix for all names.
  static let nameSuffix = Feature(layer: "nameSuffix", share: 25) { draft in
    let suffix = draft.random.pick(["-v1", "-blue", "2", "-web", ".x"])
    draft.layer.kustomization["nameSuffix"] = .text(suffix)
    for index in draft.layer.objects.indices where draft.layer.objects[index].isRenamed {
      draft.layer.objects[index].name += suffix
    }
  }
}
