/// A tree while it is being made: the files so far, and the kustomization that is worked on.
package struct Draft {
  package var random: Random
  package var tree = KustomizationTree(files: [:], target: "top")
  package var layer = Layer(folder: "top", depth: 0)
  /// The features that this tree may have.
  let features: [Feature]
  private var folderCount = 0

  init(seed: UInt64, features: [Feature]) {
    random = Random(seed: seed)
    var chosen = random
    self.features = features.filter { $0.isBasic || chosen.chance(40) }
    random = chosen
  }

  package mutating func note(_ name: String) { tree.notes.insert(name) }

  /// Makes a kustomization and everything below it; the present one is as it was afterwards.
  package mutating func makeLayer(_ next: Layer) -> Layer {
    let outer = layer
    layer = next
    for feature in features {
      guard case .layer(let add) = feature.work, random.chance(feature.share) else { continue }
      let before = layer.kustomization
      add(&self)
      if layer.kustomization != before { note(feature.name) }
    }
    if layer.kustomization.entries.isEmpty { addResources() }
    addHeader()
    let made = layer
    tree.files[made.file] = .documents([made.kustomization])
    layer = outer
    return made
  }

  /// A component has to say that it is one.
  private mutating func addHeader() {
    guard layer.isComponent || random.chance(50) else { return }
    let (kind, version) =
      layer.isComponent ? ("Component", "v1alpha1") : ("Kustomization", "v1beta1")
    let header: [Value.Entry] = [
      .init(key: "apiVersion", value: .text("kustomize.config.k8s.io/" + version)),
      .init(key: "kind", value: .text(kind)),
    ]
    layer.kustomization = .map(header + layer.kustomization.entries)
  }

  /// A folder for one more kustomization, beside the present one or in it.
  package mutating func newFolder(_ word: String) -> String {
    folderCount += 1
    let name = "\(word)\(folderCount)"
    return random.chance(20) ? "\(layer.folder)/\(name)" : name
  }

  /// Adds a file beside the present kustomization and answers its name.
  package mutating func write(_ file: TreeFile, _ word: String, _ ending: String) -> String {
    layer.fileCount += 1
    let name = (random.chance(15) ? "files/" : "") + "\(word)\(layer.fileCount).\(ending)"
    tree.files["\(layer.folder)/\(name)"] = file
    return name
  }

  /// Makes an object of a kind.
  package mutating func makeObject(_ form: ObjectForm) -> Value {
    var object = form.make(&self)
    for feature in features {
      guard case .object(let change) = feature.work, random.chance(feature.share) else { continue }
      let before = object
      change(&object, &self)
      if object != before { note(feature.name) }
    }
    note("kind \(form.kind)")
    return object
  }
}
