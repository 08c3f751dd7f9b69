extension Feature {
  /// Objects inside a List.
  static let listObjects = Feature(object: "list", share: 5) { object, draft in
    let kind = object["kind"]?.string ?? ""
    let isTyped = draft.chance(40)
    var items: [Value] = [object]
    if draft.chance(30) { items.append(ObjectForm.configMap.make(&draft)) }
    object = [
      "apiVersion": isTyped ? object["apiVersion"] ?? "v1" : "v1",
      "kind": .text(isTyped ? kind + "List" : "List"),
      "items": .list(draft.chance(95) ? items : []),
    ]
    if draft.chance(30) { object["metadata"] = ["resourceVersion": ""] }
  }
}
