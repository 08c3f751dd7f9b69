internal import Documents
internal import Manifests

/// What a subject is made of before anybody looks for programs in it. It is an object because rules
/// hand the subject on at every step.
final class SubjectFacts: Sendable {
  let material: Material
  let levels: [Name: PodSecurityLevel]
  let schemaProblems: [SchemaProblem]
  let unknownKinds: [UncheckedKind]
  let pods: [PodTemplate]
  let containers: [Container]
  /// Of each pod the run of its containers.
  let containerRanges: [Range<Int>]
  let objects: ObjectIndex
  let overrides: [OverrideJudgement.Override]
  let airflowSettings: [AirflowSetting]

  init(_ material: Material) {
    self.material = material
    var inspection = SchemaInspection(
      material.manifests, beside: material.others, knowing: material.memory)
    inspection.run()
    let pods = PodTemplate.all(in: material.manifests)
    inspection.run(on: pods)
    self.pods = pods
    schemaProblems = inspection.problems
    unknownKinds = inspection.unknownKinds
    levels = PodSecurityLevel.levels(in: material.others + material.manifests)
    objects = ObjectIndex(material.manifests, namespace: material.namespace)
    var containers: [Container] = []
    containerRanges = pods.enumerated().map { number, pod in
      let start = containers.count
      containers += pod.containers.map { node, path in
        Container(material.memory.container(node), at: path, of: number)
      }
      return start..<containers.count
    }
    self.containers = containers
    airflowSettings = AirflowSetting.all(in: material.configuration, containers)
    overrides = OverrideJudgement(material.layers()).overrides
  }
}
