internal import Documents
internal import Git
internal import Reconciler

/// A change of sources on a branch.
struct MadeProposal {
  let branch: BranchName
  /// The newest commit on it; nil if it was not made.
  var commit: ObjectID?
  let text: ProposalText
  let files: [SourceChange]
  /// What it does to environments, in Markdown; nil where that cannot be said.
  var review: String?

  /// What is said below the title.
  var body: String { text.body + (review.map { "\n" + $0 } ?? "") }

  /// One object in a line.
  func json(isPushed: Bool) -> String {
    let files = files.map { file in
      JSONText.object([
        ("path", JSONText.string(file.path.text)), ("change", JSONText.string(file.kind.rawValue)),
      ])
    }
    return JSONText.object([
      ("branch", JSONText.string(branch.text)),
      ("commit", JSONText.optional(commit?.description)),
      ("title", JSONText.string(text.title)), ("body", JSONText.string(body)),
      ("files", JSONText.array(files)), ("pushed", isPushed ? "true" : "false"),
    ]) + "\n"
  }
}
