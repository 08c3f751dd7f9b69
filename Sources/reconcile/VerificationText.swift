internal import Documents
internal import Git
internal import Reconciler

/// What was found out about branches, for people and for programs.
enum VerificationText {
  /// A line for what is right; what is not is a mistake with what differs.
  static func print(_ verification: Verification, _ console: inout Console) {
    let name = verification.environment.map { $0.text + ": " } ?? ""
    let text = name + verification.sentence
    switch verification.verdict.summary {
    case .verified: console.print(Visible.text(text) + "\n")
    case .beside:
      console.say("note: " + Visible.text(text))
      for detail in verification.details { console.say("  " + Visible.text(detail)) }
    case .changed, .different, .unverifiable:
      console.complain(
        text, rule: verification.rule, verification.details, hint: verification.hint)
    }
  }

  /// One object with everything.
  static func json(_ verifications: [Verification]) -> String {
    let objects = verifications.map { "\n" + object($0) }
    return JSONText.object([("verifications", JSONText.array(objects))]) + "\n"
  }

  private static func object(_ verification: Verification) -> String {
    let isRight = verification.verdict.summary == .verified
    let differences = verification.verdict.differences.map { change, name in
      JSONText.object([
        ("change", JSONText.string(change.rawValue)), ("name", JSONText.string(name)),
      ])
    }
    return JSONText.object([
      ("environment", text(verification.environment?.text)),
      ("branch", JSONText.string(verification.place.name)),
      ("folder", JSONText.string(verification.place.folder.text)),
      ("commit", text(verification.commit?.description)),
      ("source", text(verification.source?.description)),
      ("edition", verification.edition.map { "\($0)" } ?? "null"),
      ("verdict", JSONText.string(verification.verdict.summary.rawValue)),
      ("message", JSONText.string(verification.sentence)),
      ("rule", isRight ? "null" : JSONText.string(verification.rule)),
      ("hint", text(verification.hint)),
      ("details", JSONText.array(verification.mistakes.map(JSONText.string))),
      ("differences", JSONText.array(differences)),
    ])
  }

  private static func text(_ text: String?) -> String { text.map(JSONText.string) ?? "null" }
}
