internal import Documents
internal import Manifests

/// The server has limits for what it keeps.
enum TooLarge: Rule {
  static let id = "too-large"
  static let consequence = Consequence.refused
  static let summary = "ConfigMaps and Secrets are small enough for the server"
  static let page = RulePage(
    why: """
      The values of a ConfigMap or a Secret have at most 1,048,576 bytes. An object above 262,144 bytes
      cannot be applied by a client that keeps what it applied in an annotation, as `kubectl apply` and
      Argo CD do unless they apply on the server.
      """,
    fix: """
      Split it, or bring large files in an image or a volume. For objects that have to be large, such as
      definitions of kinds, let Argo CD apply on the server:
      `argocd.argoproj.io/sync-options: ServerSideApply=true`.
      """,
    example: """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: jars}
      binaryData: {app.jar: …}   # more than a mebibyte
      """)

  private static let mostOfValues = 1_048_576
  private static let mostOfAnnotations = 262_144

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for manifest in subject.manifests {
      let size = sizeOfValues(of: manifest)
      if size > mostOfValues {
        findings.add(
          Self.self, "\(manifest.id) has \(size) bytes, the server takes \(mostOfValues)",
          at: subject.location(of: manifest), hint: "split it")
      } else if byteCount(of: manifest, knowing: subject.material.memory) > mostOfAnnotations,
        !isAppliedOnServer(manifest)
      {
        findings.add(
          Self.self,
          "\(manifest.id) is too large to be applied by a client: an annotation takes "
            + "\(mostOfAnnotations) bytes",
          at: subject.location(of: manifest), severity: .warning,
          hint: "add the annotation `argocd.argoproj.io/sync-options: ServerSideApply=true`")
      }
    }
  }

  /// What the server counts of a ConfigMap or a Secret; 0 for other kinds.
  private static func sizeOfValues(of manifest: Manifest) -> Int {
    guard manifest.kind.kind == "ConfigMap" || manifest.kind.kind == "Secret" else { return 0 }
    let root = manifest.root
    return textSize(of: root["data"]) + textSize(of: root["stringData"])
      + textSize(of: root["binaryData"]) / 4 * 3
  }

  /// How many bytes all keys and values of an object have; those of fields that are shared are known.
  private static func byteCount(of manifest: Manifest, knowing memory: CheckMemory) -> Int {
    manifest.root.entries.reduce(0) { count, entry in
      let value = entry.value.original.flatMap { memory.document(of: $0)?.byteCount(of: $0) }
      return count + entry.key.count + (value ?? entry.value.scalarByteCount)
    }
  }

  private static func textSize(of node: Node?) -> Int {
    guard let node, node.kind == .mapping else { return 0 }
    return node.entries.reduce(0) { $0 + ($1.value.kind.isScalar ? $1.value.text.count : 0) }
  }

  private static func isAppliedOnServer(_ manifest: Manifest) -> Bool {
    let options = manifest.root["metadata"]?["annotations"]?["argocd.argoproj.io/sync-options"]
    return options?.string.holds("ServerSideApply=true") == true
  }
}
