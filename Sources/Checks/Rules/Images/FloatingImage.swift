internal import Documents
internal import Manifests
internal import Spark

/// A tag that moves is another image tomorrow.
enum FloatingImage: Rule {
  static let id = "floating-image"
  static let consequence = Consequence.policy
  static let summary = "images are named with their version or their digest"
  static let page = RulePage(
    why: """
      No tag is the same as `latest`, and `latest` is whatever was pushed last: two nodes run two images, and
      nobody can go back to what ran yesterday. Drivers and executors of different builds fail in ways that
      are hard to read.
      """,
    fix: """
      Write the full version as the tag, or the digest.
      """,
    example: """
      image: example/spark:latest
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    // Spark ignores the images of its templates.
    for container in subject.containers where !subject.pods[container.pod].isPartial {
      guard container.isWanted(by: Self.self, { why(container.image) != nil }),
        let node = container.node["image"], let why = why(container.image)
      else { continue }
      findings.add(
        Self.self,
        "image `\(container.image)` of \(subject.words(for: subject.pods[container.pod])) \(why)",
        at: subject.location(of: node, in: container), severity: .warning, hint: hint)
    }
    inspectSettings(subject, &findings)
    for file in subject.dockerfiles {
      for base in file.bases {
        guard let why = why(base.image) else { continue }
        let word = base.instruction.words.first { !$0.hasPrefix("--") } ?? "FROM"
        findings.add(
          Self.self, "image `\(base.image)`, which this one is made from, \(why)",
          at: file.location(of: word, in: base.instruction), severity: .warning, hint: hint)
      }
    }
  }

  private static let hint = "write its version as the tag, or its digest"

  private static func inspectSettings(_ subject: Subject, _ findings: inout Findings) {
    var seen: Set<SettingOrigin> = []
    for program in subject.programs {
      for setting in program.settings.below("spark.kubernetes.")
      where setting.key.hasSuffix("container.image") && seen.insert(setting.origin).inserted {
        guard let why = why(setting.value) else { continue }
        findings.add(
          Self.self, "image `\(setting.value)` of `\(setting.key)` \(why)",
          at: subject.location(of: setting), severity: .warning, hint: hint)
      }
    }
  }

  /// What is wrong with an image; nil if nothing is, or if it cannot be known.
  private static func why(_ image: String) -> String? {
    guard !image.isEmpty, !image.utf8.contains(where: { "${".utf8.contains($0) }) else {
      return nil
    }
    let name = ImageName(image)
    guard name.floats else { return nil }
    return name.tag.map { "has the tag `\($0)`, which moves" } ?? "has no tag, which means `latest`"
  }
}
