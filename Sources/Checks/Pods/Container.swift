package import Documents

/// A container of a pod, with what it starts and what it sees.
package struct Container: Sendable {
  /// The pod, by its position in the subject.
  let pod: Int
  /// Where it stands in the pod.
  package let path: PodPath
  private let facts: ContainerFacts

  init(_ facts: ContainerFacts, at path: PodPath, of pod: Int) {
    self.facts = facts
    self.path = path
    self.pod = pod
  }

  /// A container that is looked at once.
  package init(_ part: PodTemplate.Part, of pod: Int) {
    self.init(ContainerFacts(part.node), at: part.path, of: pod)
  }

  /// The container, or the same one in the document that this is a copy of: ids and content are equal.
  package var node: Node { facts.node }
  package var name: String { facts.name }
  package var image: String { facts.image }
  /// Its image, in parts.
  package var imageName: ImageName { facts.imageName }
  /// What is started: the command, and then the arguments.
  package var command: [CommandWord] { facts.command }
  package var arguments: [CommandWord] { facts.arguments }
  /// Command and arguments.
  package var words: [CommandWord] { facts.words }
  /// The commands in these words.
  var commands: [[CommandWord]] { facts.commands }
  /// The program of Spark that it starts, if it does.
  var launch: SparkLaunch? { facts.launch }
  package var environment: [EnvironmentVariable] { facts.environment }
  package var mounts: [Mount] { facts.mounts }

  /// Whether a rule wants to look at it. That must follow from the container alone: of equal ones it
  /// is asked once.
  func isWanted(by rule: any Rule.Type, _ isWanted: () -> Bool) -> Bool {
    facts.isWanted(by: rule.id, isWanted)
  }

  /// The same for a rule that asks more than one question.
  func isWanted(by question: String, _ isWanted: () -> Bool) -> Bool {
    facts.isWanted(by: question, isWanted)
  }

  /// Whether it ends before the others start.
  package var isInitial: Bool { path.list == "initContainers" }

  /// The value of a variable; nil if it is not set, or if it comes from elsewhere.
  package func value(of variable: String) -> String? {
    environment.last { $0.name == variable }?.value
  }

  /// The folder in which Spark looks for its configuration.
  var sparkConfigurationFolder: String {
    value(of: "SPARK_CONF_DIR") ?? (value(of: "SPARK_HOME") ?? "/opt/spark") + "/conf"
  }
}

/// A word of a command, and the value in which it stands.
package struct CommandWord: Sendable {
  package let text: String
  package let node: Node
}

/// A variable of a container.
package struct EnvironmentVariable: Sendable {
  package let name: String
  /// The value; nil if it comes from elsewhere.
  package let value: String?
  package let node: Node

  init?(_ node: Node) {
    guard let name = node["name"] else { return nil }
    self.name = name.string
    self.node = node
    value = node["valueFrom"] == nil ? node["value"]?.string ?? "" : nil
  }
}
