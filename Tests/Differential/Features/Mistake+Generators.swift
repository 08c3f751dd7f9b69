extension Mistake {
  /// Mistakes in generators.
  static let generators: [Mistake] = [
    Mistake(name: "odd generator") { draft in
      let field = draft.random.pick(["configMapGenerator", "secretGenerator"])
      let entry = draft.random.pick(entries)
      draft.append(entry, to: field, in: draft.anyKustomization)
    },
    Mistake(name: "file outside") { draft in
      draft.tree.files["outside.txt"] = .text("a\n")
      let path = draft.anyKustomization
      let up = path.split(separator: "/").dropLast().map { _ in "../" }.joined()
      let field = draft.random.pick(["files", "envs"])
      var entry: Value = ["name": "outside"]
      entry.append(.text(up + "outside.txt"), to: field)
      draft.append(entry, to: "configMapGenerator", in: path)
    },
    Mistake(name: "generated twice") { draft in
      let path = draft.anyKustomization
      let value = draft.tree.files[path]?.values.first
      guard let entry = value?["configMapGenerator"]?.items.first else { return }
      draft.append(entry, to: "configMapGenerator", in: path)
    },
  ]

  private static let entries: [Value] = [
    ["name": "a1", "literals": ["a"]], ["name": "a1", "literals": ["=a"]], ["name": "a1"],
    ["name": "a1", "literals": ["a=1", "a=2"]], ["literals": ["a=b"]],
    ["name": "", "literals": ["a=b"]], ["name": "a1", "literals": "a=b"],
    ["name": "a1", "files": ["absent.txt"]], ["name": "a1", "files": ["a=b=c"]],
    ["name": "a1", "files": ["=kustomization.yaml"]], ["name": "a1", "files": ["a="]],
    ["name": "a1", "files": ["kustomization.yaml", "kustomization.yaml"]],
    ["name": "a1", "files": ["a b=kustomization.yaml"]], ["name": "a1", "files": ["."]],
    ["name": "a1", "envs": ["absent.env"]], ["name": "a1", "envs": ["kustomization.yaml"]],
    ["name": "absent", "behavior": "merge", "literals": ["a=b"]],
    ["name": "absent", "behavior": "replace"], ["name": "a1", "behavior": "bogus"],
    ["name": "a1", "behavior": ""], ["name": "a1", "unknown": "a"], ["name": 1],
    ["name": "a1", "options": ["labels": ["a": 1]]], ["name": "a1", "options": ["unknown": 1]],
    ["name": "a1", "options": ["disableNameSuffixHash": "true"]], .plain("null"), "a", [],
    ["name": "a1", "literals": [.plain("null")]], ["name": "a1", "literals": ["a b=c", "é=d"]],
    ["name": "a1", "type": "Opaque"], ["name": "a1", "literals": [1]],
  ]
}
