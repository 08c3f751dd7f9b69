internal import Documents

/// An image of Hive without a driver for any database but Derby.
enum HiveDriver: Rule {
  static let id = "hive-driver"
  static let consequence = Consequence.breaksLater
  static let summary = "images of Hive have the driver of their database"
  static let page = RulePage(
    why: """
      The images of Apache's Hive have no driver of PostgreSQL or MySQL, and drivers of PostgreSQL before
      42.2 do not know how it hashes passwords since version 14: "authentication type 10 is not supported".
      A metastore with such an image ends when it starts.
      """,
    fix: """
      Copy `org.postgresql:postgresql` of 42.2 or later to `/opt/hive/lib`.
      """,
    example: """
      FROM apache/hive:4.0.0
      USER 1000
      """)

  private static let drivers = ["postgresql", "mysql", "mariadb", "ojdbc", "mssql"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for file in subject.dockerfiles {
      guard let base = file.bases.last, base.isLast,
        ImageName(base.image).repository == "apache/hive"
      else { continue }
      for instruction in file.instructions { inspectVersion(instruction, of: file, &findings) }
      guard !file.instructions.contains(where: mayBringDriver) else { continue }
      findings.add(
        Self.self, "nothing brings a driver of a database into this image of Hive",
        at: file.location(of: "FROM", in: base.instruction), severity: .warning,
        hint: "copy the jar of `org.postgresql:postgresql` to `/opt/hive/lib`")
    }
  }

  /// Whether an instruction names a driver, or copies something that may be one.
  private static func mayBringDriver(_ instruction: Dockerfile.Instruction) -> Bool {
    if drivers.contains(where: { instruction.text.lowercased().holds($0) }) { return true }
    guard ["COPY", "ADD"].contains(instruction.keyword), let target = instruction.words.last else {
      return false
    }
    return target.holds("lib") || target.holds("jar") || instruction.text.holds(".jar")
  }

  /// `postgresql-42.1.4.jar`, or that version of the package.
  private static func inspectVersion(
    _ instruction: Dockerfile.Instruction, of file: Dockerfile, _ findings: inout Findings
  ) {
    for mark in ["postgresql-", "org.postgresql:postgresql:"] {
      for word in instruction.words where word.holds(mark) {
        guard let part = word.part(behindLast: mark), let version = HiveVersion(part),
          version >= HiveVersion(9, 0, 0), version < HiveVersion(42, 2, 0)
        else { continue }
        findings.add(
          Self.self, "the driver of PostgreSQL \(version) does not know how passwords are hashed",
          at: file.location(of: mark + part.prefix { $0.isNumber || $0 == "." }, in: instruction),
          hint: "take 42.2 or later")
      }
    }
  }
}

extension String {
  /// What stands behind the last of some words.
  fileprivate func part(behindLast mark: String) -> String? {
    var found: String?
    while let range = (found ?? self).firstRange(ofBytes: mark) {
      found = String((found ?? self)[range.upperBound...])
    }
    return found
  }
}
