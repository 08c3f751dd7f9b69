internal import Documents
package import Manifests
internal import Spark

/// What rules look at: the material, and what several rules ask about it, found once.
package struct Subject: Sendable {
  private let facts: SubjectFacts
  /// The programs of Spark that are started.
  private(set) var programs: [SparkProgram] = []
  /// The pods that these programs will make.
  private(set) var expectedPods: [ExpectedPod] = []
  /// What is set, list by list, as it is written.
  private(set) var settingLists: [SettingList] = []
  /// The objects that pods, other objects and settings name.
  private(set) var references: [ObjectReference] = []
  /// The Services, with their pods.
  private(set) var services: [Service] = []
  /// The containers of Airflow.
  private(set) var airflowParts: [AirflowPart] = []

  package init(_ material: Material) {
    facts = SubjectFacts(material)
    var finder = ProgramFinder(self)
    programs = finder.find()
    settingLists = SettingList.all(in: self)
    expectedPods = ExpectedPod.all(in: self)
    references = findReferences()
    services = objects.all("Service").map { Service($0, in: self) }
    airflowParts = AirflowPart.all(in: self)
  }

  var material: Material { facts.material }
  /// What does not fit the schemas of Kubernetes and of the definitions among the objects.
  var schemaProblems: [SchemaProblem] { facts.schemaProblems }
  /// The kinds without a schema.
  var unknownKinds: [UncheckedKind] { facts.unknownKinds }
  /// The pods that the objects describe.
  var pods: [PodTemplate] { facts.pods }
  /// The containers of these pods.
  var containers: [Container] { facts.containers }
  /// The containers of one pod, by its position.
  func containers(of pod: Int) -> ArraySlice<Container> {
    facts.containers[facts.containerRanges[pod]]
  }
  /// Objects by what they are called.
  var objects: ObjectIndex { facts.objects }
  /// The settings of mirrors, and what becomes of them.
  var overrides: [OverrideJudgement.Override] { facts.overrides }
  /// What Airflow is told, in files and in variables.
  var airflowSettings: [AirflowSetting] { facts.airflowSettings }
  package var manifests: [Manifest] { material.manifests }
  var configuration: [ProgramFile] { material.configuration }
  var sources: [SourceFile] { material.sources }
  var external: ExternalThings { material.external }
  var sparkVersion: SparkVersion? { material.sparkVersion }

  /// Whether something may fill a text in before it is applied. Nothing does that to environments.
  func isFilledIn(_ text: String) -> Bool { !material.isComplete && text.holds("${") }

  /// What the namespace of an object lets in.
  func podSecurity(of manifest: Manifest) -> PodSecurityLevel {
    facts.levels[manifest.namespace.isEmpty ? material.namespace : manifest.namespace]
      ?? material.podSecurity
  }

  /// The field of a problem, and the object that has it, as messages say it.
  func words(for problem: SchemaProblem) -> (field: String, holder: String) {
    let id = manifests[problem.manifest].id
    guard let pod = problem.pod else { return (problem.path, "\(id)") }
    return (pods[pod].path(of: problem.path), words(for: pods[pod]))
  }

  /// The object of a pod, as messages say it.
  func words(for pod: PodTemplate) -> String {
    let id = manifests[pod.manifest].id
    return pod.holder == nil ? "\(id)" : "`\(pod.path)` in \(id)"
  }
}
