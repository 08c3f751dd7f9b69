internal import Checks
internal import Documents

/// An examination of the container in which this program is a plugin.
protocol SidecarExamination: Examination {
  /// Says what it has seen of the sidecar.
  static func examine(_ sidecar: Container, of server: RepoServer) -> [SidecarRemark]
}

/// What is said of a sidecar, before it is known where that is written.
struct SidecarRemark {
  let verdict: Remark.Verdict
  let message: String
  var fix: String?
  /// What it is about; the container if nothing else.
  var node: Node?

  /// Nothing is to be done.
  static func fine(_ message: String) -> SidecarRemark {
    SidecarRemark(verdict: .fine, message: message)
  }

  /// Something is to be mended.
  static func wrong(_ message: String, at node: Node? = nil, fix: String) -> SidecarRemark {
    SidecarRemark(verdict: .wrong, message: message, fix: fix, node: node)
  }

  /// Nobody here can tell.
  static func unchecked(_ message: String) -> SidecarRemark {
    SidecarRemark(verdict: .unchecked, message: message)
  }
}

extension SidecarExamination {
  package static var area: ExaminationArea { .argocd }

  package static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation, let server = installation.repoServer,
      let sidecar = server.sidecar
    else { return [] }
    return examine(sidecar, of: server).map { remark in
      let node = remark.node ?? sidecar.node
      return Remark(
        verdict: remark.verdict, message: remark.message, fix: remark.fix,
        location: remark.verdict == .wrong
          ? installation.location(of: node, in: server.manifest) : nil)
    }
  }
}
