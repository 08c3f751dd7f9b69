package import Documents
internal import Manifests
internal import Overlays

extension Rendering {
  /// What Argo CD would make something else of than what stands here. It has its own namespace for
  /// objects that name none; empty if it has none.
  package func mistakes(inArgoCDWith namespace: String) -> Report {
    var report = Report()
    for manifest in manifests.manifests {
      checkIntegers(of: manifest, &report)
      checkItems(of: manifest, &report)
    }
    guard !namespace.isEmpty, !namespace.isSameInBytes(as: self.namespace) else { return report }
    if self.namespace.isEmpty {
      checkIdentities(namespace: Name(namespace), &report)
    } else {
      checkNamespaces(namespace, &report)
    }
    return report
  }

  /// Argo CD takes whole numbers that need more than 64 bits for floats, and they change.
  private func checkIntegers(of manifest: Manifest, _ report: inout Report) {
    let root = manifest.root
    Self.forEachLongNumber(below: root.id, of: root.arena) { id in
      guard Node(root.arena, id).isBeyond64Bits else { return }
      report.add(
        Diagnostic(
          "number-range", "\(manifest.id) has a whole number beyond 64 bits",
          at: sources.location(of: manifest.place(of: id)),
          hint: "write it in quotes if it is a text"))
    }
  }

  /// Most numbers are short.
  private static func forEachLongNumber(
    below id: Int32, of arena: Arena, _ body: (Int32) -> Void
  ) {
    var child = arena.firstChild(id)
    while let node = child {
      let kind = arena.kind(node)
      if kind.isCollection {
        forEachLongNumber(below: node, of: arena, body)
      } else if kind == .int || kind == .float, arena.count(node) > 15 {
        body(node)
      }
      child = arena.next(node)
    }
  }

  /// Argo CD takes an object with a list of items for these items.
  private func checkItems(of manifest: Manifest, _ report: inout Report) {
    guard let items = manifest.root["items"], items.kind == .sequence || items.kind == .null else {
      return
    }
    report.add(
      Diagnostic(
        "root-items", "\(manifest.id) has `items`, and Argo CD would take it for a list",
        at: sources.location(of: manifest.place(of: items.id)),
        hint: "such an object cannot be applied by Argo CD"))
  }

  /// Objects that are one in the namespace of the application.
  private func checkIdentities(namespace: Name, _ report: inout Report) {
    var objects = ClusterObjects(capacity: manifests.count)
    for manifest in manifests.manifests {
      let known = objects.add(
        manifest.kind, manifest.name,
        in: manifest.namespace.isEmpty ? namespace : manifest.namespace)
      guard let known else { continue }
      let other = Diagnostic.Note(
        "as this one", at: sources.location(of: manifests[known].namePlace))
      report.add(
        Diagnostic(
          "duplicate-id", "\(manifest.id) is the same object in the namespace `\(namespace)`",
          at: sources.location(of: manifest.namePlace), hint: "give one of them another name",
          notes: [other]))
    }
  }

  /// Objects that would come into another namespace than the one that their configuration was made
  /// for.
  private func checkNamespaces(_ namespace: String, _ report: inout Report) {
    let lost = manifests.manifests.first { $0.namespace.isEmpty && !$0.kind.isClusterScoped }
    guard let lost else { return }
    report.add(
      Diagnostic(
        "namespace-differs",
        "\(lost.id) names no namespace: the environment is for `\(self.namespace)`, "
          + "and the application would put it into `\(namespace)`",
        at: sources.location(of: lost.namePlace),
        hint: "set `destination.namespace: \(self.namespace)` in the application, or "
          + "`namespace: \(self.namespace)` in the kustomization"))
  }
}

extension Node {
  /// Whether it is written as a whole number, and is none of 64 bits with a sign.
  fileprivate var isBeyond64Bits: Bool {
    if kind == .int { return integer == nil }
    return text.allSatisfy { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "_")
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
  }
}
