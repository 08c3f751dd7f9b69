internal import Documents

/// What a layer of an object may say again, and cannot change.
struct ObjectIdentity {
  private let object: Node
  private let source: Int32

  init(_ object: Node, _ source: Int32) {
    self.object = object
    self.source = source
  }

  /// Whether a layer is about the same object: it says the same kind, and no other name.
  func isSame(in layer: Node, _ source: Int32, _ findings: inout Findings) -> Bool {
    guard layer.kind == .mapping, layer["apiVersion"] != nil, layer["kind"] != nil else {
      findings.add(
        "config-object", "this layer does not say the kind that it is for",
        at: Place(source: source, offset: UInt32(layer.offset)),
        hint: "`apiVersion: \(text(object["apiVersion"]))` and `kind: \(text(object["kind"]))`")
      return false
    }
    let fields = [
      ("apiVersion", object["apiVersion"], layer["apiVersion"]),
      ("kind", object["kind"], layer["kind"]),
      ("name", object["metadata"]?["name"], layer["metadata"]?["name"]),
      ("namespace", object["metadata"]?["namespace"], layer["metadata"]?["namespace"]),
    ]
    var isSame = true
    for (name, known, new) in fields {
      guard let new, !(known.map { $0.text == new.text } ?? false) else { continue }
      isSame = false
      findings.add(
        "config-object",
        "a layer cannot change the `\(name)` of an object: this is `\(text(new))`, it "
          + (known.map { "was `\($0.string)`" } ?? "had none"),
        at: Place(source: source, offset: UInt32(new.offset)),
        hint: "take it out here, or change it in the first layer",
        notes: known.map { [("here", place($0))] } ?? [])
    }
    return isSame
  }

  private func place(_ node: Node) -> Place {
    Place(source: source, offset: UInt32(node.offset))
  }

  private func text(_ node: Node?) -> String { node.map(\.string) ?? "" }
}
