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
  let objects: ObjectIndex
  let overrides: [OverrideJudgement.Override]
  let airflowSettings: [AirflowSetting]

  init(_ material: Material) {
    self.material = material
    var inspection = SchemaInspection(material.manifests, beside: material.others)
    inspection.run()
    let pods = PodTemplate.all(in: material.manifests)
    inspection.run(on: pods)
    self.pods = pods
    schemaProblems = inspection.problems
    unknownKinds = inspection.unknownKinds
    levels = PodSecurityLevel.levels(in: material.others + material.manifests)
    objects = ObjectIndex(material.manifests, namespace: material.namespace)
    let containers = pods.indices.flatMap { number in
      pods[number].containers.map { Container($0, of: number) }
    }
    self.containers = containers
    airflowSettings = AirflowSetting.all(in: material.configuration, containers)
    overrides = OverrideJudgement(material.layers()).overrides
  }
}
