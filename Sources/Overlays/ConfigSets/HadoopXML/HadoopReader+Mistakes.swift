internal import Documents
internal import Manifests

extension HadoopReader {
  /// How many mistakes of one file are said.
  private static let limit = 100

  /// Says what is wrong with the settings of a file.
  mutating func report(
    _ message: String, at range: Range<Int>, rule: String = "hadoop-property",
    severity: Severity = .error, _ findings: inout Findings, hint: String? = nil,
    note: Problem.Note? = nil
  ) {
    mistakes += 1
    guard mistakes <= Self.limit else { return }
    findings.add(
      [Problem(rule, message, at: range, severity: severity, hint: hint, note: note)],
      in: file.keyed.source)
  }

  /// What Hadoop looks for by name, wherever it stands.
  private static let words = ["property", "name", "value", "final", "source", "tag"]
  private static let partHint = "a property has `name`, `value`, `final` and `description`"

  /// Says if an element stands in the wrong place.
  mutating func check(_ tag: XMLTag, _ findings: inout Findings) {
    let isWord = Self.words.contains(tag.name)
    switch roles.last {
    case _ where ["include", "fallback"].contains(tag.name):
      report(
        "`\(tag.name)` is refused, it reads other files", at: tag.range, rule: "xml-refused",
        &findings, hint: "list the other file as a layer")
    case nil:
      guard tag.name != "configuration" else { return }
      report("the root is `\(tag.name)`, not `configuration`", at: tag.range, &findings)
    case .root:
      guard tag.name != "property" else { return }
      report(
        "`\(tag.name)` stands where only a `property` can", at: tag.range,
        severity: isWord || tag.name == "configuration" ? .error : .warning, &findings,
        hint: isWord ? nil : Suggestion.hint(for: tag.name, among: ["property"]))
    case .property where tag.name == "property":
      report("a `property` stands inside another", at: tag.range, &findings)
    case .property:
      guard !isWord, tag.name != "description",
        let hint = Suggestion.hint(for: tag.name, among: Self.words + ["description"])
      else { return }
      report(
        "Hadoop does not know `\(tag.name)`", at: tag.range, severity: .warning, &findings,
        hint: hint)
    case .part(let part):
      report("`\(part.rawValue)` is a text, and holds no elements", at: tag.range, &findings)
    case .other:
      guard isWord else { return }
      report("`\(tag.name)` does not stand directly in its place", at: tag.range, &findings)
    }
  }

  /// Says what Hadoop would read in another way than it looks.
  mutating func warn(of property: HadoopProperty, _ key: String, _ findings: inout Findings) {
    guard let final = property[.final], !["true", "false", ""].contains(final.text) else { return }
    report(
      "Hadoop takes this for `false`", at: final.range, severity: .warning, &findings,
      hint: "only `true` without white space makes a property final")
  }

  /// Whether a property can stand behind another one with its key.
  mutating func isUsable(
    _ property: HadoopProperty, _ key: String, _ findings: inout Findings
  ) -> Bool {
    guard let first = known[Name(key)] else { return true }
    let note = Problem.Note("the other one", at: first.element)
    if first.isFinal {
      report(
        "`\(key)` is final above", at: property.element, rule: "config-lock", &findings,
        hint: "take one of them out", note: note)
      return false
    }
    guard property.hasValue || !first.hasValue else {
      report(
        "`\(key)` is set above, and Hadoop reads no value here", at: property.element,
        rule: "config-duplicate", &findings, hint: "take one of them out", note: note)
      return false
    }
    return true
  }
}
