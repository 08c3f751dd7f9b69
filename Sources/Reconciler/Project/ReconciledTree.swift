package import Documents
package import Overlays

/// A tree with its settings and its environments.
package struct ReconciledTree: Sendable {
  package let workspace: Workspace
  package let settings: RepositorySettings
  package let environments: [Environment]
  /// What is wrong with the settings and the names.
  package private(set) var report: Report
  /// What was looked at for the settings.
  let settingsInputs: InputPart
  /// What was looked at for the environments.
  let listInputs: InputPart
  private let table = SettingsTable()

  package init(_ workspace: Workspace) {
    self.init(workspace) { EnvironmentList($0) }
  }

  /// A tree of which only the environment in a folder counts.
  package init(_ workspace: Workspace, onlyAt folder: RepoPath) {
    self.init(workspace) { EnvironmentList($0, at: folder) }
  }

  private init(_ workspace: Workspace, finding find: (Workspace) -> EnvironmentList) {
    self.workspace = workspace
    report = Report()
    let log = InputLog()
    settings = RepositorySettings.read(in: workspace.recording(in: log), &report)
    settingsInputs = log.whole
    let listLog = InputLog()
    let list = find(workspace.recording(in: listLog))
    listInputs = listLog.whole
    environments = list.environments
    for diagnostic in list.report.diagnostics { report.add(diagnostic) }
  }

  /// A tree whose environments are known.
  init(_ workspace: Workspace, knowing environments: [Environment]) {
    self.workspace = workspace
    self.environments = environments
    report = Report()
    let log = InputLog()
    settings = RepositorySettings.read(in: workspace.recording(in: log), &report)
    settingsInputs = log.whole
    listInputs = InputPart([])
  }

  /// The same settings and environments with other files.
  func with(_ files: any FileTree) -> ReconciledTree {
    ReconciledTree(self, workspace.with(files))
  }

  /// The same tree rendered as another edition. Nothing differs yet: there is one edition.
  package func with(edition: Int) -> ReconciledTree {
    ReconciledTree(self, workspace, settings.with(edition: edition))
  }

  private init(
    _ other: ReconciledTree, _ workspace: Workspace, _ settings: RepositorySettings? = nil
  ) {
    self.workspace = workspace
    self.settings = settings ?? other.settings
    (environments, report) = (other.environments, other.report)
    (settingsInputs, listInputs) = (other.settingsInputs, other.listInputs)
  }

  /// The settings of an environment, with those of the repository where it says nothing.
  package func settings(of environment: Environment, _ report: inout Report) -> EnvironmentSettings
  {
    let entry = settingsEntry(of: environment)
    report.add(entry.report)
    return entry.settings
  }

  /// What is looked at for the settings of an environment.
  func settingsInputs(of environment: Environment) -> InputPart {
    settingsEntry(of: environment).inputs
  }

  private func settingsEntry(of environment: Environment) -> SettingsTable.Entry {
    table.entry(of: environment.folder) {
      let log = InputLog()
      var report = Report()
      let settings = EnvironmentSettings.read(
        environment.folder, over: settings, in: workspace.recording(in: log), &report)
      return SettingsTable.Entry(settings: settings, report: report, inputs: log.whole)
    }
  }

  /// What a delivery of an environment with such a guard may do.
  func policy(_ deletionGuard: GuardSettings) -> DeliveryPolicy {
    DeliveryPolicy(
      deletionGuard: deletionGuard,
      secretTypes: Set(settings.allowedSecretTypes.map(\.value.text)),
      sourceBranch: settings.source.branch?.value.text)
  }

  /// The places that environments are delivered to, of those whose settings have no mistakes.
  package var targets: [DeliveryTarget] {
    environments.compactMap { environment in
      var ignored = Report()
      return DeliveryTarget(environment, settings(of: environment, &ignored), &ignored)
    }
  }

  /// Says which environments are delivered to one place; two may share a branch, but no folder of
  /// it. Mistakes in the settings of one are its own.
  package func checkTargets(_ report: inout Report) {
    var taken: [String: TakenFolders] = [:]
    for environment in environments {
      var ignored = Report()
      let settings = settings(of: environment, &ignored)
      guard let target = DeliveryTarget(environment, settings, &ignored) else { continue }
      let other = taken[target.branch, default: TakenFolders()].take(
        target.folder, by: environment)
      if let other {
        report.add(
          Diagnostic(
            "delivery-overlap",
            "`\(environment.name.text)` and `\(other.name.text)` are delivered to one folder of "
              + "`\(target.branch)`",
            at: settings.delivery.branch.location,
            hint: "`{env}` in `delivery.branch` or `delivery.path` keeps them apart"))
      }
    }
  }

  /// The environment with a name.
  package subscript(name: String) -> Environment? {
    environments.first { $0.name.text.isSameInBytes(as: name) }
  }

  /// The environments that patterns mean: `prod`, `presets/*/*`. Nil and the pattern if one means
  /// none.
  package func select(_ patterns: [String]) -> (environments: [Environment], unknown: String?) {
    var selected: Set<RepoPath> = []
    for pattern in patterns {
      let found = environments.filter { Self.matches($0, pattern) }
      if found.isEmpty { return ([], pattern) }
      selected.formUnion(found.map(\.folder))
    }
    return (environments.filter { selected.contains($0.folder) }, nil)
  }

  /// A star stands for any part of one name.
  private static func matches(_ environment: Environment, _ pattern: String) -> Bool {
    let slash = UInt8(ascii: "/")
    let names = environment.name.text.utf8.split(separator: slash)
    let parts = pattern.utf8.split(separator: slash)
    return names.count == parts.count
      && zip(names, parts).allSatisfy { Wildcard.fits(Array($0), Array($1)) }
  }
}
