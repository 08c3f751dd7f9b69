extension Feature {
  /// Labels, with a choice of where they go.
  static let labels = Feature(layer: "labels", share: 30) { draft in
    draft.layer.kustomization["labels"] = draft.some(2) { draft in
      var entry: Value = ["pairs": draft.labels()]
      entry["includeSelectors"] = draft.maybe(40) { $0.chance(80) ? true : false }
      entry["includeTemplates"] = draft.maybe(40) { $0.chance(80) ? true : false }
      entry["fields"] = draft.maybe(25) { $0.some(2) { $0.makeLabelField() } }
      return entry
    }
  }
}

extension Draft {
  /// One more place for labels.
  fileprivate mutating func makeLabelField() -> Value {
    var field: Value = [
      "path": .text(
        random.pick(["spec/template/metadata/labels", "spec/extra/labels", "data", "spec/selector"])
      )
    ]
    field["create"] = maybe(60) { $0.chance(80) ? true : false }
    field["kind"] = maybe(60) {
      .text($0.random.pick(["Deployment", "ConfigMap", "Service", "Job"]))
    }
    field["group"] = maybe(15) { .text($0.random.pick(["apps", "batch"])) }
    field["version"] = maybe(15) { _ in "v1" }
    return field
  }
}
