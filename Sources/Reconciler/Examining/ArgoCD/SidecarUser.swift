internal import Checks
internal import Documents

/// The user of the sidecar, whose socket the repo-server has to open.
enum SidecarUser: SidecarExamination {
  static let id = "sidecar-user"
  /// The user of Argo CD's own images.
  private static let user = "999"
  private static let fix = "`securityContext: {runAsNonRoot: true, runAsUser: \(user)}`"

  static func examine(_ sidecar: Container, of server: RepoServer) -> [SidecarRemark] {
    let contexts = [sidecar.node["securityContext"], server.pod.spec?["securityContext"]]
      .compactMap { $0 }
    guard let node = contexts.lazy.compactMap({ $0["runAsUser"] }).first else {
      return [.wrong("no `runAsUser` says who the sidecar is", fix: fix)]
    }
    guard node.kind == .int, node.string == user else {
      return [.wrong("the sidecar does not run as the user \(user)", at: node, fix: fix)]
    }
    return [.fine("it runs as the user \(user)")]
  }
}
