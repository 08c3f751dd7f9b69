internal import Documents
internal import Manifests
internal import Spark

/// Finds the programs of Spark that objects start, and what each of them is set to.
struct ProgramFinder {
  private let subject: Subject
  /// The configuration files that some program reads.
  private var readFiles: Set<Int> = []

  init(_ subject: Subject) {
    self.subject = subject
  }

  /// All programs: those in containers, then applications, then files that nobody is known to read.
  mutating func find() -> [SparkProgram] {
    var programs: [SparkProgram] = []
    for container in subject.containers {
      guard let launch = container.launch else { continue }
      programs.append(program(of: launch, in: container))
    }
    let applications = SparkApplications.programs(in: subject)
    for application in applications { readFiles.formUnion(application.files) }
    programs += applications
    for number in subject.configuration.indices where !readFiles.contains(number) {
      if let program = program(ofFile: number) { programs.append(program) }
    }
    return programs.map { program in
      var program = program
      addTemplates(to: &program)
      program.hadoopFiles = HadoopFiles.all(
        of: program.starter, beside: program.files, in: subject)
      return program
    }
  }

  private mutating func program(
    of launch: SparkLaunch, in container: Container
  ) -> SparkProgram {
    var settings = SparkSettings()
    settings.add(weaker: subject.settings(of: launch, in: container))
    let (files, isComplete) = files(of: launch, in: container)
    for number in files {
      settings.add(weaker: subject.configuration[number].contents.table, ofFile: number)
    }
    readFiles.formUnion(files)
    return SparkProgram(
      role: launch.role, starter: .container(container, launch), settings: settings, files: files,
      version: version(of: files) ?? subject.version(ofImage: container.image)
        ?? subject.sparkVersion, hasKnownFiles: isComplete)
  }

  /// The files whose settings count, the strongest first, and whether no other can be there.
  private func files(
    of launch: SparkLaunch, in container: Container
  ) -> (files: [Int], isComplete: Bool) {
    let folder = container.sparkConfigurationFolder
    let defaults = folder + "/spark-defaults.conf"
    let named = launch.propertiesFile?.text
    var paths = [named ?? defaults]
    if named != nil, launch.loadsDefaults { paths.append(defaults) }
    if launch.launcher == .sparkClass, launch.role.isDriver { paths = [] }
    var files: [Int] = []
    var isComplete = true
    for path in paths {
      switch subject.file(at: path, in: container) {
      case .configured(let map, let key, _):
        if let file = subject.file(key, ofMap: map) { files.append(file) }
      case .image: isComplete = isComplete && named == nil
      case .unknown: isComplete = false
      case .missing: break
      }
    }
    return (files, isComplete)
  }

  private func version(of files: [Int]) -> SparkVersion? {
    files.lazy.compactMap { subject.version(ofFile: $0) }.first
  }

  /// The program that a file of settings is for, though nobody is known to read it.
  private func program(ofFile number: Int) -> SparkProgram? {
    let file = subject.configuration[number]
    guard file.isSparkSettings else { return nil }
    var settings = SparkSettings()
    settings.add(weaker: file.contents.table, ofFile: number)
    let image = settings.image(of: .executor)?.value
    return SparkProgram(
      role: .unknown, starter: .file, settings: settings, files: [number],
      version: subject.version(ofFile: number) ?? image.flatMap(subject.version(ofImage:))
        ?? subject.sparkVersion)
  }

  private func addTemplates(to program: inout SparkProgram) {
    guard program.role.isDriver else { return }
    if case .none = program.driverTemplate {
      program.driverTemplate = subject.template(of: "driver", for: program)
    }
    if case .none = program.executorTemplate {
      program.executorTemplate = subject.template(of: "executor", for: program)
    }
  }
}
