internal import Documents
internal import Manifests

/// A pod as an object describes it: the pod itself, the template of a workload, or a template that
/// stands as text in a ConfigMap.
struct PodTemplate: Sendable {
  /// The object, by its position.
  let manifest: Int
  /// The node with `metadata` and `spec`.
  let root: Node
  /// Where it is in the object: `spec.template`, or the key of a ConfigMap.
  let path: String
  /// The value that holds the template as text; nil if it is a part of the object.
  var holder: Int32?

  /// What the pod is made of, if it says so.
  var spec: Node? { root["spec"].flatMap { $0.kind == .mapping ? $0 : nil } }

  /// All containers, each with its path in the pod.
  var containers: [(node: Node, path: String)] {
    guard let spec else { return [] }
    return ["containers", "initContainers", "ephemeralContainers"].flatMap { field in
      guard let list = spec[named: field], list.kind == .sequence else {
        return [(node: Node, path: String)]()
      }
      return list.children.enumerated().filter { $0.element.kind == .mapping }
        .map { ($0.element, "spec.\(field)[\($0.offset)]") }
    }
  }

  /// The path of a field from the top of the object, or of the text.
  func path(of field: String) -> String {
    path.isEmpty ? field : holder == nil ? path + "." + field : field
  }
}
