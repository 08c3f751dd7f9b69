internal import Documents
internal import Manifests
internal import Spark

/// A pod that a program of Spark will make, for its driver or for its executors.
struct ExpectedPod: Sendable {
  let program: SparkProgram
  /// The program, by its position in the subject.
  let number: Int
  let role: PodRequest.Role
  /// What each version makes that the program may have.
  let pods: [SparkPod]
  /// The template, by its position among the pods; nil if there is none or if it is not known.
  let template: Int?
  /// The value that holds the text of a template that is no pod.
  let text: (map: Int, node: Node)?
  /// Where the pod will be, if that is known.
  let namespace: String?

  /// Why no version makes it.
  var refusals: [PodRefusal] {
    pods[0].refusals.filter { refusal in pods.allSatisfy { $0.refusals.contains(refusal) } }
  }

  /// What the server says against it, whichever version makes it. A namespace that is not known is no
  /// fault.
  var faults: [PodFault] {
    let all = pods.map { $0.faults(in: namespace) }
    return all[0].filter { fault in all.allSatisfy { $0.contains(fault) } }
  }

  /// What of the template is something else in the pod, whichever version makes it.
  var overwritten: [OverwrittenField] {
    pods[0].overwritten.filter { field in pods.allSatisfy { $0.overwritten.contains(field) } }
  }

  /// Whether the settings are all that there are, so that what is missing is missing.
  var hasAllSettings: Bool { program.hasAllSettings }
}

extension ExpectedPod {
  /// The pods of all programs whose pods Spark makes.
  static func all(in subject: Subject) -> [ExpectedPod] {
    subject.programs.enumerated().flatMap { number, program -> [ExpectedPod] in
      guard program.role.isDriver, program.makesPods else { return [] }
      let roles: [PodRequest.Role] = program.hasDriverPod ? [.driver, .executor] : [.executor]
      return roles.compactMap { ExpectedPod(program, number, $0, in: subject) }
    }
  }

  private init?(
    _ program: SparkProgram, _ number: Int, _ role: PodRequest.Role, in subject: Subject
  ) {
    self.program = program
    self.number = number
    self.role = role
    let source = role == .driver ? program.driverTemplate : program.executorTemplate
    var template = PodRequest.Template.none
    var position: Int?
    var text: (map: Int, node: Node)?
    switch source {
    case .none, .missing, .unknown: break
    case .pod(let number):
      position = number
      template = .documents(subject.documents(ofTemplate: number))
    case .text(let map, _, let node):
      text = (map, node)
      let parsed = ParsedText.parse(SourceText(node.text), as: .resource)
      template = parsed.hasErrors ? .unreadable : .documents(parsed.documents.map(\.root))
    }
    self.template = position
    self.text = text
    var settings = program.settings
    if program.application != nil, position != nil {
      // The operator names the container for templates of its objects.
      let key = "spark.kubernetes.\(role.rawValue).podTemplateContainerName"
      settings.set(SparkSetting(key, "spark-kubernetes-\(role.rawValue)", from: .implied))
    }
    let application = program.hasDriverPod ? "local:///main.py" : nil
    pods = program.possibleVersions.map { version in
      SparkPod(
        PodRequest(
          version, role, application: application, settings, template: template))
    }
    guard !pods.isEmpty else { return nil }
    namespace = subject.namespace(ofPodsOf: program)
  }
}

extension SparkProgram {
  /// Whether Spark makes pods for it, as far as its settings say that.
  fileprivate var makesPods: Bool {
    if usesKubernetes { return true }
    return master == nil && !settings.below("spark.kubernetes.executor.").isEmpty
  }

  /// The versions whose pods are known: its own, or all.
  var possibleVersions: [SparkVersion] {
    guard let version else { return [.spark357, .spark410] }
    return KeyCatalogue.of(version) == nil ? [] : [version]
  }
}

extension Subject {
  /// All that stands in the file of a template: the first document is the one of the pod.
  fileprivate func documents(ofTemplate number: Int) -> [Node] {
    let pod = pods[number]
    guard let holder = pod.holder else { return [pod.root] }
    let text = Node(manifests[pod.manifest].root.arena, holder).text
    let parsed = ParsedText.parse(SourceText(text), as: .resource)
    return [pod.root] + parsed.documents.dropFirst().map(\.root)
  }

  /// Where a program has its pods made, if that is known.
  fileprivate func namespace(ofPodsOf program: SparkProgram) -> String? {
    if let position = program.application {
      return objects.namespace(of: manifests[position]).string
    }
    let key = "spark.kubernetes.namespace"
    guard let setting = program.settings[key] else {
      return program.hasAllSettings ? "default" : nil
    }
    return setting.value.utf8.contains(UInt8(ascii: "$")) ? nil : setting.value
  }

  /// What to underline for whoever says a value of a pod; nil for Spark itself.
  func location(of origin: PodOrigin, in pod: ExpectedPod) -> Location? {
    switch origin {
    case .setting(let key): return pod.program.settings[key].flatMap { location(of: $0) }
    case .spark: return nil
    case .template(let id):
      if let text = pod.text { return location(of: text.node.id, in: manifests[text.map]) }
      guard let template = pod.template else { return nil }
      return location(of: Node(pods[template].root.arena, id), in: pods[template])
    }
  }

  /// Whoever says a value of a pod, as messages say it.
  func words(for origin: PodOrigin, in pod: ExpectedPod) -> String {
    switch origin {
    case .setting(let key): "`\(key)`"
    case .spark: "Spark"
    case .template: "the template"
    }
  }

  /// What to underline where a program lacks a setting: what stands in its place, or where it is
  /// started.
  func location(ofSettingsOf program: SparkProgram) -> Location? {
    if let file = program.files.first, let place = location(ofFile: file) { return place }
    if let position = program.application { return location(of: manifests[position]) }
    return program.launch.flatMap { launch in
      program.container.map { location(of: launch.word.node, in: $0) }
    }
  }
}
