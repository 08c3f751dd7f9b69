package import Documents

/// A container of a pod, with what it starts and what it sees.
package struct Container: Sendable {
  /// The pod, by its position in the subject.
  let pod: Int
  package let node: Node
  /// Where it stands in the pod.
  package let path: PodPath
  package let name: String
  package let image: String
  /// Its image, in parts.
  package let imageName: ImageName
  /// What is started: the command, and then the arguments.
  package let command: [CommandWord]
  package let arguments: [CommandWord]
  package let environment: [EnvironmentVariable]
  package let mounts: [Mount]

  package init(_ part: PodTemplate.Part, of pod: Int) {
    self.pod = pod
    (node, path) = part
    name = node["name"]?.string ?? ""
    image = node["image"]?.string ?? ""
    imageName = ImageName(image)
    command = Self.words(node["command"])
    arguments = Self.words(node["args"])
    environment = (node["env"]?.items ?? []).compactMap { EnvironmentVariable($0) }
    mounts = (node["volumeMounts"]?.items ?? []).compactMap { Mount($0) }
  }

  /// Whether it ends before the others start.
  package var isInitial: Bool { path.list == "initContainers" }

  /// Command and arguments.
  package var words: [CommandWord] { command + arguments }

  /// The value of a variable; nil if it is not set, or if it comes from elsewhere.
  package func value(of variable: String) -> String? {
    environment.last { $0.name == variable }?.value
  }

  /// The folder in which Spark looks for its configuration.
  var sparkConfigurationFolder: String {
    value(of: "SPARK_CONF_DIR") ?? (value(of: "SPARK_HOME") ?? "/opt/spark") + "/conf"
  }

  private static func words(_ list: Node?) -> [CommandWord] {
    (list?.items ?? []).filter(\.kind.isScalar).map { CommandWord(text: $0.string, node: $0) }
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
