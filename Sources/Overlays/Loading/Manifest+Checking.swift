internal import Documents
internal import Manifests

extension Manifest {
  /// Whether this is an object: it needs a kind, and a name unless it is a list. Nothing is no
  /// object, and no mistake either.
  func isObject(_ findings: inout Findings) -> Bool {
    if root.kind == .null || (root.kind.isCollection && root.count == 0) { return false }
    guard root.kind == .mapping else {
      findings.add("resource", "an object is a mapping, this is none", at: place(of: root.id))
      return false
    }
    return hasIdentity(&findings) && hasUsableAnnotations(&findings)
  }

  /// Whether it has a kind, and a name unless it is a list.
  private func hasIdentity(_ findings: inout Findings) -> Bool {
    guard !kind.kind.isEmpty else {
      findings.add(
        "resource", "this object has no `kind`", at: place(of: root["kind"]?.id ?? root.id))
      return false
    }
    guard !name.isEmpty || kind.kind.string.hasSuffix("List") else {
      let isKustomization = id.kind.kind == "Kustomization" || id.kind.kind == "Component"
      findings.add(
        "resource", "this \(id.kind.kind) has no `metadata.name`", at: namePlace,
        hint: isKustomization ? "list the folder of a kustomization, not its file" : nil)
      return false
    }
    return true
  }

  /// Whether it is an object still, after all changes.
  func isStillObject(_ findings: inout Findings) -> Bool {
    hasIdentity(&findings) && hasUsableMetadata(&findings)
      && (annotations?.kind != .sequence || hasUsableAnnotations(&findings))
  }

  private func hasUsableMetadata(_ findings: inout Findings) -> Bool {
    guard let metadata = root["metadata"], metadata.kind != .mapping, metadata.kind != .null else {
      return true
    }
    findings.add("resource", "`metadata` must be a mapping", at: place(of: metadata.id))
    return false
  }

  /// kustomize drops annotations that are a single value or an empty list in the end.
  private func hasUsableAnnotations(_ findings: inout Findings) -> Bool {
    guard let annotations, annotations.kind != .mapping, annotations.kind != .null else {
      return true
    }
    let isDropped =
      annotations.kind != .sequence || document.arena.count(annotations.id) == 0
    findings.add(
      "resource", "`metadata.annotations` must be a mapping", at: place(of: annotations.id),
      severity: isDropped ? .warning : .error)
    return isDropped
  }

  /// kustomize writes what an object was before a change of its name into its annotations; what is
  /// no mapping there goes.
  mutating func dropUnusableAnnotations() {
    guard let annotations, annotations.kind != .mapping else { return }
    editContent { document in
      let shift = document.makeEditable()
      document.remove("annotations", from: annotations.metadata + shift)
    }
  }
}
