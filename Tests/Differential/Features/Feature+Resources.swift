extension Feature {
  /// Files of objects: one document, several, or JSON.
  static let resources = Feature(layer: "resources", share: 85, isBasic: true) { draft in
    draft.addResources()
  }
}

extension Draft {
  /// Adds files of objects to the present kustomization.
  package mutating func addResources() {
    for _ in 0...random.below(4) {
      let forms = (0...random.below(3)).map { _ in random.pick(ObjectForm.weighted) }
      let objects = forms.map { makeObject($0) }
      layer.kustomization.append(.text(writeObjects(objects)), to: "resources")
    }
  }

  private mutating func writeObjects(_ objects: [Value]) -> String {
    if objects.count == 1, random.chance(10) {
      note("json resource")
      return write(.json(objects[0]), "object", "json")
    }
    if objects.count > 1 { note("several documents") }
    return write(.documents(objects), "objects", random.chance(90) ? "yaml" : "yml")
  }
}
