internal import Documents
internal import Manifests

/// A command that waits for a Service that is not there never ends.
enum WaitForMissing: Rule {
  static let id = "wait-for-missing"
  static let consequence = Consequence.breaksLater
  static let summary = "commands wait for hosts that are there"
  static let page = RulePage(
    why: """
      A loop around `nc` or `pg_isready` goes on for ever where no Service has the name: the container that
      starts first never ends, and the others never start. This is what is left when a database is
      switched off, or is called otherwise.
      """,
    fix: """
      Write the name of the Service, remove the loop, or name what another environment brings under
      `spec.external.services` of `environment.yaml`, as `host:port`.
      """,
    example: """
      initContainers:
      - name: wait
        command: [sh, -c, "until nc -z postgresql 5432; do sleep 1; done"]
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers where mayWait(container) {
      let home = subject.manifests[subject.pods[container.pod].manifest]
      let namespace = subject.objects.namespace(of: home)
      for command in container.commands {
        guard let (host, port) = target(of: command) else { continue }
        guard
          case .missing(let name, let home) = subject.service(
            host.text, port: port, from: namespace)
        else { continue }
        findings.add(
          Self.self,
          "container `\(container.name)` of \(subject.words(for: subject.pods[container.pod])) waits "
            + "for `\(host.text)`, and there is no such Service",
          at: subject.location(of: host.node, in: container),
          hint: subject.hint(
            forService: name, port: port, in: home,
            otherwise:
              "remove the command, or name the host under `spec.external.services` of environment.yaml"
          ))
      }
    }
  }

  /// Whether a word may name one of the programs; most containers have none.
  private static func mayWait(_ container: Container) -> Bool {
    container.words.contains { word in
      ["nc ", "ncat", "netcat", "pg_isready", "wait-for", "mysqladmin"].contains {
        word.text.holds($0)
      } || word.text.lastPathPart == "nc"
    }
  }

  /// The host that a command asks whether it is there, and the port.
  private static func target(of command: [CommandWord]) -> (host: CommandWord, port: Int?)? {
    switch command.first?.text.lastPathPart {
    case "nc", "ncat", "netcat": return netcat(command)
    case "pg_isready": return option(["-h", "--host"], ["-p", "--port"], 5432, of: command)
    case "mysqladmin": return option(["-h", "--host"], ["-P", "--port"], 3306, of: command)
    case "wait-for-it.sh", "wait-for-it", "wait-for", "wait-for.sh":
      guard let word = command.dropFirst().first(where: { !$0.text.hasPrefix("-") }),
        let address = Address(word.text), address.port != nil
      else { return nil }
      return (CommandWord(text: address.host, node: word.node), address.port)
    default: return nil
    }
  }

  /// `nc -z HOST PORT`: the last two words, for options before them may have values.
  private static func netcat(_ command: [CommandWord]) -> (host: CommandWord, port: Int?)? {
    guard command.contains(where: { $0.text.hasPrefix("-") && $0.text.holds("z") }) else {
      return nil
    }
    let words = command.dropFirst().prefix { $0.text.utf8.first != UInt8(ascii: ">") }
      .filter { !$0.text.hasPrefix("2>") }
    guard words.count > 1, let last = words.last, let port = Int(last.text) else { return nil }
    let host = words[words.count - 2]
    return host.text.hasPrefix("-") || Int(host.text) != nil ? nil : (host, port)
  }

  private static func option(
    _ hosts: [String], _ ports: [String], _ usual: Int, of command: [CommandWord]
  ) -> (host: CommandWord, port: Int?)? {
    func value(_ names: [String]) -> CommandWord? {
      for (number, word) in command.enumerated() {
        if names.contains(word.text), number + 1 < command.count { return command[number + 1] }
        for name in names where word.text.hasPrefix(name + "=") {
          return CommandWord(text: String(word.text.dropFirst(name.count + 1)), node: word.node)
        }
      }
      return nil
    }
    guard let host = value(hosts), !host.text.hasPrefix("/") else { return nil }
    let port = value(ports)
    return (host, port == nil ? usual : port.flatMap { Int($0.text) })
  }
}
