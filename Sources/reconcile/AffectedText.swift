internal import Documents
internal import Git
internal import Reconciler

/// Environments that a change touches, as people and programs read them.
enum AffectedText {
  /// A name in each line, and what is otherwise under it.
  static func text(_ affected: [AffectedEnvironment], saysWhy: Bool) -> String {
    var text = ""
    for environment in affected where environment.change != .removed {
      text += environment.environment.name.text + "\n"
      guard saysWhy else { continue }
      if environment.change == .added { text += "  (new)\n" }
      for input in environment.inputs { text += "  \(Visible.path(input.text))\n" }
    }
    return text
  }

  /// One JSON object.
  static func json(_ affected: [AffectedEnvironment], since base: ObjectID) -> String {
    let environments = affected.map { environment in
      JSONText.object([
        ("name", JSONText.string(environment.environment.name.text)),
        ("path", JSONText.string(environment.environment.folder.text)),
        ("change", JSONText.string(environment.change.rawValue)),
        ("inputs", JSONText.array(environment.inputs.map { JSONText.string($0.text) })),
      ])
    }
    return JSONText.object([
      ("since", JSONText.string(base.description)), ("environments", JSONText.array(environments)),
    ]) + "\n"
  }

  /// What a workflow takes for the environments that it has jobs for.
  static func matrix(_ affected: [AffectedEnvironment]) -> String {
    let jobs = affected.filter { $0.change != .removed }.map { environment in
      JSONText.object([("environment", JSONText.string(environment.environment.name.text))])
    }
    return JSONText.object([("include", JSONText.array(jobs))]) + "\n"
  }
}
