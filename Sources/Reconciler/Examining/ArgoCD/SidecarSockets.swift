internal import Checks
internal import Documents

/// The folder with the sockets by which the repo-server talks to plugins.
enum SidecarSockets: SidecarExamination {
  static let id = "sidecar-sockets"
  private static let folder = "/home/argocd/cmp-server/plugins"
  private static let variable = "ARGOCD_PLUGINSOCKFILEPATH"

  static func examine(_ sidecar: Container, of server: RepoServer) -> [SidecarRemark] {
    let fix = "`volumeMounts: [{name: plugins, mountPath: \(folder)}]`, as the repo-server has it"
    guard let container = server.server else {
      return [
        .unchecked("which folder of sockets the repo-server has: its container was not found")
      ]
    }
    let (own, other) = (volume(of: sidecar, in: server), volume(of: container, in: server))
    guard let own else { return [.wrong("the sidecar has no folder for its socket", fix: fix)] }
    guard let other, own.name == other.name else {
      return [
        .wrong("the repo-server does not see the folder with the sidecar's socket", fix: fix)
      ]
    }
    return [.fine("its socket is in the volume `\(own.name)`, which the repo-server has, too")]
  }

  private static func volume(of container: Container, in server: RepoServer) -> Volume? {
    server.volume(at: container.value(of: variable) ?? folder, of: container)
  }
}
