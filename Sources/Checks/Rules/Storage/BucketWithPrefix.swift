internal import Documents
internal import Manifests

/// A bucket has no folders when it is made.
enum BucketWithPrefix: Rule {
  static let id = "bucket-with-prefix"
  static let consequence = Consequence.breaksLater
  static let summary = "what makes buckets is given buckets"
  static let page = RulePage(
    why: """
      `mc mb alias/bucket/prefix` makes the bucket and no prefix. In an object store a prefix is there
      as long as an object lies below it.
      """,
    fix: """
      Make the bucket, then put an object below the prefix: `mc pipe alias/bucket/prefix/.keep`.
      """,
    example: """
      command: [sh, -c, "mc mb store/spark-logs/events"]
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers where container.words.contains(where: isMaking) {
      for command in container.commands {
        guard command.first?.text.lastPathPart == "mc", command.contains(where: { $0.text == "mb" })
        else { continue }
        for word in command where isPrefix(word.text) {
          findings.add(
            Self.self, "`mc mb` makes buckets, and `\(word.text)` has a prefix",
            at: subject.location(of: word.node, in: container),
            hint: "make the bucket, then `mc pipe \(word.text.withoutSlashesAtEnd)/.keep`")
        }
      }
    }
  }

  /// Whether a word, or a script, may make a bucket.
  private static func isMaking(_ word: CommandWord) -> Bool { word.text.holds("mb") }

  /// Whether a word is an alias, a bucket and something below.
  private static func isPrefix(_ word: String) -> Bool {
    guard !word.hasPrefix("-"), !word.hasPrefix("/"), !word.hasPrefix("."), !word.holds("$") else {
      return false
    }
    return word.split(separator: "/").count > 2
  }
}
