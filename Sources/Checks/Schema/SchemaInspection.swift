internal import Documents
internal import Manifests

/// Compares objects with the schemas of their kinds: those of Kubernetes, and those of the definitions
/// among the objects.
struct SchemaInspection {
  private let manifests: [Manifest]
  private let memory: CheckMemory
  private let definitions: CustomDefinitions
  private(set) var problems: [SchemaProblem] = []
  private(set) var unknownKinds: [UncheckedKind] = []
  private var positions: [ObjectKind: Int] = [:]
  private var types: [ObjectKind: CheckedType?] = [:]
  private static let definition = ObjectKind(
    group: "apiextensions.k8s.io", version: "v1", kind: "CustomResourceDefinition")

  private static let pod = ObjectKind(version: "v1", kind: "Pod")

  init(_ manifests: [Manifest], beside others: [Manifest], knowing memory: CheckMemory) {
    self.manifests = manifests
    self.memory = memory
    definitions = CustomDefinitions(others + manifests)
  }

  /// Looks at all objects.
  mutating func run() {
    for position in manifests.indices {
      let manifest = manifests[position]
      if let type = type(of: manifest.kind) {
        var walk = SchemaWalk(manifest.document.arena, knowing: memory)
        walk.check(manifest.document.rootID, as: type)
        take(walk.problems, at: position)
        if manifest.kind == Self.definition {
          take(StructuralSchema.problems(of: manifest), at: position)
        }
      } else if let schema = definitions.schema(of: manifest.kind) {
        var walk = CustomWalk(manifest.document.arena, schema.arena)
        walk.checkObject(manifest.document.rootID, schema.id)
        take(walk.problems, at: position)
      } else {
        noteUnknown(position)
      }
    }
  }

  private mutating func type(of kind: ObjectKind) -> CheckedType? {
    if let known = types[kind] { return known }
    let type = CheckedType(kind)
    types[kind] = .some(type)
    return type
  }

  /// Looks at the templates of which no schema knows the fields.
  mutating func run(on pods: [PodTemplate]) {
    guard let type = CheckedType(Self.pod) else { return }
    for (number, pod) in pods.enumerated() where pod.isPartial {
      var walk = SchemaWalk(pod.root.arena, isPartial: true)
      walk.check(pod.root.id, as: type)
      take(walk.problems, at: pod.manifest, pod: number)
    }
  }

  private mutating func take(_ found: [SchemaProblem], at position: Int, pod: Int? = nil) {
    for var problem in found {
      problem.manifest = position
      problem.pod = pod
      problems.append(problem)
    }
  }

  private mutating func noteUnknown(_ position: Int) {
    let kind = manifests[position].kind
    if let known = positions[kind] {
      unknownKinds[known].count += 1
      return
    }
    positions[kind] = unknownKinds.count
    let defined = definitions.versions(of: kind)
    let known = CheckedType.versions(of: kind.kind)
      .filter { $0.group.isSameInBytes(as: kind.group.string) || kind.group == "extensions" }
    unknownKinds.append(
      UncheckedKind(
        manifest: position, count: 1, versions: defined + known.map(\.apiVersion),
        isRefused: !defined.isEmpty || !known.isEmpty))
  }
}
