package import Documents
internal import Overlays

/// What an environment is rendered from: all that was looked at, and where there was nothing.
package struct EnvironmentInputs: Sendable {
  package let environment: Environment
  /// What was looked at for it alone, or for others that share a base.
  let part: InputPart
  /// What was looked at for all environments.
  private let settings: InputPart

  /// Renders an environment and remembers what is looked at; whether anything is wrong with it says
  /// somebody else.
  package init(_ environment: Environment, of tree: ReconciledTree) {
    var ignored = Report()
    let settings = tree.settings(of: environment, &ignored)
    self = Self.render(environment, of: tree, settings).inputs
  }

  /// Renders an environment, and says what was looked at, by who inspects the rendering, too.
  package static func render(
    _ environment: Environment, of tree: ReconciledTree, _ settings: EnvironmentSettings,
    inspect: (Rendering) -> Void = { _ in }
  ) -> (rendering: Rendering, inputs: EnvironmentInputs) {
    var tracing = TracingOptions()
    let log = InputLog()
    tracing.log = log
    let rendering = Rendering(environment, of: tree, settings, tracing)
    inspect(rendering)
    let inputs = EnvironmentInputs(
      environment, log.whole.with(tree.settingsInputs(of: environment)), tree.settingsInputs)
    return (rendering, inputs)
  }

  private init(_ environment: Environment, _ part: InputPart, _ settings: InputPart) {
    self.environment = environment
    self.part = part
    self.settings = settings
  }

  /// Everything that was looked at.
  var all: Set<Input> { part.with(settings).everything }

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
