extension Feature {
  /// Kustomizations below this one, several levels deep.
  static let bases = Feature(layer: "bases", share: 60, isBasic: true) { draft in
    guard draft.layer.depth < 3 else { return }
    for _ in 0...draft.random.below(draft.layer.depth == 0 ? 3 : 2) { draft.addBase() }
  }
}

extension Draft {
  /// Makes one more kustomization and lists it.
  package mutating func addBase() {
    let folder = newFolder("layer")
    list(makeLayer(Layer(folder: folder, depth: layer.depth + 1)))
  }

  /// Lists a kustomization; where its objects would collide with others it gets a prefix.
  package mutating func list(_ made: Layer) {
    var made = made
    if Layer.hasConflict(layer.objects + made.objects), random.chance(96) {
      made.setPrefix("c\(random.below(1000))-" + (made.kustomization["namePrefix"]?.string ?? ""))
      if Layer.hasConflict(layer.objects + made.objects) { return }
      tree.files[made.file] = .documents([made.kustomization])
    }
    layer.objects += made.objects
    let isOld = random.chance(8)
    let path = layer.path(to: made.folder) + (random.chance(10) ? "/" : "")
    layer.kustomization.append(.text(path), to: isOld ? "bases" : "resources")
  }
}

extension Layer {
  /// Gives the layer a prefix instead of the one that it has.
  package mutating func setPrefix(_ prefix: String) {
    let old = kustomization["namePrefix"]?.string ?? ""
    kustomization["namePrefix"] = .text(prefix)
    for index in objects.indices where objects[index].isRenamed {
      objects[index].name = prefix + objects[index].name.dropFirst(old.count)
    }
  }
}
