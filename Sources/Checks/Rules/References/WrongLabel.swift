internal import Documents
internal import Manifests
internal import Spark

/// A label that Kubernetes does not take makes the server refuse its object.
enum WrongLabel: Rule {
  static let id = "wrong-label"
  static let consequence = Consequence.refused
  static let summary = "labels have keys and values that Kubernetes takes"
  static let page = RulePage(
    why: """
      The value of a label has at most 63 letters, digits, `-`, `_` and `.`, and begins and ends with a
      letter or a digit. A key may have a DNS name and `/` before it. The server refuses an object with
      any other, and pods that Spark makes with it.
      """,
    fix: """
      Write a shorter or plainer value; what is longer may be an annotation.
      """,
    example: """
      metadata:
        labels: {team: "data & ml"}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for (position, manifest) in subject.manifests.enumerated() {
      let metadata = manifest.root["metadata"]
      let lists = [
        metadata?["labels"], manifest.root["spec"]?["selector"]?["matchLabels"],
      ]
      for case let list? in lists {
        inspect(list, of: "\(manifest.id)", in: subject, &findings) {
          subject.location(of: $0.id, in: subject.manifests[position])
        }
      }
      guard let annotations = metadata?["annotations"] else { continue }
      for (key, _) in annotations.entries where !isKey(key.arena, key.id) {
        guard !LabelSyntax.isKey(key.string.asciiLowercase), !subject.isFilledIn(key.string)
        else { continue }
        findings.add(
          Self.self, "`\(key.string)` of \(manifest.id) cannot be the key of an annotation",
          at: subject.location(of: key.id, in: manifest))
      }
    }
    for pod in subject.pods where !pod.path.isEmpty {
      guard let labels = pod.labels else { continue }
      inspect(labels, of: subject.words(for: pod), in: subject, &findings) {
        subject.location(of: $0, in: pod)
      }
    }
    for program in subject.programs { inspect(program, in: subject, &findings) }
  }

  private static func inspect(
    _ labels: Node, of holder: @autoclosure () -> String, in subject: Subject,
    _ findings: inout Findings, _ location: (Node) -> Location
  ) {
    guard !areGood(labels) else { return }
    for (key, value) in labels.entries {
      if !isKey(key.arena, key.id), !subject.isFilledIn(key.string) {
        findings.add(
          Self.self, "`\(key.string)` of \(holder()) cannot be the key of a label",
          at: location(key), hint: "at most 63 letters, digits, `-`, `_`, `.` behind a DNS name")
      }
      if value.kind.isScalar, !isValue(value.arena, value.id), !subject.isFilledIn(value.string) {
        findings.add(
          Self.self,
          "`\(value.string)` cannot be the value of label `\(key.string)` of \(holder())",
          at: location(value), hint: hint(for: value.string))
      }
    }
  }

  private static func inspect(
    _ program: SparkProgram, in subject: Subject, _ findings: inout Findings
  ) {
    for role in ["driver", "executor"] {
      let prefix = "spark.kubernetes.\(role).label."
      for setting in program.settings.below(prefix)
      where !LabelSyntax.isValue(setting.value) && !setting.value.holds("${") {
        findings.add(
          Self.self, "`\(setting.value)` cannot be the value of a label (`\(setting.key)`)",
          at: subject.location(of: setting), hint: hint(for: setting.value))
      }
    }
  }

  private static func hint(for value: String) -> String {
    guard value.utf8.count <= 63 else { return "a value has at most 63 letters" }
    let plain = value.map {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "-"
    }
    let edges: (Character) -> Bool = { "-_.".contains($0) }
    let trimmed = plain.drop(while: edges).reversed().drop(while: edges).reversed()
    return trimmed.isEmpty ? "leave it empty" : "`\(String(trimmed))` would do"
  }

  /// Whether nothing has to be said of labels: most are as they should be.
  private static func areGood(_ labels: Node) -> Bool {
    let arena = labels.arena
    guard labels.kind == .mapping else { return true }
    var entry = arena.firstChild(labels.id)
    while let key = entry, let value = arena.next(key) {
      guard isKey(arena, key), !arena.kind(value).isScalar || isValue(arena, value) else {
        return false
      }
      entry = arena.next(value)
    }
    return true
  }

  /// An empty key is nothing that anybody has written.
  private static func isKey(_ arena: Arena, _ id: Int32) -> Bool {
    arena.count(id) == 0 || arena.withText(of: id) { LabelSyntax.isKey($0) }
  }

  private static func isValue(_ arena: Arena, _ id: Int32) -> Bool {
    arena.withText(of: id) { LabelSyntax.isValue($0) }
  }
}

extension String {
  /// The same with small letters.
  var asciiLowercase: String {
    String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
