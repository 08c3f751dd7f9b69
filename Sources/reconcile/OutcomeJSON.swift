internal import Documents
internal import Git
internal import Reconciler

/// What became of environments, for programs.
struct OutcomeJSON {
  private let isPushed: Bool
  private var objects: [String] = []

  init(isPushed: Bool) {
    self.isPushed = isPushed
  }

  /// Takes an environment of which nothing could be made.
  mutating func addUnusable(_ environment: Environment) {
    add(environment, "unusable", [])
  }

  /// Takes what became of an environment.
  mutating func add(_ outcome: Delivery.Outcome, _ environment: Environment) {
    switch outcome {
    case .unchanged(let branch, _): add(environment, "unchanged", [("branch", branch)])
    case .superseded(let branch, let newer):
      add(environment, "superseded", [("branch", branch), ("newerSource", newer.description)])
    case .delivered(let branch, let commit, let plan):
      let result = isPushed ? "pushed" : "committed"
      add(environment, result, [("branch", branch), ("commit", commit.description)], plan)
    case .planned(let branch, let plan):
      add(environment, "planned", [("branch", branch)], plan)
    }
  }

  /// Takes why an environment was not delivered.
  mutating func add(_ failure: DeliveryFailure, _ environment: Environment) {
    let hint = failure.hint.map { [("hint", $0)] } ?? []
    add(
      environment, failure.isHold ? "stopped" : "failed",
      [("rule", failure.rule), ("message", failure.reason)] + hint)
  }

  private mutating func add(
    _ environment: Environment, _ result: String, _ fields: [(String, String)], _ plan: Plan? = nil
  ) {
    var all = [("environment", environment.name.text), ("result", result)] + fields
    all = all.map { ($0, JSONText.string($1)) }
    if let plan {
      let changes = plan.changes.map { path, change in
        JSONText.object([
          ("change", JSONText.string(change.rawValue)), ("path", JSONText.string(path.text)),
        ])
      }
      all.append(("files", JSONText.array(changes)))
    }
    objects.append("\n" + JSONText.object(all))
  }

  /// One object with everything.
  func text(of source: Revision, gone: [(name: String, branch: String)]) -> String {
    let gone = gone.map { name, branch in
      JSONText.object([
        ("environment", JSONText.string(name)), ("branch", JSONText.string(branch)),
      ])
    }
    return JSONText.object([
      ("source", JSONText.string(source.id.description)),
      ("environments", JSONText.array(objects)), ("gone", JSONText.array(gone)),
    ]) + "\n"
  }
}
