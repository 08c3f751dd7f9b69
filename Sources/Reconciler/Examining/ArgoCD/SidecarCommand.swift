internal import Checks
internal import Documents

/// What the sidecar starts: Argo CD's server for plugins, which the repo-server's pod brings along.
enum SidecarCommand: SidecarExamination {
  static let id = "sidecar-command"
  private static let folder = "/var/run/argocd"
  private static let program = "\(folder)/\(RepoServer.pluginProgram)"

  static func examine(_ sidecar: Container, of server: RepoServer) -> [SidecarRemark] {
    guard let word = sidecar.command.first else {
      return [
        .wrong(
          "the sidecar has no `command`, so it starts what the image says and no server for "
            + "plugins",
          fix: "`command: [\(program)]`")
      ]
    }
    guard word.text.lastPathPart == RepoServer.pluginProgram else {
      return [
        .wrong(
          "the sidecar does not start `\(RepoServer.pluginProgram)`", at: word.node,
          fix: "`command: [\(program)]`; what it calls is said in `\(PluginDescription.fileName)`")
      ]
    }
    let volume = server.volume(at: word.text, of: sidecar)
    let isBrought = server.preparations.contains { container in
      container.mounts.contains { $0.volume == volume?.name }
    }
    guard let volume, isBrought else {
      return [
        .wrong(
          "no init container brings `\(RepoServer.pluginProgram)` to where the sidecar starts it",
          at: word.node,
          fix:
            "`volumeMounts: [{name: var-files, mountPath: \(folder)}]`, the volume that "
            + "`copyutil` fills"
        )
      ]
    }
    return [.fine("it starts `\(RepoServer.pluginProgram)` of the volume `\(volume.name)`")]
  }
}
