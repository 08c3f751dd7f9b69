internal import Checks
internal import Documents

/// The folder in which Argo CD unpacks repositories for the plugin.
enum SidecarTemporary: SidecarExamination {
  static let id = "sidecar-tmp"
  private static let variables = ["ARGOCD_CMP_WORKDIR", "TMPDIR"]

  static func examine(_ sidecar: Container, of server: RepoServer) -> [SidecarRemark] {
    let folder = variables.lazy.compactMap { sidecar.value(of: $0) }.first { !$0.isEmpty } ?? "/tmp"
    let fix =
      "`volumeMounts: [{name: reconcile-tmp, mountPath: /tmp}]` and "
      + "`volumes: [{name: reconcile-tmp, emptyDir: {}}]`"
    guard let volume = server.volume(at: folder, of: sidecar) else {
      return [
        .wrong("nothing is mounted where repositories are unpacked", fix: fix)
      ]
    }
    guard case .writable = volume.content else {
      return [
        .wrong("where repositories are unpacked, nothing can be written", at: volume.node, fix: fix)
      ]
    }
    guard server.server?.mounts.contains(where: { $0.volume == volume.name }) != true else {
      return [
        .wrong(
          "the sidecar unpacks into `\(volume.name)`, which is the repo-server's own",
          at: volume.node,
          fix: fix)
      ]
    }
    return [.fine("repositories are unpacked into the volume `\(volume.name)`, which is its own")]
  }
}
