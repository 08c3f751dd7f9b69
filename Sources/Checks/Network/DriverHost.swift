internal import Documents
internal import Manifests
internal import Spark

/// The name by which executors call a driver that runs where it is started.
struct DriverHost: Sendable {
  let program: SparkProgram
  let container: Container
  let pod: PodTemplate
  /// What sets it.
  let setting: SparkSetting?

  /// The drivers whose executors run in other pods; Spark names those that have a pod of their own.
  static func all(in subject: Subject) -> [DriverHost] {
    subject.programs.compactMap { program in
      guard let container = program.container, program.role.isDriver,
        program.isInClusterMode == false, program.usesKubernetes || program.usesStandalone,
        program.hasKnownFiles
      else { return nil }
      return DriverHost(
        program: program, container: container, pod: subject.pods[container.pod],
        setting: program.settings["spark.driver.host"])
    }
  }

  /// The host, if it is written out.
  var host: String? {
    setting.flatMap { $0.value.utf8.contains(UInt8(ascii: "$")) ? nil : $0.value }
  }

  /// The Service that it names.
  func service(in subject: Subject) -> Service? {
    guard let host else { return nil }
    let namespace = subject.objects.namespace(of: subject.manifests[pod.manifest])
    guard case .here(let number) = subject.service(host, port: nil, from: namespace) else {
      return nil
    }
    return subject.services[number]
  }

  /// Where something is to be added: the setting that counts, or the word that starts the program.
  func location(in subject: Subject) -> Location? {
    if let setting, let place = subject.location(of: setting) { return place }
    if let master = program.settings["spark.master"], let place = subject.location(of: master) {
      return place
    }
    if let file = program.files.first, let place = subject.location(ofFile: file) { return place }
    return program.launch.map { subject.location(of: $0.word.node, in: container) }
  }
}

extension Subject {
  /// What to underline of a file as a whole: the object that holds it.
  func location(ofFile number: Int) -> Location? {
    switch configuration[number].home {
    case .object(let position, _): location(of: manifests[position])
    case .file(let source): Location(source, 0..<0)
    }
  }
}
