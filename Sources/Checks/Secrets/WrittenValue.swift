internal import Documents
internal import Manifests
internal import Spark

/// A value with a name, wherever it is written: in a file, an object or the words of a command.
struct WrittenValue {
  let name: String
  let value: String
  /// Who has it, as messages say it.
  let holder: () -> String
  /// Where it stands; to find that may be much work.
  let location: () -> Location

  /// All that the objects and the files beside them say. They are told one by one: there are many.
  static func visitAll(in subject: Subject, _ visit: (WrittenValue) -> Void) {
    for number in subject.configuration.indices { visitFile(number, in: subject, visit) }
    for container in subject.containers
    where container.isWanted(by: SecretInClear.self, { hasValues(container) }) {
      visitContainer(container, in: subject, visit)
    }
    for program in subject.programs {
      guard let position = program.application else { continue }
      visitApplication(position, in: subject, visit)
    }
  }

  private static func visitFile(
    _ number: Int, in subject: Subject, _ visit: (WrittenValue) -> Void
  ) {
    let file = subject.configuration[number]
    guard file.format.isEmpty else {
      let wanted = file.contents.settings(for: SecretInClear.id) { isWorthALook($0.key, $0.value) }
      for position in wanted {
        let setting = file.settings[position]
        visit(
          WrittenValue(
            name: setting.key, value: setting.value, holder: { subject.words(forFile: number) },
            location: { subject.location(of: position, inFile: number, .value) }))
      }
      return
    }
    guard case .object(let map, let node) = file.home else { return }
    let isTree = [".json", ".yaml", ".yml"].contains { file.name.hasSuffix($0) }
    if isTree {
      // A pod is looked at as one.
      guard !subject.pods.contains(where: { $0.holder == node && $0.manifest == map }) else {
        return
      }
      visitTree(number, in: subject, visit)
    } else if !file.text.contains(UInt8(ascii: "\n")) {
      visit(
        WrittenValue(
          name: file.name, value: file.text.string, holder: { "\(subject.manifests[map].id)" },
          location: { subject.location(of: node, in: subject.manifests[map]) }))
    }
  }

  /// The values in a text of YAML or JSON, by their keys.
  private static func visitTree(
    _ number: Int, in subject: Subject, _ visit: (WrittenValue) -> Void
  ) {
    let file = subject.configuration[number]
    guard case .object(let map, let holder) = file.home else { return }
    let parsed = ParsedText.parse(SourceText(file.text), as: .resource)
    guard !parsed.hasErrors else { return }
    var rest = parsed.documents.map(\.root)
    while let node = rest.popLast() {
      if node.kind == .sequence { rest += node.items }
      guard node.kind == .mapping else { continue }
      for (key, value) in node.entries {
        if !value.kind.isScalar {
          rest.append(value)
          continue
        }
        // `{name: password, value: …}` says it in two places.
        let name = key.string == "value" ? node["name"]?.string ?? "value" : key.string
        guard isWorthALook(name, value.string) else { continue }
        visit(
          WrittenValue(
            name: name, value: value.string, holder: { subject.words(forFile: number) },
            location: {
              subject.location(of: EmbeddedLine(of: value), in: file.name, map, holder)
            }))
      }
    }
  }

  /// Whether a container has values that are worth a look.
  private static func hasValues(_ container: Container) -> Bool {
    container.environment.contains { variable in
      variable.value.map { isWorthALook(variable.name, $0) } ?? false
    }
      || container.commands.contains { command in
        options(of: command).contains { isWorthALook($0.name, $0.value) }
      }
  }

  private static func visitContainer(
    _ container: Container, in subject: Subject, _ visit: (WrittenValue) -> Void
  ) {
    let holder = {
      "container `\(container.name)` of \(subject.words(for: subject.pods[container.pod]))"
    }
    for variable in container.environment {
      guard let value = variable.value, isWorthALook(variable.name, value) else { continue }
      visit(
        WrittenValue(
          name: variable.name, value: value, holder: holder,
          location: {
            subject.location(of: variable.node["value"] ?? variable.node, in: container)
          }))
    }
    for command in container.commands {
      for (name, word, value) in options(of: command) where isWorthALook(name, value) {
        visit(
          WrittenValue(
            name: name, value: value, holder: holder,
            location: { subject.location(of: word.node, in: container) }))
      }
    }
  }

  /// What options of a command say: `--name=value`, `--name value`, and `--conf name=value`.
  static func options(
    of command: [CommandWord]
  ) -> [(name: String, word: CommandWord, value: String)] {
    var found: [(name: String, word: CommandWord, value: String)] = []
    var option: String?
    for word in command {
      let text = word.text
      if let mark = text.firstIndex(of: "="), mark > text.startIndex {
        let name = String(text[..<mark].drop { $0 == "-" })
        found.append((name, word, String(text[text.index(after: mark)...])))
        option = nil
      } else if text.hasPrefix("--"), text.utf8.count > 2 {
        option = String(text.dropFirst(2))
      } else {
        found.append((option ?? "", word, text))
        option = nil
      }
    }
    return found
  }

  private static func visitApplication(
    _ position: Int, in subject: Subject, _ visit: (WrittenValue) -> Void
  ) {
    let manifest = subject.manifests[position]
    guard let (spec, _) = SparkApplications.specification(of: manifest) else { return }
    let fields = [
      ["sparkConf"], ["hadoopConf"], ["driver", "envVars"], ["executor", "envVars"],
    ]
    for node in fields.compactMap({ spec.value(at: $0) }) {
      for (key, value) in node.entries where isWorthALook(key.string, value.string) {
        visit(
          WrittenValue(
            name: key.string, value: value.string, holder: { "\(manifest.id)" },
            location: { subject.location(of: value.id, in: manifest) }))
      }
    }
  }

  /// Most values are nothing to anybody; what is left is looked at closely.
  private static func isWorthALook(_ name: String, _ value: String) -> Bool {
    value.utf8.contains(UInt8(ascii: "@")) || ClearSecret.isName(name)
  }
}
