internal import Documents
internal import Git

extension SourceProof {
  /// The environment that the source delivers to where a question is about; nil if it delivers
  /// nothing there.
  func delivered(
    to question: Question, in table: TargetTable
  ) throws(Verdict) -> TargetTable.Entry? {
    let place = question.place
    if place.isEnvironmentGiven { return try meant(by: question, in: table) }
    let found =
      place.isBranch
      ? table.entry(at: place.name, place.folder) : try holder(of: question, in: table)
    if found == nil, table.report.hasErrors {
      throw .unknown(.unrendered(table.report.errorLines))
    }
    return found
  }

  /// The environment that has a name, or that is delivered there if none is named.
  func meant(
    by question: Question, in table: TargetTable
  ) throws(Verdict) -> TargetTable.Entry {
    guard let name = question.place.environment else {
      guard let entry = try delivered(to: question, in: table) else { throw .unknown(.ambiguous) }
      return entry
    }
    if let entry = table.entry(named: name) { return entry }
    if table.report.hasErrors { throw .unknown(.unrendered(table.report.errorLines)) }
    throw .unknown(.noEnvironment(name))
  }

  /// The environment whose branch has a commit in its history, if a commit was named and no branch.
  private func holder(
    of question: Question, in table: TargetTable
  ) throws(Verdict) -> TargetTable.Entry? {
    let all = table.entries(in: question.place.folder)
    guard all.count > 1 else { return all.first }
    var holders: [TargetTable.Entry] = []
    for entry in all where try verifier.hasCommit(question.commit, on: entry.target.branches) {
      holders.append(entry)
    }
    guard holders.count == 1 else { throw .unknown(.ambiguous) }
    return holders[0]
  }
}
