extension Feature {
  /// Files of objects in the more unusual ways of YAML.
  static let rawResources = Feature(layer: "rawResources", share: 8) { draft in
    let text = draft.random.pick(Draft.rawResources).replacing(
      "NAME", with: "raw-\(draft.random.below(10_000))")
    let name = draft.write(.text(text), "raw", "yaml")
    draft.layer.kustomization.append(.text(name), to: "resources")
  }
}

extension Draft {
  fileprivate static let rawResources = [
    """
    # anchors
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: NAME
      labels: &labels {app: web, tier: 'true'}
      annotations: *labels
    data: {<<: *labels, b: c}
    """,
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: &meta {name: NAME, labels: {app: web}}
    spec:
      template:
        metadata: *meta
        spec:
          containers:
          - &one {name: one, image: 'nginx:1.7.9', env: [{name: A, value: "1"}]}
          - {<<: *one, name: two}
    """,
    "---\n---\n# nothing\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: NAME\n...\n",
    "\u{FEFF}apiVersion: v1\r\nkind: Service\r\nmetadata:\r\n  name: NAME\r\nspec: {}\r\n",
    "{\"apiVersion\": \"v1\", \"kind\": \"Secret\", \"metadata\": {\"name\": \"NAME\"},\n\t\"data\": null}",
    """
    kind: Custom
    metadata: {name: "NAME", namespace: !!str one}
    spec: [{? a : b, c: [d, e,],}, "f", 'g', !!str 1]
    long: a plain text that goes on over
      several lines and is longer than eighty columns, so that it has to be folded
    folded: >-
      one

      two
    """,
    """
    apiVersion: v1
    kind: List
    metadata: {}
    items:
    - apiVersion: v1
      kind: List
      items:
      - {apiVersion: v1, kind: Pod, metadata: {name: NAME}}
      - {apiVersion: v1, kind: ConfigMap, metadata: {name: NAME}}
    - {apiVersion: v1, kind: Service, metadata: {name: NAME}}
    """,
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: NAME\ndata:\n"
      + "  a: |+\n    keep\n\n  b: >\n    fold\n    ed\n  c: |2\n      lead\n  d: \"\\u2028 \\x01\"\n",
    "metadata:\n  name: NAME\nkind: ServiceAccount\napiVersion: v1\n---\nnull\n--- # end\n",
  ]
}
