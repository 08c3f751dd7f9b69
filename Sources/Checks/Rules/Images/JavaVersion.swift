internal import Documents
internal import Spark

/// Spark has the Java and the Python that it can run with.
enum JavaVersion: Rule {
  static let id = "java-version"
  static let consequence = Consequence.refused
  static let summary = "images have the Java and the Python of their Spark"
  static let page = RulePage(
    why: """
      Spark 4 is compiled for Java 17: an older one does not read its classes, and nothing starts. PySpark 4.1
      is not installed by a Python before 3.10. Spark 3.5 is made for Java 8, 11 and 17. Looked at is what
      tags of images say, and what Dockerfiles begin with.
      """,
    fix: """
      Take an image with `java17` in its tag for Spark 4, or one of Java 17.
      """,
    example: """
      ARG SPARK_VERSION=4.1.0
      FROM eclipse-temurin:11-jre
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers {
      guard let node = container.node["image"], let problem = problem(container.image, in: subject)
      else { continue }
      findings.add(
        Self.self, problem.message, at: subject.location(of: node, in: container),
        severity: problem.severity, hint: "an image with Java 17")
    }
    for program in subject.programs {
      for key in ["", "driver.", "executor."] {
        guard let setting = program.settings["spark.kubernetes.\(key)container.image"],
          let problem = problem(setting.value, in: subject)
        else { continue }
        findings.add(
          Self.self, problem.message, at: subject.location(of: setting),
          severity: problem.severity, hint: "an image with Java 17")
      }
    }
    for file in subject.dockerfiles { inspect(file, in: subject, &findings) }
    inspectPython(subject, &findings)
  }

  private typealias Problem = (message: String, severity: Severity)

  /// What is wrong with the Java that the tag of an image says: `4.1.0-java11`.
  private static func problem(_ image: String, in subject: Subject) -> Problem? {
    guard image.holds("java"), let tag = ImageName(image).tag,
      let mark = tag.firstRange(ofBytes: "java"), let spark = subject.version(ofImage: image)
    else { return nil }
    return problem(java: number(tag[mark.upperBound...]), spark)
  }

  private static func problem(java: Int?, _ spark: SparkVersion) -> Problem? {
    guard let java else { return nil }
    if spark.major >= 4, java < 17 {
      return ("Spark \(spark) needs Java 17, and this is Java \(java)", .error)
    }
    if spark.major == 3, java > 17 {
      return ("Spark \(spark) is not made for Java \(java)", .warning)
    }
    return nil
  }

  private static func number(_ text: Substring) -> Int? {
    Int(text.prefix { $0.isASCII && $0.isNumber })
  }

  private static let bases = ["eclipse-temurin", "openjdk", "amazoncorretto", "azul/zulu-openjdk"]

  private static func inspect(
    _ file: Dockerfile, in subject: Subject, _ findings: inout Findings
  ) {
    guard let base = file.bases.last, base.isLast else { return }
    let name = ImageName(base.image)
    var found = problem(base.image, in: subject)
    if let tag = name.tag, bases.contains(name.repository),
      let spark = file.default(of: "SPARK_VERSION").flatMap({ SparkVersion($0) })
    {
      found = problem(java: number(Substring(tag)), spark)
    }
    guard let found else { return }
    findings.add(
      Self.self, found.message, at: file.location(of: "FROM", in: base.instruction),
      severity: found.severity, hint: "begin with an image of Java 17")
  }

  /// Looks at lists of packages beside Dockerfiles that begin with an image of Python.
  private static func inspectPython(_ subject: Subject, _ findings: inout Findings) {
    for list in subject.requirementFiles {
      let folder = list.path.dropLast(list.path.lastPathPart.count)
      guard let (line, version) = spark(in: list), version.major == 4, version.minor > 0,
        let file = subject.dockerfiles.first(where: { $0.source.path == folder + "Dockerfile" }),
        let base = file.bases.last, base.isLast, ImageName(base.image).repository == "python",
        let tag = ImageName(base.image).tag
      else { continue }
      let numbers = tag.split(separator: ".").prefix(2).map { number(Substring($0)) }
      guard numbers.count == 2, numbers[0] == 3, let minor = numbers[1], minor < 10 else {
        continue
      }
      findings.add(
        Self.self, "`\(line.name)` \(version) needs Python 3.10, and this is Python 3.\(minor)",
        at: file.location(of: "FROM", in: base.instruction),
        hint: "begin with Python 3.10 or later",
        notes: [Diagnostic.Note("the package", at: Location(list, line.range))])
    }
  }

  /// The package of Spark in a list, if its version is written.
  private static func spark(in list: SourceFile) -> (line: Requirement, version: SparkVersion)? {
    let names = ["pyspark", "pyspark-client", "pyspark-connect"]
    guard let line = Requirement.all(in: list).first(where: { names.contains($0.name) }),
      let mark = line.rest.firstRange(ofBytes: "=="),
      let version = SparkVersion(String(line.rest[mark.upperBound...]))
    else { return nil }
    return (line, version)
  }
}
