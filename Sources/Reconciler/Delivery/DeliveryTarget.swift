package import Documents

/// Where an environment is delivered to.
package struct DeliveryTarget: Sendable {
  package let branch: String
  /// The folder of the branch that holds its files.
  package let folder: RepoPath
  /// Whether files for people and for other programs stand beside the manifests.
  let hasCompanions = false
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
    repository = delivery.repository?.value
    committer = delivery.committer.value
    deletionGuard = settings.deletionGuard
    do throws(Diagnostic) {
      branch = try delivery.branch(for: environment.name).text
      folder = try delivery.path(for: environment.name)
    } catch {
      report.add(error)
      return nil
    }
    let before = report.diagnostics.count
    if delivery.layout.value == .single {
      Self.refuse("layout: single", at: delivery.layout.location, &report)
    }
    if delivery.propose.value {
      Self.refuse("propose: true", at: delivery.propose.location, &report)
    }
    guard report.diagnostics.count == before else { return nil }
  }

  /// The address of the repository; empty for the source's own.
  var address: String { repository?.text ?? "" }

  /// What this program reads and does not do until now.
  private static func refuse(_ setting: String, at location: Location?, _ report: inout Report) {
    report.add(
      Diagnostic(
        "delivery-setting", "`delivery.\(setting)` is not done yet", at: location,
        hint: "take it out"))
  }
}
