extension Feature {
  /// Other names, tags and digests for images.
  static let images = Feature(layer: "images", share: 35) { draft in
    draft.layer.kustomization["images"] = draft.some(3) { draft in
      draft.makeImage(draft.random.pick(Draft.imageNames))
    }
  }

  /// Images by regular expressions.
  static let imagePatterns = Feature(layer: "imagePatterns", share: 15) { draft in
    let patterns = [
      "ngin.", "r.*s", "(redis|busybox)", "[a-n]+x", "nginx?", ".*", "\\w+", "a{1,2}",
    ]
    let image = draft.makeImage(draft.random.pick(patterns))
    draft.layer.kustomization.append(image, to: "images")
  }
}

extension Draft {
  /// An entry of `images`.
  fileprivate mutating func makeImage(_ name: String) -> Value {
    var entry: Value = ["name": .text(name)]
    entry["newName"] = maybe(50) {
      .text($0.random.pick(["mirror/web", "host.example:5000/a/b", "busybox", "nginx"]))
    }
    entry["newTag"] = maybe(50) { .text($0.random.pick(["v2", "1.10", "latest", "2e3"])) }
    entry["digest"] = maybe(20) { _ in .text("sha256:" + Draft.digest("b")) }
    entry["tagSuffix"] = maybe(15) { _ in "-slim" }
    return entry
  }
}

extension Draft {
  /// What containers run.
  static let images = [
    "nginx", "nginx:1.7.9", "redis:alpine", "host.example:5000/app/web:v1", "gcr.io/p/x",
    "busybox:latest@sha256:" + digest("a"), "redis@sha256:" + digest("c"), "app/nginx:1",
    "host.example:5000/app/web", "Nginx:UPPER", "a:b:c", "",
  ]

  static let imageNames = [
    "nginx", "redis", "busybox", "host.example:5000/app/web", "gcr.io/p/x", "app/nginx",
    "mirror/web", "nginx:1.7.9", "absent",
  ]

  static func digest(_ digit: String) -> String { String(repeating: digit, count: 64) }
}
