internal import Checks
internal import Documents

/// A pod that an object describes, on both sides.
struct ChangedPod: Sendable {
  let object: ChangedObject
  let old: PodTemplate?
  let new: PodTemplate?
  /// Those of the new side, and then those that are gone.
  let containers: [ChangedContainer]

  private init(_ object: ChangedObject, _ old: PodTemplate?, _ new: PodTemplate?) {
    self.object = object
    (self.old, self.new) = (old, new)
    containers = ChangedContainer.all(from: old, to: new)
  }

  /// The pods of a changed object. The texts of a ConfigMap are looked at if one of them changed.
  static func all(in object: ChangedObject) -> [ChangedPod] {
    let isMap = object.isOf("ConfigMap")
    if isMap, object.old != nil, object.new != nil, object.files.isEmpty { return [] }
    let before = PodTemplate.all(in: object.old.map { [$0] } ?? [])
    let after = PodTemplate.all(in: object.new.map { [$0] } ?? [])
    let changed = after.map { pod in (before.first { $0.path == pod.path }, pod) }
    let gone = before.filter { pod in !after.contains { $0.path == pod.path } }
    return changed.map { ChangedPod(object, $0.0, $0.1) }
      + gone.map { ChangedPod(object, $0, nil) }
  }

  /// The path of a field of the pod.
  func path(_ field: String) -> String {
    guard let pod = new ?? old else { return field }
    return pod.isText ? "\(pod.path): \(field)" : pod.path(of: field)
  }

  /// The path of a field of a container.
  func path(_ container: ChangedContainer, _ field: String = "") -> String {
    path("spec.\(container.list)[name=\(container.name)]" + (field.isEmpty ? "" : "." + field))
  }
}

/// A container of a pod, on both sides.
struct ChangedContainer: Sendable {
  let name: String
  /// The list that it stands in.
  let list: String
  let old: Node?
  let new: Node?

  /// The containers of a pod, each with the one that was called so.
  static func all(from old: PodTemplate?, to new: PodTemplate?) -> [ChangedContainer] {
    let (before, after) = (old?.containers ?? [], new?.containers ?? [])
    func isSame(_ one: PodTemplate.Part, _ other: PodTemplate.Part) -> Bool {
      one.path.list == other.path.list && name(of: one) == name(of: other)
    }
    return after.map { part in
      ChangedContainer(part, old: before.first { isSame($0, part) }?.node, new: part.node)
    }
      + before.filter { part in !after.contains { isSame($0, part) } }
      .map { ChangedContainer($0, old: $0.node, new: nil) }
  }

  private init(_ part: PodTemplate.Part, old: Node?, new: Node?) {
    name = Self.name(of: part)
    list = part.path.list ?? "containers"
    (self.old, self.new) = (old, new)
  }

  private static func name(of part: PodTemplate.Part) -> String {
    part.node["name"]?.string ?? "\(part.path.number)"
  }
}
