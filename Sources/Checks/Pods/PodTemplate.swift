package import Documents
internal import Manifests

/// A pod as an object describes it: the pod itself, the template of a workload, or a template that
/// stands as text in a ConfigMap.
package struct PodTemplate: Sendable {
  /// A part of a pod, and where it stands in it.
  package typealias Part = (node: Node, path: PodPath)

  /// The object, by its position.
  package let manifest: Int
  /// The node with `metadata` and `spec`.
  package let root: Node
  /// Where it is in the object: `spec.template`, or the key of a ConfigMap.
  package let path: String
  /// Whether Spark or an operator adds what it lacks; no schema but that of pods knows its fields.
  let isPartial: Bool
  /// The value that holds the template as text; nil if it is a part of the object.
  let holder: Int32?
  /// What the pod is made of, if it says so.
  package let spec: Node?
  /// All containers.
  package private(set) var containers: [Part]
  /// The security contexts of the containers.
  private(set) var securityContexts: [Part]
  /// The security context of the pod, and those of the containers.
  private(set) var allSecurityContexts: [Part]

  private static let lists = ["containers", "initContainers", "ephemeralContainers"]

  init(manifest: Int, root: Node, path: String, isPartial: Bool, holder: Int32? = nil) {
    self.manifest = manifest
    self.root = root
    self.path = path
    self.isPartial = isPartial
    self.holder = holder
    let spec = root["spec"].flatMap { $0.kind == .mapping ? $0 : nil }
    self.spec = spec
    containers = spec.map(Self.containers) ?? []
    securityContexts = Self.securityContexts(of: containers)
    allSecurityContexts = Self.securityContext(of: spec) + securityContexts
  }

  /// The same with other containers, or with some of them.
  func with(_ containers: [Part]) -> PodTemplate {
    var pod = self
    pod.containers = containers
    pod.securityContexts = Self.securityContexts(of: containers)
    pod.allSecurityContexts = Self.securityContext(of: spec) + pod.securityContexts
    return pod
  }

  private static func securityContext(of spec: Node?) -> [Part] {
    spec?["securityContext"].map { [($0, PodPath(list: nil, number: 0, isContext: true))] } ?? []
  }

  private static func securityContexts(of containers: [Part]) -> [Part] {
    containers.compactMap { container, path in
      let path = PodPath(list: path.list, number: path.number, isContext: true)
      return container["securityContext"].map { ($0, path) }
    }
  }

  private static func containers(of spec: Node) -> [Part] {
    var containers: [Part] = []
    for field in lists {
      guard let list = spec[named: field], list.kind == .sequence else { continue }
      for (number, container) in list.children.enumerated() where container.kind == .mapping {
        containers.append((container, PodPath(list: field, number: number, isContext: false)))
      }
    }
    return containers
  }

  /// Whether it stands as text in a ConfigMap.
  package var isText: Bool { holder != nil }

  /// The path of a field from the top of the object, or of the text.
  package func path(of field: String) -> String {
    path.isEmpty || holder != nil ? field : path + "." + field
  }
}
