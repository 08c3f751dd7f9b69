internal import Documents

/// Where the Application of an environment finds what it delivers.
struct ApplicationSource {
  /// `source` or `sourceHydrator`.
  let key: String
  let value: PlainYAML
  /// The repositories that it reads.
  let repositories: [String]
  /// What a commit must change so that something has to be rendered again; nil if any may.
  let paths: [String]?
  /// Whether only a pull request brings anything there.
  let isReviewed: Bool

  /// What Applications call the plugin.
  static func pluginName(of edition: Int) -> String { "reconcile-\(edition)" }

  /// What the sources of all environments have in common.
  struct Base {
    let settings: RepositorySettings
    /// Where the files stand in the repository.
    let root: RepoPath

    /// The plugin of this program, in the edition that is rendered.
    private var plugin: PlainYAML {
      .map([("name", .text(ApplicationSource.pluginName(of: settings.edition.value)))])
    }

    /// The folder of an environment, rendered by the plugin.
    func folder(of environment: Environment, at address: String) -> PlainYAML {
      .map([
        ("repoURL", .text(address)),
        ("targetRevision", .text(settings.source.branch?.value.text ?? "HEAD")),
        ("path", .text(environment.folder.below(root).text)),
        ("plugin", plugin),
      ])
    }

    /// The address of the repository; without it nobody finds the source.
    func address() throws(Diagnostic) -> String {
      if let address = settings.source.repoURL { return address.value.text }
      throw Diagnostic(
        "application-source",
        "`source.repoURL` is not set, so Argo CD cannot be told where to look",
        at: settings.source.branch?.location,
        hint: "below `spec` of reconcile.yaml: "
          + "`source: {repoURL: \"https://git.example/team/repository.git\"}`")
    }
  }

  /// The source of an environment that Argo CD renders by the plugin.
  static func plugin(
    _ environment: Environment, _ base: Base, rendersBehind patterns: [String]
  ) throws(Diagnostic) -> ApplicationSource {
    let address = try base.address()
    return ApplicationSource(
      key: "source", value: base.folder(of: environment, at: address), repositories: [address],
      paths: patterns, isReviewed: false)
  }

  /// The branch that a delivery brings an environment to.
  static func rendered(
    _ target: DeliveryTarget, _ base: Base
  ) throws(Diagnostic) -> ApplicationSource {
    let address: String
    if let repository = target.repository {
      address = repository.text
    } else {
      address = try base.address()
    }
    let files: PlainYAML =
      target.layout == .files
      ? .map([("recurse", .flag(true))]) : .map([("include", .text("manifest.yaml"))])
    return ApplicationSource(
      key: "source",
      value: .map([
        ("repoURL", .text(address)),
        ("targetRevision", .text(target.activeBranch ?? target.branch)),
        ("path", .text(target.folder.text)),
        ("directory", files),
      ]),
      repositories: [address],
      paths: target.folder == .root ? nil : [PathGlob.whole(target.folder)],
      isReviewed: target.activeBranch != nil)
  }

  /// The source and the branch that Argo CD's hydrator brings an environment to. It writes nothing at
  /// the top of a branch; where nothing else is said, the folder is the name of the environment.
  static func hydrator(
    _ environment: Environment, _ settings: EnvironmentSettings, _ base: Base,
    rendersBehind patterns: [String]
  ) throws(Diagnostic) -> ApplicationSource {
    let address = try base.address()
    let delivery = settings.delivery
    var folder = try delivery.path(for: environment.name)
    if folder == .root {
      guard delivery.path.location == nil else {
        throw delivery.path.diagnostic(
          "path",
          SettingMistake(
            "is the top of the branch, where the hydrator of Argo CD writes nothing",
            hint: "such as `\"{env}\"`"))
      }
      folder = RepoPath(environment.name.text) ?? .root
    }
    let branch = try delivery.branch(for: environment.name).text
    let isReviewed = settings.argocd.sync.value == .reviewed || delivery.propose.value
    let other = delivery.repository?.value.text
    let target: [(String, PlainYAML)] =
      (other.map { [("repoURL", .text($0))] } ?? [])
      + [("targetBranch", .text(branch)), ("path", .text(folder.text))]
    let proposal: [(String, PlainYAML)] = [
      ("hydrateTo", .map([("targetBranch", .text(branch + DeliverySettings.proposal))]))
    ]
    return ApplicationSource(
      key: "sourceHydrator",
      value: .map(
        [
          ("drySource", base.folder(of: environment, at: address)), ("syncSource", .map(target)),
        ] + (isReviewed ? proposal : [])),
      repositories: [address] + (other.map { [$0] } ?? []), paths: patterns, isReviewed: isReviewed)
  }
}
