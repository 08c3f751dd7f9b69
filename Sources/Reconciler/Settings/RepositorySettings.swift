package import Documents
package import Overlays

/// What `reconcile.yaml` says, and the defaults for what it does not say.
package struct RepositorySettings: Sendable {
  /// Whether there is a `reconcile.yaml`.
  package private(set) var isPresent = false
  package private(set) var edition = Setting(Edition.current)
  package private(set) var source = SourceSettings()
  /// The types of Secrets that hold nothing confidential.
  package private(set) var allowedSecretTypes: [Setting<Word>] = []
  package private(set) var delivery = DeliverySettings()
  package private(set) var deletionGuard = GuardSettings()
  package private(set) var targets = TargetSettings()
  package private(set) var argocd = ArgoSettings()
  package private(set) var comment = CommentSettings()

  /// Where they stand.
  static let path = RepoPath("reconcile.yaml")

  package init() {}

  /// Reads the file of the root; what is wrong with it is reported.
  package static func read(
    in workspace: Workspace, _ report: inout Report
  ) -> RepositorySettings {
    var settings = RepositorySettings()
    guard let path,
      var file = SettingsFile(path, kind: "Repository", known: fields, in: workspace)
    else { return settings }
    settings.isPresent = true
    settings.read(file.spec, &file.reader)
    report.add(file.report)
    return settings
  }

  /// The same settings with another edition.
  func with(edition: Int) -> RepositorySettings {
    var settings = self
    settings.edition = Setting(edition, at: self.edition.location)
    return settings
  }

  private static let fields = [
    "edition", "source", "delivery", "secrets", "guard", "targets", "argocd", "comment",
  ]

  private mutating func read(_ spec: Fields, _ reader: inout FieldReader) {
    readEdition(spec, &reader)
    source.read(spec, &reader)
    let secrets = reader.part("secrets", of: spec, known: ["allow"])
    reader.read("allow", of: secrets, into: &allowedSecretTypes)
    delivery.read(spec, &reader)
    deletionGuard.read(spec, &reader)
    targets.read(spec, &reader)
    argocd.read(spec, known: ArgoSettings.fields, &reader)
    comment.read(spec, &reader)
  }

  /// An edition that this program does not render is a mistake.
  private mutating func readEdition(_ spec: Fields, _ reader: inout FieldReader) {
    guard let node = spec["edition"], let number = reader.integer(node, "edition") else { return }
    edition = Setting(Int(clamping: number), at: reader.location(of: node))
    if let mistake = Edition.mistake(edition.value) {
      reader.add(edition.diagnostic("edition", mistake))
    }
  }
}
