internal import Checks

/// The page of the documentation that says what dangers are: the same text as `reconcile explain`.
package enum DangerDocumentation {
  /// Where the page stands.
  package static let path = "docs/dangers.md"

  /// The list of all dangers, and a section for each.
  package static var text: String {
    let rows = Dangers.all.map { danger in
      "| [`\(danger.id)`](#\(danger.id)) | \(danger.harm.rawValue) | \(danger.summary) |\n"
    }
    return head + rows.joined() + Dangers.all.map(section).joined()
  }

  private static let head = """
    # Dangers

    <!-- `make rules` writes this page from Sources/Reconciler/Dangers. -->

    What `reconcile diff` says of a change before all else. `reconcile explain DANGER` prints what is said
    here of one. A danger says what may happen; whether the change is wanted is for those who read it. The
    worst come first:

    * **loss**: something is gone that nothing brings back;
    * **access**: more is allowed than was;
    * **refused**: the server says no, and the environment stays as it is;
    * **outage**: something stops, or gets less than it needs;
    * **control**: what guards changes like this one is changed;
    * **restart**: something is started anew.

    | danger | | what |
    |---|---|---|

    """

  private static func section(_ danger: any Danger.Type) -> String {
    let example = danger.page.example.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n    ")
    return "\n## \(danger.id)\n\n**\(danger.harm.rawValue)**: \(danger.summary).\n"
      + "\n\(danger.page.why)\n\n\(danger.page.fix)\n\n    \(example)\n"
  }
}
