extension Feature {
  /// Images where kustomize looks for them and where it does not, and odd ones.
  static let oddImages = Feature(object: "oddImages", share: 6) { object, draft in
    let place = draft.random.pick(Draft.imagePlaces)
    let image = draft.random.pick(Draft.oddImages)
    object[place] = [["name": "odd", "image": image], ["image": "nginx:1.7.9"]]
  }
}

extension Draft {
  fileprivate static let imagePlaces = [
    ["spec", "containers"], ["spec", "template", "spec", "containers"],
    ["spec", "template", "spec", "initContainers"], ["spec", "initContainers"],
    ["spec", "template", "spec", "ephemeralContainers"], ["containers"],
    ["spec", "jobTemplate", "spec", "template", "spec", "containers"],
    ["spec", "deep", "containers"], ["spec", "deep", "initContainers"],
    ["template", "spec", "containers"], ["metadata", "containers"], ["status", "containers"],
  ]

  fileprivate static let oddImages: [Value] = [
    "nginx:", "nginx@", "nginx:1@sha256:abc", "@sha256:abc", ":1", "nginx::1", " nginx", "nginx:1 ",
    "host:5000/nginx", "host:5000/nginx:1@sha256:abc", "nginx@sha512:abc", "a/b/c/nginx:1",
    "NGINX:1", "nginx:1/2", .plain("1"), .plain("null"), ["nginx"], .plain("true"), "redis:a:b",
    "docker.io/library/redis", "nginx:$(TAG)", .text("nginx:" + String(repeating: "9", count: 130)),
  ]
}
