internal import Checks
internal import Documents
internal import Manifests

/// The sidecar of the repo-server.
enum SidecarThere: Examination {
  static let id = "sidecar"
  static let area = ExaminationArea.argocd

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation else { return [] }
    guard let server = installation.repoServer else {
      return [.unchecked("there is no Deployment of the repo-server among the manifests")]
    }
    if let sidecar = server.sidecar {
      return [.fine("`\(sidecar.name)` is the sidecar in \(server.manifest.id)")]
    }
    guard patient.tree != nil else {
      return [.unchecked("whether a plugin is wanted, as there is no repository")]
    }
    guard patient.isPluginWanted else {
      return [.fine("there is no sidecar, and no environment is rendered by the plugin")]
    }
    return [
      .wrong(
        "\(server.manifest.id) has no sidecar of this program, and environments are rendered by it",
        at: installation.location(of: server.manifest),
        fix:
          "list `base/argocd-plugin` under `components` of the kustomization with Argo CD's "
          + "manifests"
      )
    ]
  }
}
