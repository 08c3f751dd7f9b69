package import Documents
package import Git
package import Overlays

/// What is examined, as far as it is there.
package struct Patient: Sendable {
  /// Nil where only files are given.
  let machine: Machine?
  /// Where the files are, as people know it.
  let place: String
  /// The settings and environments; nil if nothing is a root of a repository.
  let tree: ReconciledTree?
  let repository: Result<Repository, GitError>
  /// Where the files stand in it.
  let root: RepoPath
  /// The remote whose branches count.
  let remote: String
  /// The manifests of Argo CD that were given.
  let given: Installation?
  /// The same, if there is an object among them.
  var installation: Installation? { given.flatMap { $0.manifests.isEmpty ? nil : $0 } }
  /// What Argo CD should know of the environments; nil where they cannot be read.
  let applications: ApplicationFiles?
  /// What Argo CD knows of them.
  let installed: [InstalledApplication]
  /// The branches that environments are delivered to, as they are now.
  let branches: DeliveredBranches?

  package init(
    machine: Machine?, at place: String, _ workspace: Workspace?,
    _ repository: Result<Repository, GitError>, root: RepoPath, remote: String,
    _ given: Installation?
  ) {
    (self.machine, self.place, self.repository) = (machine, place, repository)
    (self.root, self.remote, self.given) = (root, remote, given)
    let tree = workspace.map { ReconciledTree($0) }
    self.tree = tree
    let isUsable = tree.map { $0.settings.isPresent && !$0.report.hasErrors } ?? false
    let applications =
      isUsable ? tree.map { ApplicationFiles(of: $0, in: root, mode: nil) } : nil
    self.applications = applications
    installed = InstalledApplication.all(
      in: given, besides: applications, project: tree?.settings.argocd.project.value)
    branches =
      isUsable
      ? tree.flatMap { tree in
        (try? repository.get()).flatMap {
          DeliveredBranches(of: tree, root: root, in: $0, remote: remote)
        }
      } : nil
  }

  /// The repository, if it could be opened.
  var opened: Repository? { try? repository.get() }

  /// What is wrong with the settings of all environments.
  var settingMistakes: [Diagnostic] {
    guard let tree else { return [] }
    var report = tree.report
    for environment in tree.environments {
      let settings = tree.settings(of: environment, &report)
      _ = DeliveryTarget(environment, settings, &report)
    }
    return report.diagnostics.filter { $0.severity == .error }
  }

  /// The environments with their settings, without what is wrong with these.
  var environments: [(environment: Environment, settings: EnvironmentSettings)] {
    guard let tree else { return [] }
    var ignored = Report()
    return tree.environments.map { ($0, tree.settings(of: $0, &ignored)) }
  }

  /// The edition that is rendered.
  var edition: Int {
    let pinned = tree?.settings.edition.value ?? Edition.current
    return Edition.known.contains(pinned) ? pinned : Edition.current
  }

  /// Whether Argo CD calls the plugin for environments, to apply or to hydrate.
  var isPluginWanted: Bool { environments.contains { $0.settings.argocd.mode.value != .rendered } }
}
