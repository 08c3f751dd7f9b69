package import Documents
internal import Overlays

/// What an environment is rendered from: all that was looked at, and where there was nothing.
package struct EnvironmentInputs: Sendable {
  package let environment: Environment
  let part: InputPart

  /// Renders an environment and remembers what is looked at; whether anything is wrong with it says
  /// somebody else.
  package init(_ environment: Environment, of tree: ReconciledTree) {
    var ignored = Report()
    let settings = tree.settings(of: environment, &ignored)
    var tracing = TracingOptions()
    let log = InputLog()
    tracing.log = log
    _ = Rendering(environment, of: tree, settings, tracing)
    self.environment = environment
    part = InputPart(
      log.whole.inputs,
      log.whole.parts + [tree.settingsInputs(of: environment), tree.settingsInputs])
  }

  /// Everything that was looked at.
  var all: Set<Input> { part.everything }

  /// What is there and what is not, in the order of paths. That a folder is there says nothing
  /// that what is in it does not.
  package func states(in tree: ReconciledTree) -> [(path: RepoPath, state: InputState)] {
    var states: [(path: RepoPath, state: InputState)] = []
    for input in all.sorted() {
      let state = InputState(input, in: tree.workspace.tree)
      if state == .present(.folder) { continue }
      // Of what was asked in several ways the first answer says most.
      if states.last?.path == input.path { continue }
      states.append((input.path, state))
    }
    return states
  }
}
