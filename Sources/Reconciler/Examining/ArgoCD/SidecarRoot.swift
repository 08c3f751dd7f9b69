internal import Checks
internal import Documents

/// The files of the image, which nobody has to write to.
enum SidecarRoot: SidecarExamination {
  static let id = "sidecar-root"

  static func examine(_ sidecar: Container, of server: RepoServer) -> [SidecarRemark] {
    let node = sidecar.node["securityContext"]?["readOnlyRootFilesystem"]
    guard node.isTrue else {
      return [
        .wrong(
          "the sidecar may write to the files of its image", at: node,
          fix: "`securityContext: {readOnlyRootFilesystem: true}`")
      ]
    }
    return [.fine("the files of its image are read-only")]
  }
}
