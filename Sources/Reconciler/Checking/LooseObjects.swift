internal import Checks
internal import Documents
internal import Manifests
internal import Overlays

/// The objects in files of a folder that no kustomization names.
struct LooseObjects {
  private(set) var manifests: [Manifest] = []
  private(set) var sources = SourceTable()
  private(set) var configuration: [ProgramFile] = []
  private var kinds = KnownKinds()

  /// Groups of kinds that are no objects of a cluster.
  private static let others = [
    "kustomize.config.k8s.io", "reconcile.electinfo.dev", "kind.x-k8s.io",
  ]

  /// Takes the objects of a file, and the templates of pods, which are what programs read.
  mutating func add(_ file: FileScan.ScannedFile) {
    var source: Int32?
    for document in file.documents {
      let root = document.root
      guard Self.isObject(root) else { continue }
      if Self.isTemplate(root) {
        configuration.append(LooseConfiguration.template(file))
        continue
      }
      let number = source ?? sources.add(file.file)
      source = number
      manifests.append(Manifest(document, source: number, &kinds))
    }
  }

  /// Takes a file that a program reads.
  mutating func add(_ file: ProgramFile) { configuration.append(file) }

  var isEmpty: Bool { manifests.isEmpty && configuration.isEmpty }

  /// Whether a file has something to look at.
  static func has(_ file: FileScan.ScannedFile) -> Bool {
    file.documents.contains { isObject($0.root) }
  }

  /// Whether a value is an object: not what merely looks like YAML of a program.
  static func isObject(_ root: Node) -> Bool {
    guard root.kind == .mapping, let version = root[named: "apiVersion"]?.string,
      let kind = root[named: "kind"]?.string, root[named: "metadata"]?.kind == .mapping
    else { return false }
    return !kind.isEmpty && !others.contains { version.hasPrefix($0 + "/") }
      && !(kind.hasSuffix("List") && root[named: "items"] != nil)
  }

  /// Whether it is the template of a pod, to which a program adds what it lacks.
  private static func isTemplate(_ root: Node) -> Bool {
    guard root[named: "kind"]?.string == "Pod" else { return false }
    let containers = root[named: "spec"]?[named: "containers"]
    let isWhole =
      containers?.kind == .sequence
      && containers?.children.allSatisfy { $0.kind == .mapping && $0[named: "image"] != nil }
        ?? false
    return root[named: "metadata"]?[named: "name"] == nil || !isWhole
  }
}
