extension Mistake {
  /// Mistakes in objects.
  static let objects: [Mistake] = [
    Mistake(name: "no name") { draft in
      let ways: [Value?] = [nil, "", .plain("null"), ["a": "b"], 123, .plain("1.10"), true, ["a"]]
      let name = draft.random.pick(ways)
      draft.editObject { $0[["metadata", "name"]] = name }
    },
    Mistake(name: "no kind") { draft in
      let ways: [Value?] = [nil, "", .plain("null"), 1, ["a"]]
      let kind = draft.random.pick(ways)
      draft.editObject { $0["kind"] = kind }
    },
    Mistake(name: "no metadata") { draft in
      let ways: [Value?] = [nil, "", .plain("null"), [], "a"]
      let metadata = draft.random.pick(ways)
      draft.editObject { $0["metadata"] = metadata }
    },
    Mistake(name: "odd namespace") { draft in
      let ways: [Value] = ["", .plain("null"), 1, ["a": "b"], "UPPER"]
      let namespace = draft.random.pick(ways)
      draft.editObject { $0[["metadata", "namespace"]] = namespace }
    },
    Mistake(name: "odd labels") { draft in
      let ways: [Value] = ["", 1, ["a": 1], ["a"], ["a": .plain("null")], ["a": ["b": "c"]]]
      let labels = draft.random.pick(ways)
      let place = draft.random.pick(["labels", "annotations"])
      draft.editObject { $0[["metadata", place]] = labels }
    },
    Mistake(name: "odd spec") { draft in
      let ways: [Value] = ["", .plain("null"), 1, [], ["template": .plain("null")]]
      let spec = draft.random.pick(ways)
      draft.editObject { $0["spec"] = spec }
    },
    Mistake(name: "odd containers") { draft in
      let ways: [Value] = [
        .plain("null"), [], [.plain("null")], ["a"], [["image": 1]], [["image": .plain("null")]],
        ["a": "b"], [["envFrom": [.plain("null")]]], [["name": "a", "env": ["A": "b"]]],
      ]
      let containers = draft.random.pick(ways)
      draft.editObject { $0[["spec", "template", "spec", "containers"]] = containers }
    },
    Mistake(name: "duplicate object") { draft in
      guard let path = draft.anyObjects, let object = draft.tree.files[path]?.values.last else {
        return
      }
      let name = draft.write(.documents([object]), "object", "yaml")
      let top = "top/kustomization.yaml"
      draft.append(.text(name), to: "resources", in: top)
    },
    Mistake(name: "duplicate key") { draft in
      let path = draft.chance(50) ? draft.anyKustomization : draft.anyObjects ?? "top/objects1.yaml"
      guard let value = draft.tree.files[path]?.values.first, let entry = value.entries.last else {
        return
      }
      draft.tree.files[path] = .documents([.map(value.entries + [entry])])
    },
    Mistake(name: "list of anything") { draft in
      let ways: [Value] = [
        ["a"], [.plain("null")], [["kind": "A"]], "a", .plain("null"),
        [["metadata": ["name": "a"]]],
        [:],
      ]
      let items = draft.random.pick(ways)
      draft.editObject { $0 = ["apiVersion": "v1", "kind": "List", "items": items] }
    },
  ]
}

extension Draft {
  /// Changes the first object of a file.
  fileprivate mutating func editObject(_ change: (inout Value) -> Void) {
    guard let path = anyObjects else { return }
    edit(path, change)
  }
}
