internal import Documents

/// Everybody in a container reads the words of its commands.
enum SecretOnCommandLine: Rule {
  static let id = "secret-on-command-line"
  static let consequence = Consequence.policy
  static let summary = "no command is given a credential as a word"
  static let page = RulePage(
    why: """
      The words of a running command stand in the list of processes, in the description of the pod where
      Kubernetes fills them in, and in what programs log of how they were started.
      """,
    fix: """
      Let the program read the variable itself, a file or its input: `mc alias set` reads keys from
      its input, Spark takes those of S3 from the environment.
      """,
    example: """
      args: ["--conf", "spark.hadoop.fs.s3a.secret.key=$(AWS_SECRET_ACCESS_KEY)"]
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers where container.words.contains(where: hasVariable) {
      for command in container.commands {
        guard let program = command.first, program.text != "export", program.text != "echo" else {
          continue
        }
        for (name, word, value) in WrittenValue.options(of: Array(command.dropFirst())) {
          guard isVariable(value), ClearSecret.isName(name) || isSecretOfClient(command, value)
          else { continue }
          findings.add(
            Self.self, "\(words(for: program, container)) is given \(value) as a word",
            at: subject.location(of: word.node, in: container), severity: .warning,
            hint: "let it read the environment, a file or its input")
        }
      }
    }
  }

  private static func hasVariable(_ word: CommandWord) -> Bool {
    word.text.utf8.contains(UInt8(ascii: "$"))
  }

  /// The program, or the container where the image says what runs.
  private static func words(for program: CommandWord, _ container: Container) -> String {
    program.text.hasPrefix("-")
      ? "container `\(container.name)`" : "`\(program.text.lastPathPart)`"
  }

  /// A value that is a variable and nothing else, which Kubernetes or a shell fills in.
  private static func isVariable(_ value: String) -> Bool {
    guard value.hasPrefix("$"), value.utf8.count > 1 else { return false }
    return value.utf8.dropFirst().allSatisfy {
      $0.isLetterOrDigit || "_(){}".utf8.contains($0)
    }
  }

  /// `mc alias set store http://minio:9000 $USER $PASSWORD`: words without a name.
  private static func isSecretOfClient(_ command: [CommandWord], _ value: String) -> Bool {
    command.first?.text.lastPathPart == "mc" && ClearSecret.isName(value)
  }
}
