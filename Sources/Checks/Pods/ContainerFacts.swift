internal import Documents
internal import Synchronization

/// What the fields of a container say, wherever it is: many environments have the same.
final class ContainerFacts: Sendable {
  let node: Node
  let name: String
  let image: String
  let imageName: ImageName
  let command: [CommandWord]
  let arguments: [CommandWord]
  let words: [CommandWord]
  let commands: [[CommandWord]]
  let launch: SparkLaunch?
  let environment: [EnvironmentVariable]
  let mounts: [Mount]
  /// Which rules want to look at it, of those that were asked.
  private let known = Mutex<[String: Bool]>([:])

  init(_ node: Node) {
    self.node = node
    name = node["name"]?.string ?? ""
    image = node["image"]?.string ?? ""
    imageName = ImageName(image)
    command = Self.words(node["command"])
    arguments = Self.words(node["args"])
    words = command + arguments
    commands = ShellCommands(words).commands
    launch = SparkLaunch(
      image: image, command: command, arguments: arguments, commands: commands)
    environment = (node["env"]?.items ?? []).compactMap { EnvironmentVariable($0) }
    mounts = (node["volumeMounts"]?.items ?? []).compactMap { Mount($0) }
  }

  /// Whether a rule wants to look at it, which follows from the fields.
  func isWanted(by rule: String, _ isWanted: () -> Bool) -> Bool {
    if let known = known.withLock({ $0[rule] }) { return known }
    let answer = isWanted()
    known.withLock { $0[rule] = answer }
    return answer
  }

  private static func words(_ list: Node?) -> [CommandWord] {
    (list?.items ?? []).filter(\.kind.isScalar).map { CommandWord(text: $0.string, node: $0) }
  }
}
