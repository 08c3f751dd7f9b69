extension Draft {
  static let names = ["web", "db", "conf", "app-conf", "api", "x", "cache.v1"]
  static let namespaces = ["one", "two", "default", "team-a"]
  static let words = ["web", "1", "true", "yes", "prod", "a-b", "v1.2", "", "0x1f", "é"]
  static let labelKeys = ["app", "tier", "app.kubernetes.io/name", "env", "y"]

  /// The name of an object that something refers to: mostly one that exists.
  package mutating func name(of kinds: String...) -> String {
    let known = layer.objects.filter { kinds.contains($0.kind) }
    guard random.chance(70), !known.isEmpty else {
      return random.chance(90) ? random.pick(Self.names) : "missing"
    }
    let object = random.pick(known)
    return random.chance(75) ? object.name : object.original
  }

  /// An object as a layer adds it, with an identity that no other one has.
  package mutating func newObject(_ kind: String, isClusterScoped: Bool = false) -> KnownObject {
    var object = KnownObject(
      kind: kind, original: "", name: "", namespace: "", isClusterScoped: isClusterScoped)
    for attempt in 0..<9 {
      object.name = random.pick(Self.names) + (attempt > 4 ? "-\(random.below(90))" : "")
      if random.chance(40) { object.name += "-\(layer.folder.suffix(1))" }
      let hasNamespace = !isClusterScoped && random.chance(30)
      object.namespace = hasNamespace ? random.pick(Self.namespaces) : ""
      let isTaken = layer.objects.contains { $0.mayBeTaken(for: object) }
      if !isTaken { break }
    }
    object.original = object.name
    object.originalNamespace = object.namespace
    layer.objects.append(object)
    return object
  }

  /// Some labels, or annotations.
  package mutating func labels(_ most: Int = 3) -> Value {
    var labels: Value = [:]
    for _ in 0...random.below(most) {
      // kustomize refuses most trees with a key that looks like a number.
      let key = random.below(500) == 0 ? "1" : random.pick(Self.labelKeys)
      labels[key] = .text(random.pick(Self.words))
    }
    return labels
  }

  package mutating func chance(_ percent: Int) -> Bool { random.chance(percent) }

  /// A value in so many of a hundred cases.
  package mutating func maybe(_ percent: Int, _ make: (inout Draft) -> Value) -> Value? {
    random.chance(percent) ? make(&self) : nil
  }

  /// At least one value and at most so many.
  package mutating func some(_ most: Int, _ make: (inout Draft) -> Value) -> Value {
    .list((0...random.below(most)).map { _ in make(&self) })
  }
}
