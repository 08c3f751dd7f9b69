internal import Documents
internal import Git
internal import Reconciler

/// What became of an environment, for people.
enum OutcomeText {
  /// A line, and a line for each file that changed.
  static func text(
    of outcome: Delivery.Outcome, _ environment: Environment, isPushed: Bool
  ) -> String {
    let name = environment.name.text
    switch outcome {
    case .unchanged(let branch, _):
      // Of these there are thousands.
      var text = ""
      text.reserveCapacity(name.utf8.count + branch.utf8.count + 36)
      for part in [name, ": nothing to do, ", branch, " is up to date\n"] { text += part }
      return text
    case .superseded(let branch, let id):
      return "\(name): nothing to do, \(branch) comes from \(short(id)), which is newer\n"
    case .delivered(let branch, let commit, let plan):
      return "\(name): \(counts(plan)), committed to \(branch) as \(short(commit))"
        + (isPushed ? " and pushed\n" : "\n") + lines(plan)
    case .planned(let branch, let plan):
      return "\(name): \(counts(plan)), not committed to \(branch)\n" + lines(plan)
    }
  }

  /// What would become of the files of an environment, a line each.
  static func text(of plan: Plan, _ environment: Environment) -> String {
    "\(environment.name.text): \(plan.changes.isEmpty ? "no changes" : counts(plan))\n"
      + lines(plan)
  }

  private static func counts(_ plan: Plan) -> String {
    let parts = [(Plan.Change.added, "added"), (.changed, "changed"), (.removed, "removed")]
      .map { (plan.count($0.0), $0.1) }.filter { $0.0 > 0 }
    return parts.isEmpty ? "no files" : parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private static func lines(_ plan: Plan) -> String {
    var text = ""
    text.reserveCapacity(64 * plan.changes.count)
    for (path, change) in plan.changes {
      text += "  "
      text += change.rawValue
      for (number, name) in path.components.enumerated() {
        text += number == 0 ? " " : "/"
        text += name
      }
      text += "\n"
    }
    return text
  }

  private static func short(_ id: ObjectID) -> String { String(id.description.prefix(10)) }
}
