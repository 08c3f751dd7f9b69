package import Documents

/// Where an environment is delivered to.
package struct DeliveryTarget: Sendable {
  /// The branch that is written.
  package let branch: String
  /// The branch that GitOps Promoter merges it into; nil if nobody stands between.
  package let activeBranch: String?
  /// The folder of the branch that holds its files.
  package let folder: RepoPath
  package let layout: DeliverySettings.Layout
  let notes: DeliverySettings.Notes
  /// Another repository that has the branch.
  let repository: RepositoryAddress?
  let committer: Committer
  let deletionGuard: GuardSettings

  /// Reads the settings of an environment; nil if they ask for what cannot be done, which is
  /// reported.
  package init?(
    _ environment: Environment, _ settings: EnvironmentSettings, _ report: inout Report
  ) {
    let delivery = settings.delivery
    layout = delivery.layout.value
    notes = delivery.notes
    repository = delivery.repository?.value
    committer = delivery.committer.value
    deletionGuard = settings.deletionGuard
    do throws(Diagnostic) {
      folder = try delivery.path(for: environment.name)
      let proposed = try delivery.proposedBranch(for: environment.name)
      let active = try delivery.branch(for: environment.name).text
      branch = proposed ?? active
      activeBranch = proposed == nil ? nil : active
    } catch {
      report.add(error)
      return nil
    }
  }

  /// Whether it is a branch of the source's own repository, and nothing else is written for it.
  package var isPlain: Bool { repository == nil && activeBranch == nil && notes == .none }

  /// Whether its branch may be attested only together with others.
  package var needsPopulation: Bool { notes == .tips && folder != .root }

  /// The branches that have a say in what becomes of it.
  var branches: [String] { [branch] + (activeBranch.map { [$0] } ?? []) }

  /// Whether files for people and for other programs stand beside the manifests.
  var hasCompanions: Bool { layout == .single || activeBranch != nil }

  /// Whether the folder is what Promoter takes for an environment, and not the branch.
  var isActivePath: Bool { activeBranch.map { branch != $0 + DeliverySettings.proposal } ?? false }

  /// The address of the repository; empty for the source's own.
  var address: String { repository?.text ?? "" }
}
