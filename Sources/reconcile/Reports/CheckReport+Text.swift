internal import Documents
internal import Reconciler

extension CheckReport {
  /// How many environments are named of a finding that many have.
  private static let mostPlaces = 6

  /// The findings as a compiler would say them.
  func printText(_ palette: Palette, to sink: (String) -> Void) {
    var places = Places()
    for finding in result.findings {
      guard finding.isOpen || showsWaived && finding.waiver != nil else { continue }
      sink(finding.diagnostic.draw(palette, &places))
      for note in Self.notes(of: finding) {
        sink("\(palette.note)note:\(palette.end) \(Visible.text(note))\n")
      }
    }
  }

  /// What else is to be said of a finding.
  private static func notes(of finding: Finding) -> [String] {
    var notes: [String] = []
    if finding.places.count > 1 { notes.append("in " + words(for: finding.places)) }
    if let waiver = finding.waiver {
      notes.append("waived until \(waiver.expires.value.text): \(waiver.reason.value.text)")
    }
    return notes
  }

  /// The findings as commands of GitHub's workflows.
  func printWorkflow(to sink: (String) -> Void) {
    var places = Places()
    for finding in result.open {
      sink(finding.diagnostic.workflowCommand(&places, Self.notes(of: finding)))
    }
  }

  /// Names, not too many of them.
  static func words(for places: [String]) -> String {
    let shown = places.prefix(mostPlaces).joined(separator: ", ")
    let rest = places.count - mostPlaces
    return rest > 0 ? "\(shown) and \(rest) more" : shown
  }
}
