internal import Documents
internal import Overlays

extension RunState {
  /// What is to be kept of a run, with its numbers.
  static func kept(
    _ found: RunFindings, key: [UInt8], references: [UInt8]
  ) -> (state: RunState, numbers: [UInt64]) {
    var table = InputTable(continuing: found.standing)
    let settings = table.add(Self.settings(found))
    var list = InputFingerprint.all(of: found.tree.listInputs)
    if let standing = found.standing {
      list += standing.numbers[standing.state.list]
      for part in standing.listInputs { list += InputFingerprint.all(of: part) }
      list = Array(Set(list)).sorted()
    }
    let listRange = table.add(list)
    let entries = found.tree.environments.enumerated().map { index, environment in
      if let finding = found.environments[environment.folder] {
        return table.entry(of: environment, finding)
      }
      return table.entry(of: environment, at: index)
    }
    let state = RunState(
      key: key, source: found.source, tree: found.root, sourceBranch: found.sourceBranch,
      references: references, gone: found.gone, list: listRange, settings: settings,
      entries: entries, parts: table.parts)
    return (state, table.numbers)
  }

  /// What the settings depend on. Those of an environment stand in a file that is known by its name,
  /// unless it is a link.
  private static func settings(_ found: RunFindings) -> [UInt64] {
    var settings = InputFingerprint.all(of: found.tree.settingsInputs)
    if let standing = found.standing {
      settings += standing.numbers[standing.state.settings]
      return Array(Set(settings)).sorted()
    }
    for environment in found.tree.environments {
      let inputs = found.tree.settingsInputs(of: environment).everyInput
      if inputs.contains(where: { $0.aspect == .target }) {
        settings += InputFingerprint.all(of: inputs)
      }
    }
    return settings
  }
}
