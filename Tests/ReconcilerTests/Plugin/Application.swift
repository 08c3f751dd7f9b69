import CaseSupport
import Foundation

/// What an application says to a plugin, and the variables that Argo CD makes of it.
struct Application {
  /// A parameter of the plugin.
  enum Parameter {
    case string(String)
    case array([String])
    case map([String: String])
  }

  var path: String
  var namespace = ""
  /// The plugin's own variables.
  var variables: [String: String] = [:]
  /// The plugin's parameters; nil if there are none.
  var parameters: [(name: String, value: Parameter)]?
  /// Whether versions of Kubernetes are said; the hydrator says none.
  var knowsCluster = true

  init(at path: String) { self.path = path }

  /// All that a plugin sees of its application.
  var environment: [String: String] {
    let revision = "0123456789abcdef0123456789abcdef01234567"
    var all = [
      "ARGOCD_APP_NAME": "spark", "ARGOCD_APP_NAMESPACE": namespace,
      "ARGOCD_APP_PROJECT_NAME": "default", "ARGOCD_APP_REVISION": revision,
      "ARGOCD_APP_REVISION_SHORT": String(revision.prefix(7)),
      "ARGOCD_APP_REVISION_SHORT_8": String(revision.prefix(8)),
      "ARGOCD_APP_SOURCE_REPO_URL": "https://git.example.org/spark.git",
      "ARGOCD_APP_SOURCE_PATH": path, "ARGOCD_APP_SOURCE_TARGET_REVISION": "main",
      "KUBE_VERSION": knowsCluster ? "1.34.1" : "",
      "KUBE_API_VERSIONS": knowsCluster ? "v1,apps/v1,apps/v1/Deployment" : "",
      "ARGOCD_APP_PARAMETERS": parameterText,
    ]
    for (name, value) in variables { all["ARGOCD_ENV_" + name] = value }
    for (name, value) in parameters ?? [] {
      let name = "PARAM_" + Self.shout(name)
      switch value {
      case .string(let text): all[name] = text
      case .array(let items):
        for (index, item) in items.enumerated() { all["\(name)_\(index)"] = item }
      case .map(let fields):
        for (key, item) in fields { all[name + "_" + Self.shout(key)] = item }
      }
    }
    return all
  }

  private var parameterText: String {
    guard let parameters else { return "null" }
    let values = parameters.map { name, value in
      let part: (String, Thing) =
        switch value {
        case .string(let text): ("string", .text(text))
        case .array(let items): ("array", .list(items.map { .text($0) }))
        case .map(let fields): ("map", .map(fields.mapValues { .text($0) }))
        }
      return Thing.map(["name": .text(name), part.0: part.1])
    }
    return Thing.list(values).json
  }

  private static func shout(_ name: String) -> String {
    String(
      name.uppercased().unicodeScalars.map { scalar in
        "A"..."Z" ~= scalar || "0"..."9" ~= scalar || scalar == "_" ? Character(scalar) : "_"
      })
  }
}
