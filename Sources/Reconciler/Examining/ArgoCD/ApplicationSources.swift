internal import Checks
internal import Documents
internal import Manifests

/// Applications that deliver something else, to somewhere else, or for another project.
enum ApplicationSources: Examination {
  static let id = "application-source"
  static let area = ExaminationArea.argocd

  /// What is compared, by its way through `spec`, and how it is called.
  private static let fields: [(path: [String], name: String)] = [
    (["project"], "project"),
    (["source", "repoURL"], "repository"), (["source", "targetRevision"], "revision"),
    (["source", "path"], "path"),
    (["sourceHydrator", "drySource", "repoURL"], "repository of what is hydrated"),
    (["sourceHydrator", "drySource", "targetRevision"], "revision of what is hydrated"),
    (["sourceHydrator", "drySource", "path"], "path of what is hydrated"),
    (["sourceHydrator", "syncSource", "targetBranch"], "branch of the hydrator"),
    (["sourceHydrator", "syncSource", "path"], "path of the hydrator"),
    (["destination", "namespace"], "namespace"),
    (["destination", "name"], "cluster"), (["destination", "server"], "cluster"),
  ]

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation else { return [] }
    let applications = patient.installed.filter { $0.expected != nil }
    guard !applications.isEmpty else { return [] }
    let mistakes = applications.flatMap { differences(of: $0, in: installation) }
    return Remark.all(mistakes, orFine: "Applications deliver what the environments say")
  }

  /// Argo CD takes two ways to write an address for one.
  private static func isSame(_ one: String, _ other: String, _ path: [String]) -> Bool {
    guard path.last == "repoURL" else { return one.isSameInBytes(as: other) }
    return ArgoApplication.normalized(one) == ArgoApplication.normalized(other)
  }

  private static func differences(
    of application: InstalledApplication, in installation: Installation
  ) -> [Remark] {
    guard let expected = application.expected, let wanted = application.expectedRoot?["spec"],
      let spec = application.manifest.root["spec"]
    else { return [] }
    let fix = InstalledApplication.command(expected.environment)
    guard let key = ["source", "sourceHydrator"].first(where: { wanted[named: $0] != nil }),
      spec[named: key] != nil
    else {
      return [
        .wrong(
          "\(application.manifest.id) has another source than "
            + "`mode: \(expected.settings.argocd.mode.value.rawValue)` asks for",
          at: installation.location(of: application.manifest), fix: fix)
      ]
    }
    return fields.compactMap { path, name in
      guard let value = wanted.value(at: path) else { return nil }
      let found = spec.value(at: path)
      if let found, isSame(found.string, value.string, path) { return nil }
      // Which name of a cluster belongs to which address is not known here.
      if found == nil, name == "cluster" { return nil }
      return .wrong(
        "\(application.manifest.id) has another \(name) than the environment, `\(value.string)`",
        at: found.map { installation.location(of: $0, in: application.manifest) }
          ?? installation.location(of: application.manifest), fix: fix)
    }
  }
}
