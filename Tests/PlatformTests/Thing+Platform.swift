import CaseSupport

extension Thing {
  var texts: [String] { items.map(\.text) }
  var kind: String { self["kind"].text }
  var name: String { self[path: "metadata.name"].text }
  var namespace: String { self[path: "metadata.namespace"].text }
  var labels: Thing { self[path: "metadata.labels"] }
  /// The version of Spark that an object belongs to, if it belongs to one.
  var version: String { labels["app.kubernetes.io/version"].text }
}

extension Thing {
  /// The pod that an object describes, of a Deployment or of a CronJob.
  var pod: Thing? {
    let paths = ["spec.template.spec", "spec.jobTemplate.spec.template.spec"]
    return paths.map { self[path: $0] }.first { !$0["containers"].isNothing }
  }

  /// The files of a ConfigMap.
  var files: [String: String] {
    self["data"].keys.reduce(into: [:]) { $0[$1] = self["data"][$1].text }
  }

  /// All texts in it.
  var allTexts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.allTexts)
    case .map(let fields): fields.values.flatMap(\.allTexts)
    case .nothing, .flag, .number, .float: []
    }
  }

  /// The object under another name.
  func renamed(_ name: String) -> Thing {
    guard case .map(var object) = self, case .map(var metadata) = self["metadata"] else {
      return self
    }
    metadata["name"] = .text(name)
    object["metadata"] = .map(metadata)
    return .map(object)
  }
}
