internal import Documents
internal import Manifests

/// One value of an object, as it will be applied.
struct FieldSource: BindingSource {
  static let name = "field"

  private let object: ObjectFields
  private let kind: TextEntry
  private let objectName: TextEntry
  private let path: TextEntry

  init?(_ fields: Fields, _ reader: inout FieldReader) {
    guard let node = fields[Self.name] else { return nil }
    let fields = reader.fields(
      of: node, named: Self.name, known: ObjectFields.known + ["path"])
    object = ObjectFields(fields, &reader)
    guard let kind = object.kind, let name = object.name,
      let path = reader.filledText(fields["path"], "path")
    else {
      reader.add("configset-binding", "a field needs `kind`, `name` and `path`", at: node)
      return nil
    }
    self.kind = kind
    objectName = name
    self.path = path
  }

  func value(
    of binding: ConfigBinding, in scope: inout BindingScope, _ findings: inout Findings
  ) -> BoundText? {
    let candidates = scope.manifests.manifests.indices.filter { isMeant($0, scope) }
    let position = scope.choose(candidates, called: objectName, kind.text, &findings)
    guard let position, let node = node(in: scope.manifests[position], &findings) else {
      return nil
    }
    let manifest = scope.manifests[position]
    if node.id == manifest.root["metadata"]?["name"]?.id {
      return name(of: position, in: scope)
    }
    guard let (target, isName) = scope.target(of: node, in: position, findings) else {
      return BoundText(text: node.string, origins: [manifest.place(of: node.id)])
    }
    return isName
      ? name(of: target, in: scope)
      : scope.namespaceText(of: scope.manifests[target])
  }

  private func name(of position: Int, in scope: BindingScope) -> BoundText {
    let manifest = scope.manifests[position]
    let isWaiting = manifest.configuration != nil && manifest.needsHash
    return BoundText(
      text: manifest.id.name.string, origins: [manifest.namePlace],
      nameOf: isWaiting ? position : nil)
  }

  /// Whether an object is of the kind that is meant, and where it must be.
  private func isMeant(_ position: Int, _ scope: BindingScope) -> Bool {
    let id = scope.manifests[position].id
    func allows(_ wanted: TextEntry?, _ name: Name) -> Bool {
      wanted.map { $0.text.isSameInBytes(as: name.string) } ?? true
    }
    guard allows(kind, id.kind.kind), allows(object.group, id.kind.group),
      allows(object.version, id.kind.version)
    else { return false }
    guard let namespace = object.namespace else {
      return id.kind.isClusterScoped || scope.isBeside(position)
    }
    return ([id] + scope.manifests[position].previous).contains {
      namespace.text.isSameInBytes(as: $0.namespace.string)
    }
  }

  private func node(in manifest: Manifest, _ findings: inout Findings) -> Node? {
    do throws(FieldFailure) {
      let node = try manifest.root.lookup(MatchStep.split(path.text))
      if let node, node.kind.isScalar, node.kind != .null { return node }
      let reason = node == nil ? "has nothing" : "has no single value"
      findings.add(
        "configset-binding", "\(manifest.id) \(reason) at `\(path.text)`", at: path.place,
        notes: [("this object", manifest.namePlace)])
    } catch {
      findings.add(
        "configset-binding", "`\(path.text)`: \(error.message)", at: path.place,
        notes: [("here", manifest.place(of: error.node))])
    }
    return nil
  }
}
