internal import Documents
internal import Spark

/// How a container starts a program of Spark, as its words say it.
struct SparkLaunch: Sendable {
  /// What the command begins with.
  enum Launcher: Sendable {
    case submit, sparkClass, script, entryPoint
  }

  private(set) var role: SparkRole
  let launcher: Launcher
  /// The word that names the program.
  let word: CommandWord
  /// The words behind it.
  let words: [CommandWord]
  /// What `--conf` and options that stand for a key say, the later ones stronger.
  private(set) var settings: [(key: String, value: String, word: CommandWord)] = []
  private(set) var propertiesFile: CommandWord?
  /// Whether spark-defaults.conf counts, too.
  private(set) var loadsDefaults = false
  /// The class or the file that is started.
  private(set) var resource: CommandWord?

  private static let options: [String: String] = [
    "--master": "spark.master", "--deploy-mode": "spark.submit.deployMode",
    "--name": "spark.app.name", "--driver-memory": "spark.driver.memory",
    "--driver-java-options": "spark.driver.extraJavaOptions",
    "--executor-memory": "spark.executor.memory", "--executor-cores": "spark.executor.cores",
    "--num-executors": "spark.executor.instances", "--driver-cores": "spark.driver.cores",
    "--packages": "spark.jars.packages", "--jars": "spark.jars",
    "--py-files": "spark.submit.pyFiles",
    "--total-executor-cores": "spark.cores.max",
  ]
  private static let flags = ["--verbose", "-v", "--supervise", "--help", "-h", "--version"]

  /// What a container starts with its words, which are these commands, if that is a program of Spark.
  init?(
    image: String, command: [CommandWord], arguments: [CommandWord], commands: [[CommandWord]]
  ) {
    // Celeborn's scripts have the names of Spark's.
    guard !image.lastPathPart.hasPrefix("celeborn") else { return nil }
    for command in commands {
      guard let launch = SparkLaunch(command) else { continue }
      self = launch
      return
    }
    let hasEntryPoint =
      command.isEmpty
      || command.last?.text.lastPathPart.hasPrefix("entrypoint") == true
    guard hasEntryPoint, image.lastPathPart.hasPrefix("spark"),
      let first = arguments.first, let role = SparkRole.words[first.text]
    else { return nil }
    self.init(role, .entryPoint, first, Array(arguments.dropFirst()))
  }

  private init?(_ command: [CommandWord]) {
    guard let first = command.first else { return nil }
    let rest = Array(command.dropFirst())
    switch first.text.lastPathPart {
    case "spark-submit", "pyspark", "spark-shell", "spark-sql":
      self.init(.application, .submit, first, rest)
    case "spark-class" where rest.first?.text == "org.apache.spark.deploy.SparkSubmit":
      self.init(.application, .submit, first, Array(rest.dropFirst()))
    case "spark-class":
      guard let name = rest.first(where: { SparkRole.classes[$0.text] != nil }) else { return nil }
      self.init(SparkRole.classes[name.text] ?? .application, .sparkClass, first, rest)
    case let script:
      guard let role = SparkRole.scripts[script] else { return nil }
      self.init(role, .script, first, rest)
    }
  }

  private init(
    _ role: SparkRole, _ launcher: Launcher, _ word: CommandWord, _ words: [CommandWord]
  ) {
    self.role = role
    self.launcher = launcher
    self.word = word
    self.words = words
    // spark-class starts a class without reading options of spark-submit.
    if role.isDriver, launcher != .sparkClass { readOptions() } else { readPropertiesFile() }
  }

  private mutating func readOptions() {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.text.hasPrefix("-") else {
        resource = resource ?? word
        // What follows is for the application; a server has no arguments of its own.
        guard launcher == .submit else { continue }
        return
      }
      guard !Self.flags.contains(word.text) else { continue }
      if word.text == "--load-spark-defaults" {
        loadsDefaults = true
        continue
      }
      let (name, value) = Self.parts(of: word, &rest)
      if let value { take(name, value) }
    }
  }

  /// An option and its value, which stands behind `=` or is the next word.
  private static func parts(
    of word: CommandWord, _ rest: inout ArraySlice<CommandWord>
  ) -> (name: String, value: CommandWord?) {
    if word.text.hasPrefix("--"), let mark = word.text.utf8.firstIndex(of: UInt8(ascii: "=")) {
      let value = String(word.text[word.text.utf8.index(after: mark)...])
      return (String(word.text[..<mark]), CommandWord(text: value, node: word.node))
    }
    return (word.text, rest.popFirst())
  }

  private mutating func take(_ option: String, _ value: CommandWord) {
    switch option {
    case "--conf", "-c":
      guard let mark = value.text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return }
      let text = String(value.text[value.text.utf8.index(after: mark)...])
      settings.append((String(value.text[..<mark]), text, value))
    case "--properties-file": propertiesFile = value
    case "--class":
      role = SparkRole.classes[value.text] ?? role
      resource = value
    default:
      if let key = Self.options[option] { settings.append((key, value.text, value)) }
    }
  }

  /// Servers that are no drivers take one option of those.
  private mutating func readPropertiesFile() {
    guard let option = words.firstIndex(where: { $0.text == "--properties-file" }),
      option + 1 < words.count
    else { return }
    propertiesFile = words[option + 1]
  }
}
