extension Feature {
  /// Labels for fields of all sorts: lists, missing ones, escaped names.
  static let labelFields = Feature(layer: "labelFields", share: 8) { draft in
    var field: Value = ["path": .text(draft.random.pick(Draft.labelPaths))]
    field["create"] = draft.maybe(60) { $0.chance(80) ? true : false }
    field["kind"] = draft.maybe(40) { .text($0.random.pick(["Deployment", "Service", "Ingress"])) }
    let entry: Value = ["pairs": draft.labels(), "fields": [field]]
    draft.layer.kustomization.append(entry, to: "labels")
  }
}

extension Draft {
  fileprivate static let labelPaths = [
    "metadata/annotations", "spec/template/spec/containers", "spec/template/spec/containers/env",
    "spec/template/spec/containers[]/labels", "spec/rules[]/http/labels", "spec/rules/labels",
    "spec/new/deep/labels", "spec/new[]/labels", "metadata/a\\/b", "spec/selector/matchLabels",
    "spec/volumeClaimTemplates/metadata/labels", "spec/volumeClaimTemplates[]/metadata/labels",
    "metadata", "spec", "data", "metadata/name", "kind", "/spec/labels", "spec/labels/",
    "spec//labels",
    "spec/jobTemplate/spec/template/metadata/labels", "subjects", "webhooks/clientConfig/service",
  ]
}
