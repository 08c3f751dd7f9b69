internal import Documents
internal import Manifests
internal import Spark

extension Subject {
  /// The file of a ConfigMap that a key names, by its position.
  func file(_ key: String, ofMap map: Int) -> Int? {
    configuration.firstIndex { file in
      guard case .object(let position, _) = file.home else { return false }
      return position == map && file.name == key
    }
  }

  /// A setting of a file, by its number.
  func setting(_ position: Int, ofFile number: Int) -> SparkSetting {
    let setting = configuration[number].settings[position]
    return SparkSetting(setting.key, setting.value, from: .file(number, setting: position))
  }

  /// What the words say that start a program. A pod that stands as text has no node in the object,
  /// the text has one.
  func settings(of launch: SparkLaunch, in container: Container) -> [SparkSetting] {
    let pod = pods[container.pod]
    let options = launch.role.isDriver ? [] : optionsOfJava(in: container)
    return (options + launch.settings).map { key, value, word in
      SparkSetting(key, value, from: .object(pod.manifest, node: pod.holder ?? word.node.id))
    }
  }

  /// What variables give servers of Spark as `-Dspark.KEY=VALUE`.
  private func optionsOfJava(
    in container: Container
  ) -> [(key: String, value: String, word: CommandWord)] {
    let variables = container.environment.filter {
      ["SPARK_HISTORY_OPTS", "SPARK_DAEMON_JAVA_OPTS"].contains($0.name)
    }
    return variables.flatMap { variable in
      (variable.value ?? "").split(separator: " ").compactMap { option in
        guard option.hasPrefix("-Dspark."), let mark = option.firstIndex(of: "=") else {
          return nil
        }
        return (
          String(option.dropFirst(2)[..<mark]), String(option[option.index(after: mark)...]),
          CommandWord(text: String(option), node: variable.node)
        )
      }
    }
  }

  /// The version of Spark for which a file is, as its ConfigSet says.
  func version(ofFile number: Int) -> SparkVersion? {
    let file = configuration[number]
    return file.program == "spark" ? file.version.flatMap { SparkVersion($0) } : nil
  }

  /// The version of Spark that an image says it has, by its tag. An image with a longer name may have
  /// versions of its own.
  func version(ofImage image: String) -> SparkVersion? {
    let name = image.lastPathPart
    guard let colon = name.firstIndex(of: ":"),
      ["spark", "spark-py", "spark-r"].contains(String(name[..<colon]))
    else { return nil }
    guard let version = SparkVersion(String(name[name.index(after: colon)...])) else { return nil }
    return (2...9).contains(version.major) ? version : nil
  }

  /// The template that settings name for a role.
  func template(of role: String, for program: SparkProgram) -> SparkProgram.Template {
    guard let setting = program.settings["spark.kubernetes.\(role).podTemplateFile"] else {
      return .none
    }
    guard let container = program.container else { return looseTemplate(setting, for: program) }
    switch file(at: setting.value, in: container) {
    case .configured(let map, let key, let node):
      let pod = pods.firstIndex { $0.manifest == map && $0.holder == node.id }
      return pod.map { .pod($0) } ?? .text(map: map, key: key, node: node)
    case .unknown, .image: return .unknown(setting)
    case .missing: return .missing(setting)
    }
  }

  /// The container of a template that Spark takes for its own: the one that settings name, or the
  /// first.
  func container(
    ofTemplate pod: Int, for role: PodRequest.Role, of program: SparkProgram
  ) -> Container? {
    let containers = containers.filter { $0.pod == pod && $0.path.list == "containers" }
    let key = "spark.kubernetes.\(role.rawValue).podTemplateContainerName"
    let name = program.settings.value(of: key)
    return containers.first { $0.name == name } ?? containers.first
  }

  /// The only pod in a file that is called so: nobody says what is mounted where.
  private func looseTemplate(
    _ setting: SparkSetting, for program: SparkProgram
  ) -> SparkProgram.Template {
    let name = setting.value.lastPathPart
    let found = pods.indices.filter { number in
      let pod = pods[number]
      guard pod.holder == nil else { return pod.path == name }
      let manifest = manifests[pod.manifest]
      return manifest.kind.kind == "Pod"
        && sources.indices.contains(Int(manifest.source))
        && sources[Int(manifest.source)].path.lastPathPart == name
    }
    return found.count == 1 ? .pod(found[0]) : .unknown(setting)
  }

  /// The program, as messages say it.
  func words(for program: SparkProgram) -> String {
    switch program.starter {
    case .container(let container, _):
      "container `\(container.name)` of \(words(for: pods[container.pod]))"
    case .application(let position): "\(manifests[position].id)"
    case .file: program.files.first.map { words(forFile: $0) } ?? "Spark"
    }
  }

  /// A file, as messages say it.
  func words(forFile number: Int) -> String {
    let file = configuration[number]
    switch file.home {
    case .object(let position, _): return "`\(file.name)` in \(manifests[position].id)"
    case .file(let source): return "`\(source.path)`"
    }
  }
}
