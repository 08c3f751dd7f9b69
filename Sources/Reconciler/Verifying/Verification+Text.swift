internal import Documents
internal import Git

extension Verification {
  /// What is known, in a sentence that begins with the place.
  package var sentence: String {
    let isRight = verdict.summary == .verified
    let place = place.text(at: commit, mark: isRight ? "" : "`")
    let source = source?.short ?? "its source"
    return switch verdict {
    case .proved: "\(place) is what \(source) renders (edition \(edition ?? Edition.current))"
    case .sameObjects: "\(place) has the objects that \(source) renders"
    case .changed(let edit):
      "\(place) is not what was delivered: \(edit.commit.short) of \(edit.author) changed it"
        + edit.othersText
    case .different: "\(place) is not what \(source) renders"
    case .differentObjects: "\(place) has other objects than \(source) renders"
    case .beside: "\(place) has files that nobody delivered"
    case .contradictory(let contradiction): Self.text(of: contradiction, place, source)
    case .unknown(let doubt): Self.text(of: doubt, place, source)
    }
  }

  private static func text(
    of contradiction: Verdict.Contradiction, _ place: String, _ source: String
  ) -> String {
    switch contradiction {
    case .sourceTree: "\(place) names another tree than \(source) has"
    case .rendered: "\(place) is what \(source) renders, and says that it has another tree"
    case .place: "\(place) says that it was rendered from \(source), which delivers nothing there"
    case .source(let branch):
      "\(place) was rendered from \(source), which is not in the history of `\(branch)`"
    }
  }

  private static func text(
    of doubt: Verdict.Doubt, _ place: String, _ source: String
  ) -> String {
    switch doubt {
    case .notDelivered: "nothing was delivered to \(place)"
    case .noFacts: "\(place) does not say what it was rendered from"
    case .missingSource: "\(place) was rendered from \(source), which is not in this clone"
    case .unrendered: "\(place) was rendered from \(source), which this program does not render"
    case .edition(let edition):
      "\(place) was rendered as edition \(edition), and is not verifiable with this program, which "
        + "knows \(Edition.knownText)"
    case .noEnvironment(let name): "\(source) has no environment `\(name.text)`"
    case .ambiguous: "which environment stands on \(place) cannot be told"
    case .unreadable(let reason): "\(place) cannot be read: \(reason)"
    case .noSourceBranch(let branch): "there is no branch `\(branch)`, whose history is delivered"
    case .failure(let failure): failure.reason
    }
  }

  /// What to do.
  package var hint: String? {
    switch verdict {
    case .proved, .sameObjects, .beside: nil
    case .changed(let edit): "`\(edit.command)` shows it"
    case .different, .differentObjects: "`+` is not rendered, `-` is missing there"
    case .contradictory: "somebody else wrote these facts, or the commit: `git show \(shown)`"
    case .unknown(let doubt): hint(for: doubt)
    }
  }

  private func hint(for doubt: Verdict.Doubt) -> String? {
    switch doubt {
    case .notDelivered: "`git fetch` may bring it"
    case .noFacts: "for a branch that others write, `--source REV` says it"
    case .missingSource: "`git fetch` may bring it"
    case .edition: "use a program of that edition"
    case .ambiguous: "`--env NAME` says it"
    case .noSourceBranch: "`source.branch` in reconcile.yaml names another"
    case .failure(let failure): failure.hint
    case .unrendered, .noEnvironment, .unreadable: nil
    }
  }

  private var shown: String { commit?.short ?? place.name }

  /// What it is about, a line each.
  package var details: [String] {
    mistakes + verdict.differences.map { "\($0.change.rawValue) \($0.what)" }
  }

  /// The mistakes that keep the source from being rendered, a line each.
  package var mistakes: [String] {
    guard case .unknown(.unrendered(let mistakes)) = verdict else { return [] }
    return mistakes
  }

  /// Its name among the rules.
  package var rule: String {
    switch verdict.summary {
    case .verified, .different, .beside: "verify-different"
    case .changed: "foreign-edit"
    case .unverifiable: "verify-unknown"
    }
  }
}
