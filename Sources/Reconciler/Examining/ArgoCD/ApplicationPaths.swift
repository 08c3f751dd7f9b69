internal import Documents
internal import Manifests

/// What has to change so that Argo CD renders an environment again.
enum ApplicationPaths: Examination {
  static let id = "application-paths"
  static let area = ExaminationArea.argocd

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation else { return [] }
    let applications = patient.installed.filter { $0.expected != nil }
    guard !applications.isEmpty else { return [] }
    let mistakes = applications.compactMap { application -> Remark? in
      guard let expected = application.expected, let message = difference(application) else {
        return nil
      }
      let node = application.paths
      return .wrong(
        "\(application.manifest.id) \(message)",
        at: node.map { installation.location(of: $0, in: application.manifest) }
          ?? installation.location(of: application.manifest),
        fix: InstalledApplication.command(expected.environment))
    }
    return Remark.all(mistakes, orFine: "`manifest-generate-paths` names what is rendered from")
  }

  /// What is wrong with the paths; nil if nothing is. Without paths each commit renders everything.
  private static func difference(_ application: InstalledApplication) -> String? {
    guard let found = application.paths else {
      return application.expectedPaths == nil
        ? nil : "has no `manifest-generate-paths`, so each commit renders it again"
    }
    let paths = parts(found.string)
    let wanted = application.expectedPaths.map { parts($0.string) } ?? []
    if let missing = wanted.subtracting(paths).min(by: { $0.precedesInBytes($1) }) {
      return
        "is not rendered again where `\(missing)` changes: `manifest-generate-paths` is not ours"
    }
    return paths.subtracting(wanted).isEmpty
      ? nil : "has paths in `manifest-generate-paths` that nothing is rendered from"
  }

  private static func parts(_ text: String) -> Set<String> {
    Set(text.split(separator: ";").map(String.init))
  }
}
