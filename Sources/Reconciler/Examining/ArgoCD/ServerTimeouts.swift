internal import Documents

/// How long Argo CD waits for the plugin.
enum ServerTimeouts: Examination {
  static let id = "timeouts"
  static let area = ExaminationArea.argocd

  private static let settings = [
    ServerSetting(key: "controller.repo.server.timeout.seconds"),
    ServerSetting(key: "server.repo.server.timeout.seconds"),
  ]
  /// Argo CD's own number of seconds.
  private static let usual = 60
  /// What many calls at a time may take: docs/argocd.md.
  private static let least = 1

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation, patient.isPluginWanted else { return [] }
    var mistakes: [Remark] = []
    for setting in settings {
      switch setting.answer(in: installation) {
      case .unknown: return [setting.unknown]
      case .unsaid: continue
      case .said(let value, let location):
        guard let seconds = Int(value), seconds > least else {
          mistakes.append(
            .wrong(
              "`\(setting.key)` is no number of seconds in which a repository is sent and rendered",
              at: location, fix: setting.patch("\(usual)", in: installation)))
          continue
        }
      }
    }
    return Remark.all(mistakes, orFine: "Argo CD waits long enough for the plugin")
  }
}
