internal import Checks
internal import Documents
internal import Manifests

/// The part of a repository that Argo CD sends to the plugin.
enum SentPaths: Examination {
  static let id = "sent-paths"
  static let area = ExaminationArea.argocd

  private static let setting = ServerSetting(
    key: "reposerver.plugin.use.manifest.generate.paths",
    flag: "--plugin-use-manifest-generate-paths",
    variable: "ARGOCD_REPO_SERVER_PLUGIN_USE_MANIFEST_GENERATE_PATHS")

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation, patient.isPluginWanted else { return [] }
    switch setting.answer(in: installation) {
    case .unknown: return [setting.unknown]
    case .said("true", _): break
    case .unsaid, .said: return [.fine("the whole repository is sent to the plugin")]
    }
    let mistakes = patient.installed.compactMap { application -> Remark? in
      guard application.isRenderedByPlugin, let node = application.paths,
        let path = application.folder, !isEnough(node.string, at: path, patient.root)
      else { return nil }
      return .wrong(
        "Argo CD sends a part of the repository for \(application.manifest.id), without its root",
        at: installation.location(of: node, in: application.manifest),
        fix:
          "`reconcile argocd apps --write` names all that is read, or "
          + "\(setting.patch("false", in: installation))"
      )
    }
    return Remark.all(
      mistakes, orFine: "what `manifest-generate-paths` names is sent to the plugin, with the root")
  }

  /// Whether the folder that the path of an Application has in common with those of its annotation
  /// is
  /// the root, or one above it. Without paths, all is sent.
  private static func isEnough(_ annotation: String, at folder: RepoPath, _ root: RepoPath) -> Bool
  {
    let paths = annotation.split(separator: ";").compactMap { text in
      text.hasPrefix("/") ? RepoPath(String(text.dropFirst())) : RepoPath(String(text), in: folder)
    }
    guard !paths.isEmpty else { return true }
    let common = paths.reduce(folder) { $0.commonFolder(with: $1) }
    return root.isInside(common)
  }
}
