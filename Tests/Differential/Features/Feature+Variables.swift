extension Feature {
  /// Variables with values of objects, and objects that use them.
  static let variables = Feature(layer: "vars", share: 12) { draft in
    guard !draft.layer.objects.isEmpty else { return }
    let names = (0...draft.random.below(2)).map { _ in "V\(draft.random.below(400))" }
    draft.layer.kustomization["vars"] = .list(names.map { draft.makeVariable($0) })
    guard draft.chance(85) else { return }
    let user = draft.makeVariableUser(names)
    let file = draft.write(.documents([user]), "user", "yaml")
    draft.layer.kustomization.append(.text(file), to: "resources")
  }
}

extension Draft {
  fileprivate mutating func makeVariable(_ name: String) -> Value {
    let object = random.pick(layer.objects)
    let form = ObjectForm.all.first { $0.kind == object.kind }
    var target: Value = [
      "kind": .text(object.kind), "name": .text(chance(80) ? object.original : object.name),
      "apiVersion": .text(random.pick(form?.apiVersions ?? ["v1"])),
    ]
    if !object.namespace.isEmpty, chance(40) { target["namespace"] = .text(object.namespace) }
    var variable: Value = ["name": .text(name), "objref": target]
    variable["fieldref"] = maybe(60) { draft in
      ["fieldPath": .text(draft.random.pick(Self.variablePaths(of: object.kind)))]
    }
    return variable
  }

  private static func variablePaths(of kind: String) -> [String] {
    let common = ["metadata.name", "metadata.namespace", "kind", "apiVersion"]
    switch kind {
    case "ConfigMap": return common + ["data.a", "data.b", "immutable"]
    case "Deployment", "StatefulSet", "ReplicaSet":
      return common + ["spec.replicas", "spec.template.spec.containers[0].image"]
    case "Service": return common + ["spec.ports[0].port", "spec.ports[0].targetPort"]
    default: return common
    }
  }

  fileprivate mutating func makeVariableUser(_ names: [String]) -> Value {
    let known = newObject("Job")
    var metadata: Value = ["name": .text(known.name)]
    if !known.namespace.isEmpty { metadata["namespace"] = .text(known.namespace) }
    let container: Value = [
      "name": "user", "image": "nginx", "args": some(3) { $0.makeVariableText(names) },
      "env": [["name": "A", "value": makeVariableText(names)]],
    ]
    return [
      "apiVersion": "batch/v1", "kind": "Job", "metadata": metadata,
      "spec": ["template": ["spec": ["containers": [container]]]],
    ]
  }

  private mutating func makeVariableText(_ names: [String]) -> Value {
    let name = random.pick(names)
    return .text(
      random.pick([
        "$(\(name))", "$(\(name))", "a-$(\(name))-b", "$$(\(name))", "$(\(name)", "$(ABSENT)",
        "$(\(name))$(\(names[0]))", "$", "$\(name)",
      ]))
  }
}
