internal import Documents
internal import Git
internal import Reconciler

/// What environments are rendered from, as people and programs read it.
enum InputText {
  /// An environment, and what it looked at.
  typealias Inputs = (name: EnvironmentName, states: [(path: RepoPath, state: InputState)])

  /// A line for each; the name of the environment comes first if they are several.
  static func text(_ environments: [Inputs]) -> String {
    var text = ""
    for (name, states) in environments {
      let start = environments.count == 1 ? "" : name.text + "  "
      for (path, state) in states {
        text += "\(start)\(id(of: state) ?? word(for: state))  \(Visible.path(path.text))\n"
      }
    }
    return text
  }

  /// One JSON object.
  static func json(_ environments: [Inputs]) -> String {
    let objects = environments.map { name, states in
      let inputs = states.map { path, state in
        JSONText.object([
          ("path", JSONText.string(path.text)), ("state", JSONText.string(stateName(state))),
          ("id", id(of: state).map(JSONText.string) ?? "null"),
        ])
      }
      return JSONText.object([
        ("name", JSONText.string(name.text)), ("inputs", JSONText.array(inputs)),
      ])
    }
    return JSONText.object([("environments", JSONText.array(objects))]) + "\n"
  }

  private static func id(of state: InputState) -> String? {
    guard case .file(let id) = state else { return nil }
    return id.description
  }

  /// What stands in place of an id.
  private static func word(for state: InputState) -> String {
    if case .absent = state { return "-" }
    return stateName(state)
  }

  private static func stateName(_ state: InputState) -> String {
    switch state {
    case .file: "file"
    case .link: "link"
    case .listed: "listed"
    case .present: "present"
    case .absent: "absent"
    case .failed: "unreadable"
    }
  }
}
