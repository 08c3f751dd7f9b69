internal import Documents
internal import Manifests
internal import Spark

/// The version that an application says is that of its image.
enum ApplicationVersion: Rule {
  static let id = "application-version"
  static let consequence = Consequence.breaksLater
  static let summary = "an application says the version of Spark that is in its images"
  static let page = RulePage(
    why: """
      The operator chooses what it does by `sparkVersion`, and what runs is in the images. A driver and
      executors of two versions do not understand each other.
      """,
    fix: """
      Write the version of the image into `sparkVersion`, or take the image of that version.
      """,
    example: """
      kind: SparkApplication
      spec: {sparkVersion: 3.5.7, image: "apache/spark:4.1.0"}
      """)

  private static let images = [["image"], ["driver", "image"], ["executor", "image"]]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs {
      guard let position = program.application else { continue }
      let manifest = subject.manifests[position]
      guard let (spec, _) = SparkApplications.specification(of: manifest),
        let node = spec["sparkVersion"], let said = SparkVersion(node.string)
      else { continue }
      for path in images {
        // `3.5` is any 3.5.
        let written = node.string.prefix { $0 == "." || $0.isNumber }
        guard let image = spec.value(at: path),
          let found = subject.version(ofImage: image.string),
          found.description.hasPrefix(written) == false
        else { continue }
        findings.add(
          Self.self,
          "\(manifest.id) is for Spark \(said), and `\(path.joined(separator: "."))` has \(found)",
          at: subject.location(of: image.id, in: manifest), hint: "the same version in both",
          notes: [Diagnostic.Note("said here", at: subject.location(of: node.id, in: manifest))])
        break
      }
    }
  }
}
