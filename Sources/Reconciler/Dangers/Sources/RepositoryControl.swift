package import Checks
internal import Documents
internal import Overlays

/// What holds for all environments is changed.
package enum RepositoryControl: Danger {
  package static let id = "repository-settings"
  package static let harm = Harm.control
  package static let summary = "reconcile.yaml allows more, or has manifests delivered elsewhere"
  package static let page = RulePage(
    why: """
      The settings of the repository guard every delivery. A guard that is loosened lets the next change
      delete what this one must not; another source branch may be one that nobody reviews; what is
      delivered elsewhere is not what Argo CD looks at.
      """,
    fix: """
      Change settings in a pull request of their own. `--allow-delete` allows a single deletion without
      loosening the guard.
      """,
    example: """
       # reconcile.yaml
       apiVersion: reconcile.electinfo.dev/v1
       kind: Repository
       spec:
      -  guard: {share: 20%}
      +  guard: {share: 80%}
      """)

  package static func inspect(_ sources: SourceDifference, _ found: inout FoundDangers) {
    guard let path = RepositorySettings.path,
      let file = sources.files.first(where: { $0.path == path })
    else { return }
    let (old, new) = (settings(in: sources.old), settings(in: sources.new))
    let allowed = new.allowedSecretTypes.map(\.value.text).filter { type in
      !old.allowedSecretTypes.contains { $0.value.text.isSameInBytes(as: type) }
    }
    var told = old.deletionGuard.loosening(to: new.deletionGuard)
    // A repository that has had no settings has not changed them.
    if file.change != .added { told += facts(of: old).changes(to: facts(of: new)) }
    for (setting, message) in told { found.add(message, about: path.text, at: setting) }
    if !allowed.isEmpty {
      found.add(
        "secrets.allow with \(ToldText.list(allowed))", about: path.text, at: "secrets.allow")
    }
    if file.change == .removed { found.add("is removed: defaults hold", about: path.text) }
  }

  private static func settings(in tree: any FileTree) -> RepositorySettings {
    var ignored = Report()
    return RepositorySettings.read(in: Workspace(tree), &ignored)
  }

  private static func facts(of settings: RepositorySettings) -> SettingFacts {
    var facts = SettingFacts()
    facts.note("edition", "\(settings.edition.value)")
    facts.note("source.branch", settings.source.branch?.value.text)
    facts.note("source.repoURL", settings.source.repoURL?.value.text)
    facts.note(settings.delivery)
    facts.note(settings.argocd)
    return facts
  }
}
