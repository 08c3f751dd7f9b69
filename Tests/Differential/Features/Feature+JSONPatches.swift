extension Feature {
  /// Lists of operations on objects.
  static let jsonPatches = Feature(layer: "JSON patches", share: 15) { draft in
    for _ in 0...draft.random.below(2) { draft.addJSONPatch(to: "patches") }
  }

  /// The same in their old field.
  static let patchesJson6902 = Feature(layer: "patchesJson6902", share: 8) { draft in
    draft.addJSONPatch(to: "patchesJson6902")
  }
}

extension Draft {
  fileprivate mutating func addJSONPatch(to field: String) {
    guard !layer.objects.isEmpty else { return }
    let known = random.pick(layer.objects)
    var target: Value = ["name": .text(known.name)]
    if chance(80) { target["kind"] = .text(known.kind) }
    var entry: Value = ["target": target]
    let isJSON = chance(30)
    let operations = (0...random.below(3)).map { _ in operation(on: known, isJSON) }
    let text =
      isJSON
      ? "[\(operations.joined(separator: ",\n"))]\n"
      : operations.map { "- \($0)\n" }.joined()
    if chance(50) {
      entry["path"] = .text(write(.text(text), "operations", isJSON ? "json" : "yaml"))
    } else {
      entry["patch"] = .lines(text)
    }
    layer.kustomization.append(entry, to: field)
  }

  private mutating func operation(on known: KnownObject, _ isJSON: Bool) -> String {
    let value = random.pick(isJSON ? Self.jsonValues : Self.jsonValues + Self.yamlValues)
    switch random.below(Self.workloads.contains(known.kind) ? 14 : 11) {
    case 0: return change("replace", "/metadata/name", random.pick(["\"other\"", "\"db\"", "7"]))
    case 1: return change("add", "/metadata/namespace", random.pick(["\"one\"", "\"default\""]))
    case 2: return change("add", "/metadata/labels", "{\"app\": \"web\", \"n\": \"\(known.name)\"}")
    case 3: return change("add", "/metadata/annotations", "{\"a\": \(value)}")
    case 4: return change(random.pick(["add", "replace"]), "/metadata/annotations/b~1c", value)
    case 5: return #"{"op": "copy", "from": "/metadata/name", "path": "/metadata/annotations/n"}"#
    case 6: return #"{"op": "copy", "from": "/metadata/labels", "path": "/copied"}"#
    case 7: return change("test", "/kind", "\"\(known.kind)\"")
    case 8: return change("add", random.pick(["/added", "/data", "/spec"]), value)
    case 9: return change("replace", "/apiVersion", random.pick(Self.versions))
    case 10: return #"{"op": "copy", "from": "/metadata/annotations", "path": "/copied"}"#
    case 11: return change("add", "/spec/template/spec/containers/-", "{\"name\": \"added\"}")
    case 12: return change("replace", "/spec/template/spec/containers/0/image", "\"nginx:1\"")
    default: return change("add", "/spec/replicas", value)
    }
  }

  private func change(_ operation: String, _ path: String, _ value: String) -> String {
    "{\"op\": \"\(operation)\", \"path\": \"\(path)\", \"value\": \(value)}"
  }

  private static let workloads = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"]

  private static let versions = [
    "\"apps/v1\"", "\"extensions/v1beta1\"", "\"v1\"", "\"example.dev/v1\"",
    "\"rbac.authorization.k8s.io/v1\"",
  ]

  private static let jsonValues = [
    "1", "1000000", "1.50", "9007199254740993", "true", "null", "\"yes\"", "\"a b\"", "[]",
    "{\"k\": \"v\"}", "[1, {\"b\": null}]", "\"1\"",
  ]

  private static let yamlValues = ["yes", "0x1F", "2001-01-01", "1_000", "{b: 1, a: [no]}", "~"]
}
