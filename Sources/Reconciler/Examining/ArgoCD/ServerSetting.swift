internal import Checks
internal import Documents
internal import Manifests

/// Something that a server of Argo CD is told, in one of three ways.
struct ServerSetting: Sendable {
  /// Its key in the ConfigMap of all servers.
  let key: String
  /// The flag and the variable that say it, too.
  var flag = ""
  var variable = ""

  /// The ConfigMap of all servers.
  static let map = "argocd-cmd-params-cm"

  /// What is said. The value is for comparing, and never printed.
  enum Answer {
    case said(String, at: Location?)
    /// Argo CD's own value counts.
    case unsaid
    /// The ConfigMap is not among the objects.
    case unknown
  }

  /// Finds what is said: a flag counts before a variable, and that before the ConfigMap.
  func answer(in installation: Installation) -> Answer {
    if let server = installation.repoServer, let container = server.server {
      let location = installation.location(of: container.node, in: server.manifest)
      if !flag.isEmpty, let value = RepoServer.value(ofFlag: flag, of: container) {
        return .said(value, at: location)
      }
      if !variable.isEmpty, let value = container.value(of: variable) {
        return .said(value, at: location)
      }
    }
    guard let map = installation.configMap(Self.map) else { return .unknown }
    guard let node = map.root["data"]?[named: key] else { return .unsaid }
    return .said(node.string, at: installation.location(of: node, in: map))
  }

  /// What is to be done to change it.
  func patch(_ value: String, in installation: Installation) -> String {
    installation.command(setting: key, of: Self.map, to: value)
      + ", and restart the servers that read it"
  }

  /// What is said where the ConfigMap is not there.
  var unknown: Remark {
    .unchecked("`\(key)`: the ConfigMap `\(Self.map)` is not among the manifests")
  }
}
