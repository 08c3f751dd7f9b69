extension Feature {
  /// The other ways to write the same kustomization.
  static let spelling = Feature(tree: "spelling", share: 40) { draft in
    for path in draft.tree.kustomizations where draft.chance(30) {
      draft.respell(path)
    }
  }
}

extension KustomizationTree {
  /// The paths of all kustomizations with the usual name.
  package var kustomizations: [String] {
    files.keys.filter { $0.hasSuffix("/kustomization.yaml") }.sorted()
  }
}

extension Draft {
  fileprivate mutating func respell(_ path: String) {
    guard let file = tree.files[path], var value = file.values.first else { return }
    let folder = path.dropLast("kustomization.yaml".count)
    switch random.below(8) {
    case 0: tree.move(path, to: folder + "kustomization.yml")
    case 1: tree.move(path, to: folder + "Kustomization")
    case 2: tree.files[path] = .text("# comment\n---\n" + value.document)
    case 3: tree.files[path] = .text("\u{FEFF}" + value.document)
    case 4: tree.files[path] = .text(value.document.replacing("\n", with: "\r\n"))
    case 5: tree.files[path] = .json(value)
    case 6: tree.files[path] = .text(value.document + "---\nnamePrefix: ignored-\n")
    default:
      value = .map(value.entries.map { .init(key: $0.key.lowercased(), value: $0.value) })
      tree.files[path] = .documents([value])
    }
  }
}

extension KustomizationTree {
  fileprivate mutating func move(_ path: String, to other: String) {
    files[other] = files.removeValue(forKey: path)
  }
}
