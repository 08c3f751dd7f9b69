internal import Documents
internal import Manifests

/// The source hydrator, where environments want it.
enum HydratorOn: Examination {
  static let id = "hydrator"
  static let area = ExaminationArea.argocd

  private static let setting = ServerSetting(key: "hydrator.enabled")

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation, patient.tree != nil else { return [] }
    guard patient.environments.contains(where: { $0.settings.argocd.mode.value == .hydrator })
    else {
      return [.fine("no environment wants the source hydrator")]
    }
    switch setting.answer(in: installation) {
    case .unknown: return [setting.unknown]
    case .said("true", _): break
    case .said(_, let location):
      return [mistake(at: location, of: installation)]
    case .unsaid: return [mistake(at: nil, of: installation)]
    }
    let hasServer = installation.manifests.contains { $0.name.string.hasSuffix("commit-server") }
    guard hasServer else {
      return [
        .wrong(
          "there is no commit-server, which writes what the hydrator renders",
          fix: "take Argo CD's manifests `install-with-hydrator.yaml`")
      ]
    }
    return [.fine("the source hydrator is turned on")]
  }

  private static func mistake(at location: Location?, of installation: Installation) -> Remark {
    .wrong(
      "environments have `mode: hydrator`, and `\(setting.key)` is not true", at: location,
      fix: setting.patch("true", in: installation))
  }
}
