extension Feature {
  /// The order of what is printed.
  static let sortOptions = Feature(layer: "sortOptions", share: 50) { draft in
    // Only those of the kustomization that is built count.
    guard draft.layer.depth == 0 || draft.chance(10) else { return }
    switch draft.random.below(4) {
    case 0, 1: draft.layer.kustomization["sortOptions"] = ["order": "fifo"]
    case 2: draft.layer.kustomization["sortOptions"] = ["order": "legacy"]
    default: draft.layer.kustomization["sortOptions"] = draft.makeCustomOrder()
    }
  }
}

extension Draft {
  fileprivate mutating func makeCustomOrder() -> Value {
    var kinds = ["Deployment", "ConfigMap", "Service", "Namespace", "Secret", "Custom", "Role"]
    var options: Value = [:]
    for field in ["orderFirst", "orderLast"] where random.chance(75) {
      let count = random.below(3)
      options[field] = .list(kinds.prefix(count).map { .text($0) })
      kinds.removeFirst(count)
    }
    return ["order": "legacy", "legacySortOptions": options]
  }
}
