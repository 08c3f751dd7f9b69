/// Something that makes a tree wrong, or that looks wrong.
struct Mistake: Sendable {
  let name: String
  let make: @Sendable (inout Draft) -> Void

  static let all: [Mistake] = files + fields + fields + objects + generators

  /// Mistakes in what is there.
  private static let files: [Mistake] = [
    Mistake(name: "missing file") { draft in
      let paths = draft.tree.files.keys.sorted()
      draft.tree.files[draft.random.pick(paths)] = nil
    },
    Mistake(name: "two kustomizations") { draft in
      let path = draft.anyKustomization
      draft.tree.files[path.replacing(".yaml", with: ".yml")] = draft.tree.files[path]
    },
    Mistake(name: "empty kustomization") { draft in
      let texts = ["", "# nothing\n", "---\n", "{}\n", "resources: []\n", "kind: Kustomization\n"]
      draft.tree.files[draft.anyKustomization] = .text(draft.random.pick(texts))
    },
    Mistake(name: "broken yaml") { draft in
      let paths = draft.tree.files.keys.filter { $0.hasSuffix(".yaml") }.sorted()
      let broken = [
        "a: [\n", "a: b: c\n", "\ta: b\n", "- a\nb: c\n", "just text\n", "- a\n", "%\n",
      ]
      if paths.isEmpty { return }
      draft.tree.files[draft.random.pick(paths)] = .text(draft.random.pick(broken))
    },
    Mistake(name: "cycle") { draft in
      let path = draft.anyKustomization
      let folder = path.split(separator: "/").dropLast()
      let up = folder.map { _ in ".." }.joined(separator: "/")
      let ways = [up + "/" + draft.tree.target, ".", "../" + (folder.last ?? "")]
      draft.append(.text(draft.random.pick(ways)), to: "resources", in: path)
    },
    Mistake(name: "odd path") { draft in
      let ways = [
        "absent.yaml", "./absent", "", "../..", "files", "./objects1.yaml", ".//objects2.yaml",
        "../../outside.yaml",
      ]
      let field = draft.random.pick(["resources", "resources", "components"])
      draft.append(.text(draft.random.pick(ways)), to: field, in: draft.anyKustomization)
    },
    Mistake(name: "listed twice") { draft in
      let path = draft.anyKustomization
      guard let value = draft.tree.files[path]?.values.first else { return }
      let field = draft.random.pick(["resources", "components"])
      guard let item = value[field]?.items.first else { return }
      draft.append(item, to: field, in: path)
    },
    Mistake(name: "component as resource") { draft in
      let path = draft.anyKustomization
      let (one, other) =
        draft.chance(50) ? ("components", "resources") : ("resources", "components")
      guard let value = draft.tree.files[path]?.values.first, let item = value[one]?.items.last
      else { return }
      draft.append(item, to: other, in: path)
    },
  ]
}

extension Draft {
  var anyKustomization: String {
    mutating get {
      let paths = tree.kustomizations
      return paths.isEmpty ? "top/kustomization.yaml" : random.pick(paths)
    }
  }

  /// Changes a document of a file.
  mutating func edit(_ path: String, _ change: (inout Value) -> Void) {
    guard let file = tree.files[path], var first = file.values.first else { return }
    change(&first)
    tree.files[path] = file.holding([first] + file.values.dropFirst())
  }

  mutating func append(_ item: Value, to field: String, in path: String) {
    edit(path) { $0.append(item, to: field) }
  }

  /// The path of a file of objects.
  var anyObjects: String? {
    mutating get {
      let paths = tree.files.keys.filter { $0.contains("/object") }.sorted()
      return paths.isEmpty ? nil : random.pick(paths)
    }
  }
}
