extension Draft {
  /// A pod template with its labels.
  package mutating func makeTemplate(_ labels: Value) -> Value {
    var template: Value = [:]
    if random.chance(75) { template["metadata"] = ["labels": labels] }
    if random.chance(10) { template[["metadata", "annotations"]] = self.labels(2) }
    template["spec"] = makePod()
    return template
  }

  /// The specification of a pod, with references of every kind.
  package mutating func makePod() -> Value {
    var pod: Value = ["containers": some(2) { $0.makeContainer("c") }]
    pod["initContainers"] = maybe(25) { $0.some(1) { $0.makeContainer("i") } }
    pod["volumes"] = maybe(45) { $0.some(3) { $0.makeVolume() } }
    pod["serviceAccountName"] = maybe(35) { .text($0.name(of: "ServiceAccount")) }
    pod["imagePullSecrets"] = maybe(15) { $0.some(2) { ["name": .text($0.name(of: "Secret"))] } }
    pod["priorityClassName"] = maybe(12) { .text($0.name(of: "PriorityClass")) }
    pod["affinity"] = maybe(12) { $0.makeAffinity() }
    pod["topologySpreadConstraints"] = maybe(8) { draft in
      [["maxSkew": 1, "labelSelector": ["matchLabels": draft.labels()]]]
    }
    return pod
  }

  private mutating func makeContainer(_ word: String) -> Value {
    var container: Value = ["name": .text("\(word)\(random.below(3))")]
    container["image"] = maybe(92) { .text($0.random.pick(Self.images)) }
    container["env"] = maybe(45) { $0.some(3) { $0.makeVariable() } }
    container["envFrom"] = maybe(35) { $0.some(2) { $0.makeVariableSource() } }
    container["args"] = maybe(15) { _ in ["--flag=$(A)", "b c"] }
    container["ports"] = maybe(15) { _ in [["containerPort": 80, "name": "http"]] }
    container["resources"] = maybe(10) { _ in ["limits": ["cpu": "500m", "memory": "1Gi"]] }
    return container
  }

  private mutating func makeVariable() -> Value {
    var variable: Value = ["name": .text("V\(random.below(9))")]
    switch random.below(4) {
    case 0: variable["value"] = .text(random.pick(Self.words))
    case 1: variable["valueFrom"] = ["fieldRef": ["fieldPath": "metadata.name"]]
    case 2:
      let name = Value.text(name(of: "ConfigMap"))
      variable["valueFrom"] = ["configMapKeyRef": ["name": name, "key": "a"]]
    default:
      let name = Value.text(name(of: "Secret"))
      variable["valueFrom"] = ["secretKeyRef": ["key": "a", "name": name, "optional": true]]
    }
    return variable
  }

  private mutating func makeVariableSource() -> Value {
    random.chance(55)
      ? ["configMapRef": ["name": .text(name(of: "ConfigMap"))]]
      : ["prefix": "P_", "secretRef": ["name": .text(name(of: "Secret"))]]
  }

  private mutating func makeVolume() -> Value {
    var volume: Value = ["name": .text("v\(random.below(9))")]
    switch random.below(5) {
    case 0: volume["configMap"] = ["name": .text(name(of: "ConfigMap"))]
    case 1: volume["secret"] = ["secretName": .text(name(of: "Secret"))]
    case 2: volume["projected"] = ["sources": some(3) { $0.makeProjection() }]
    case 3:
      volume["persistentVolumeClaim"] = ["claimName": .text(name(of: "PersistentVolumeClaim"))]
    default: volume["emptyDir"] = [:]
    }
    return volume
  }

  private mutating func makeProjection() -> Value {
    random.chance(50)
      ? ["configMap": ["name": .text(name(of: "ConfigMap"))]]
      : ["secret": ["name": .text(name(of: "Secret")), "items": [["key": "a", "path": "b"]]]]
  }

  private mutating func makeAffinity() -> Value {
    let term: Value = ["labelSelector": ["matchLabels": labels()], "topologyKey": "zone"]
    let which = random.chance(50) ? "podAffinity" : "podAntiAffinity"
    let rule: Value.Entry =
      random.chance(50)
      ? .init(key: "requiredDuringSchedulingIgnoredDuringExecution", value: [term])
      : .init(
        key: "preferredDuringSchedulingIgnoredDuringExecution",
        value: [["weight": 1, "podAffinityTerm": term]])
    return .map([.init(key: which, value: .map([rule]))])
  }

  /// A selector of pods, and a template that it selects.
  package mutating func makeSelectedTemplate() -> Value {
    let labels = self.labels(2)
    var spec: Value = [:]
    spec["selector"] = maybe(85) { _ in ["matchLabels": labels] }
    spec["template"] = makeTemplate(labels)
    return spec
  }
}
