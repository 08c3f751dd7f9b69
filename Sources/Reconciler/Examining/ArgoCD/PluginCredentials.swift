internal import Checks
internal import Documents

/// Credentials that the plugin has no use for.
enum PluginCredentials: Examination {
  static let id = "plugin-credentials"
  static let area = ExaminationArea.argocd

  static func examine(_ patient: Patient) -> [Remark] {
    guard let plugin = PluginDescription.found(in: patient) else { return [] }
    guard plugin.spec?["provideGitCreds"].isTrue != true else {
      return [
        .wrong(
          "`provideGitCreds` lets the plugin ask for the repository's password, and it never "
            + "opens git",
          at: plugin.location, fix: "remove `provideGitCreds`")
      ]
    }
    return [.fine("the plugin is given no credentials")]
  }
}
