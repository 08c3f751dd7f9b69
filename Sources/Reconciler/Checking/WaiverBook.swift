internal import Checks
internal import Documents
internal import Manifests

/// The waivers of an environment, and which of them were needed.
struct WaiverBook {
  private let waivers: [Waiver]
  /// The day on which they are judged; nil if nobody can say it.
  private let day: CalendarDate?
  private var used: Set<Int> = []

  init(_ waivers: [Waiver], on day: CalendarDate?) {
    self.waivers = waivers
    self.day = day
  }

  /// The waiver that lets a finding pass. One that has ended lets nothing pass.
  mutating func waiver(for rule: String, about object: ManifestID?) -> Waiver? {
    let found = waivers.indices.first { index in
      let waiver = waivers[index]
      return waiver.rule.value.text == rule && !isOver(waiver)
        && (object.map { waiver.object.value.fits($0) || waiver.object.value.fits($0.withoutHash) }
          ?? waiver.object.value.fitsAnything)
    }
    guard let found else { return nil }
    used.insert(found)
    return waivers[found]
  }

  /// What is wrong with the waivers themselves, after all findings were looked at. Of rules that did
  /// not look nobody knows whether they would have found something.
  func mistakes(lookedAtBy rules: [any Rule.Type]) -> [Diagnostic] {
    guard !waivers.isEmpty else { return [] }
    let ids = Set(rules.map { $0.id })
    return waivers.indices.compactMap { index in
      let waiver = waivers[index]
      let rule = waiver.rule.value.text
      guard Rules.rule(rule) != nil else { return Self.unknown(waiver.rule) }
      if isOver(waiver) { return Self.over(waiver) }
      return ids.contains(rule) && !used.contains(index) ? Self.unused(waiver) : nil
    }
  }

  private func isOver(_ waiver: Waiver) -> Bool {
    day.map { waiver.expires.value < $0 } ?? false
  }

  private static func unknown(_ rule: Setting<RuleName>) -> Diagnostic {
    Diagnostic(
      "waiver-rule", "there is no rule `\(rule.value.text)` that could be waived",
      at: rule.location,
      hint: Suggestion.hint(for: rule.value.text, among: Rules.all.map { $0.id })
        ?? "`reconcile explain --rules` lists them")
  }

  private static func over(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      "waiver-expired",
      "the waiver of `\(waiver.rule.value.text)` ended on \(waiver.expires.value.text)",
      at: waiver.expires.location, hint: "mend what it waived, or give it another day and reason")
  }

  private static func unused(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      "waiver-unused",
      "nothing is found that the waiver of `\(waiver.rule.value.text)` would let pass",
      at: waiver.location, severity: .warning, hint: "take it away")
  }
}
