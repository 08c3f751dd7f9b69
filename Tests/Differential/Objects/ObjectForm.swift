/// How objects of a kind are made.
package struct ObjectForm: Sendable {
  package let kind: String
  let apiVersions: [String]
  let isClusterScoped: Bool
  /// How often it is made, beside others.
  let weight: Int
  private let fields: @Sendable (inout Draft) -> Value

  init(
    _ kind: String, _ apiVersions: String..., isClusterScoped: Bool = false, weight: Int = 1,
    fields: @escaping @Sendable (inout Draft) -> Value
  ) {
    self.kind = kind
    self.apiVersions = apiVersions
    self.isClusterScoped = isClusterScoped
    self.weight = weight
    self.fields = fields
  }

  /// An object with a new name; the draft knows it from now on.
  package func make(_ draft: inout Draft) -> Value {
    let fields = self.fields(&draft)
    let known = draft.newObject(kind, isClusterScoped: isClusterScoped)
    var metadata: Value = ["name": .text(known.name)]
    if !known.namespace.isEmpty { metadata["namespace"] = .text(known.namespace) }
    metadata["labels"] = draft.maybe(30) { $0.labels() }
    metadata["annotations"] = draft.maybe(15) { $0.labels(2) }
    for entry in fields["metadata"]?.entries ?? [] { metadata[entry.key] = entry.value }
    var object: Value = [
      "apiVersion": .text(draft.random.pick(apiVersions)), "kind": .text(kind),
      "metadata": metadata,
    ]
    for entry in fields.entries where entry.key != "metadata" { object[entry.key] = entry.value }
    return object
  }
}
