internal import Documents
internal import Manifests
internal import Spark

/// Packages are loaded into a folder of the user, and the users of Spark's images have none.
enum IvyFolder: Rule {
  static let id = "ivy-folder"
  static let consequence = Consequence.breaksLater
  static let summary = "packages are loaded into a folder that can be written"
  static let page = RulePage(
    why: """
      `spark.jars.packages` makes Spark load files into `~/.ivy2` (`~/.ivy2.5.2` since 4.0). The home of the
      user in Apache's images does not exist, and with a read-only root no other does: the program ends
      before it starts.
      """,
    fix: """
      Set `spark.jars.ivy` to a folder below a volume that can be written, such as `/tmp/ivy`; or build the
      packages into the image.
      """,
    example: """
      spark.jars.packages    org.postgresql:postgresql:42.7.4
      # spark.jars.ivy is not set, the root is read only
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs {
      guard let packages = program.settings["spark.jars.packages"],
        !packages.value.trimmingSpace.isEmpty, let container = program.container,
        subject.hasReadOnlyRoot(container)
      else { continue }
      let ivy = program.settings["spark.jars.ivy"]
      let words = subject.words(for: program)
      guard let ivy else {
        guard container.value(of: "HOME") == nil else { continue }
        findings.add(
          Self.self, "\(words) loads packages, and its home cannot be written",
          at: subject.location(of: packages), hint: "set `spark.jars.ivy` to `/tmp/ivy`")
        continue
      }
      guard ivy.value.hasPrefix("/"), !ivy.value.utf8.contains(UInt8(ascii: "$")) else { continue }
      let mount = subject.mount(of: ivy.value, in: container)
      if let mount, subject.isWritable(mount, in: container) != false { continue }
      findings.add(
        Self.self, "\(words) loads packages into `\(ivy.value)`, which cannot be written",
        at: subject.location(of: ivy), hint: "mount a volume there, or write `/tmp/ivy`")
    }
  }
}
