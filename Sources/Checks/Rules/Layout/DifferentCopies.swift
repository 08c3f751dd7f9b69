internal import Documents
internal import Manifests

/// Clients of one store read the same file.
enum DifferentCopies: Rule {
  static let id = "different-copies"
  static let consequence = Consequence.breaksLater
  static let summary = "copies of core-site.xml say the same"
  static let page = RulePage(
    why: """
      `core-site.xml` says where files are, for all clients. Where two copies in a namespace differ,
      drivers and executors, or Spark and a metastore, look for the same file in two places.
      """,
    fix: """
      Write the file once and let all ConfigMaps take it as a layer.
      """,
    example: """
      # Of the driver, and of the executors:
      <name>fs.s3a.endpoint</name><value>http://minio:9000</value>
      <name>fs.s3a.endpoint</name><value>http://store:9000</value>
      """)

  private struct Known {
    let value: String
    let file: Int
    let line: Int
  }

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var known: [String: Known] = [:]
    for (number, file) in subject.configuration.enumerated() where file.name == "core-site.xml" {
      guard case .object(let map, _) = file.home else { continue }
      let namespace = subject.objects.namespace(of: subject.manifests[map])
      for (line, setting) in file.settings.enumerated() where !setting.isReplaced {
        let own = "\(namespace) \(setting.key)"
        guard let first = known[own] else {
          known[own] = Known(value: setting.value, file: number, line: line)
          continue
        }
        guard !first.value.isSameInBytes(as: setting.value), !setting.key.holds(".bucket."),
          !ClearSecret.isName(setting.key)
        else { continue }
        findings.add(
          Self.self,
          "`\(setting.key)` in \(subject.words(forFile: number)) differs from another copy",
          at: subject.location(of: line, inFile: number, .value), severity: .warning,
          hint: "one file for all",
          notes: [
            Diagnostic.Note(
              "the other copy", at: subject.location(of: first.line, inFile: first.file, .value))
          ])
      }
    }
  }
}
