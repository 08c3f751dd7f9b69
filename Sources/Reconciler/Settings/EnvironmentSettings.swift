package import Documents
package import Overlays

/// What `environment.yaml` says of one environment, over what holds for all of them.
package struct EnvironmentSettings: Sendable {
  package private(set) var destination = Destination()
  package private(set) var external = ExternalSettings()
  package private(set) var waivers: [Waiver] = []
  package private(set) var promotion = PromotionSettings()
  // The repository's, with the fields that the environment says itself.
  package private(set) var delivery: DeliverySettings
  package private(set) var deletionGuard: GuardSettings
  package private(set) var targets: TargetSettings
  package private(set) var argocd: ArgoSettings

  /// What the file is called.
  static let fileName = "environment.yaml"

  /// An environment that says nothing itself.
  package init(over repository: RepositorySettings) {
    delivery = repository.delivery
    deletionGuard = repository.deletionGuard
    targets = repository.targets
    argocd = repository.argocd
  }

  /// Reads the file of an environment's folder, if there is one, over the settings of the
  /// repository; what is wrong with it is reported.
  package static func read(
    _ folder: RepoPath, over repository: RepositorySettings, in workspace: Workspace,
    _ report: inout Report
  ) -> EnvironmentSettings {
    var settings = EnvironmentSettings(over: repository)
    guard let path = folder.appending(fileName),
      var file = SettingsFile(path, kind: "Environment", known: fields, in: workspace)
    else { return settings }
    settings.read(file.spec, &file.reader)
    report.add(file.report)
    return settings
  }

  private static let fields = [
    "destination", "external", "waivers", "promote", "delivery", "guard", "targets",
    "argocd",
  ]

  private mutating func read(_ spec: Fields, _ reader: inout FieldReader) {
    destination.read(spec, &reader)
    external.read(spec, &reader)
    waivers = reader.items(spec["waivers"], "waivers").compactMap { Waiver($0, &reader) }
    promotion.read(spec, &reader)
    delivery.read(spec, &reader)
    deletionGuard.read(spec, &reader)
    targets.read(spec, &reader)
    argocd.read(spec, known: ArgoSettings.ownFields, &reader)
  }
}
