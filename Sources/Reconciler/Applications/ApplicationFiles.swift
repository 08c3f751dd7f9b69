package import Documents
internal import Overlays

/// The files from which Argo CD learns of the environments: the project, and an Application for each.
package struct ApplicationFiles: Sendable {
  /// One object.
  package struct File: Sendable {
    /// The environment; nil for the project.
    package let environment: Environment?
    package let name: String
    package let text: String
  }

  /// How each file begins, so that those of environments that are gone are found.
  package static let mark = "# Written by `reconcile argocd apps`: edit reconcile.yaml and"

  /// Where they are, if nothing is said.
  package static let standardFolder = RepoPath("argocd") ?? .root

  /// The project, then the Applications in the order of their environments; none if anything is wrong.
  package private(set) var files: [File] = []
  package private(set) var report: Report
  /// What the files of environments are made of; none if anything is wrong.
  private(set) var applications: [ApplicationObject] = []

  /// Renders all environments of a tree, which stands in a folder of a repository. A mode that is said
  /// counts for all of them.
  package init(of tree: ReconciledTree, in root: RepoPath, mode: ArgoSettings.Mode?) {
    report = ApplicationName.mistakes(in: tree)
    let base = ApplicationSource.Base(settings: tree.settings, root: root)
    var missing: Set<String> = []
    var applications: [ApplicationObject] = []
    for environment in tree.environments {
      let settings = tree.settings(of: environment, &report)
      let (rendering, inputs) = EnvironmentInputs.render(environment, of: tree, settings)
      report.add(rendering.report)
      let source = Self.source(settings, mode, inputs, tree, base, &missing, &report)
      guard let source else { continue }
      applications.append(
        ApplicationObject(
          environment: environment, settings: settings, source: source,
          facts: ApplicationFacts(rendering)))
    }
    guard !report.hasErrors else { return }
    Self.relate(&applications)
    let project = ProjectObject(settings: tree.settings.argocd, applications: applications)
    files.append(Self.file(project.object, named: "project", of: nil))
    files += applications.map { Self.file($0.object, named: $0.name, of: $0.environment) }
    self.applications = applications
  }

  private static func file(
    _ object: PlainYAML, named name: String, of environment: Environment?
  ) -> File {
    let source = environment.map { $0.folder.text + "/environment.yaml" } ?? "the environments"
    return File(
      environment: environment, name: name + ".yaml", text: "\(mark) \(source).\n" + object.document
    )
  }

  /// What an Application delivers; nil if that cannot be, which is reported, of many for one reason once.
  private static func source(
    _ settings: EnvironmentSettings, _ mode: ArgoSettings.Mode?, _ inputs: EnvironmentInputs,
    _ tree: ReconciledTree, _ base: ApplicationSource.Base, _ told: inout Set<String>,
    _ report: inout Report
  ) -> ApplicationSource? {
    let environment = inputs.environment
    let patterns = { GeneratePaths(of: inputs, in: tree.workspace.tree, below: base.root).patterns }
    do throws(Diagnostic) {
      switch mode ?? settings.argocd.mode.value {
      case .plugin:
        return try .plugin(environment, base, rendersBehind: patterns())
      case .hydrator:
        return try .hydrator(environment, settings, base, rendersBehind: patterns())
      case .rendered:
        guard let target = DeliveryTarget(environment, settings, &report) else { return nil }
        return try .rendered(target, base)
      }
    } catch {
      if told.insert(error.rule + error.message).inserted { report.add(error) }
      return nil
    }
  }

  /// Says of each what follows from the others.
  private static func relate(_ applications: inout [ApplicationObject]) {
    let waves = ApplicationOrder.waves(
      applications.map { ($0.cluster.identity, $0.facts) })
    var made: [String: Set<String>] = [:]
    for application in applications {
      made[application.cluster.identity, default: []].formUnion(application.facts.madeNamespaces)
    }
    for index in applications.indices {
      let application = applications[index]
      applications[index].wave = waves[index]
      let isWanted = application.settings.destination.namespace != nil
      applications[index].isNamespaceMade =
        !isWanted || made[application.cluster.identity]?.contains(application.namespace) ?? false
    }
  }
}
