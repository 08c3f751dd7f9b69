internal import Documents

/// What Argo CD says of the application that it asks for, in variables.
struct PluginRequest {
  /// Where Argo CD says that the folder is which it works in; nil if it says nothing, because
  /// somebody tries the command by hand.
  let sourcePath: RepoPath?
  /// Where the cluster puts objects that name no namespace; empty if that is not said.
  let namespace: String
  /// What names the environment, and who says so.
  private(set) var names: [(name: String, by: String)] = []

  private let variable: @Sendable (String) -> String?

  /// Reads the variables of a process.
  init(_ variable: @escaping @Sendable (String) -> String?) throws(PluginMistake) {
    self.variable = variable
    sourcePath = try Self.sourcePath(variable)
    namespace = variable("ARGOCD_APP_NAMESPACE") ?? ""
  }

  /// Reads what names the environment: an option of the call, variables and parameters of the
  /// application.
  mutating func readNames(option: String?) throws(PluginMistake) {
    add(option, by: "--env")
    add(variable("ARGOCD_ENV_ENV"), by: "the application's variable ENV")
    add(variable("ARGOCD_ENV_RECONCILE_ENV"), by: "the application's variable RECONCILE_ENV")
    if let text = variable(PluginParameters.variable), !text.isEmpty {
      add(try PluginParameters.environment(in: text), by: "the application's parameter env")
    }
    add(variable("PARAM_ENV"), by: "the variable PARAM_ENV")
  }

  private mutating func add(_ name: String?, by speaker: String) {
    if let name, !name.isEmpty { names.append((name, speaker)) }
  }

  /// The environment that is named, with who names it first; nil if nothing but the folder says it.
  func name() throws(PluginMistake) -> (name: String, by: String)? {
    guard let first = names.first else { return nil }
    if let other = names.first(where: { !$0.name.isSameInBytes(as: first.name) }) {
      throw PluginMistake(
        "the environment is `\(first.name)` by \(first.by), and `\(other.name)` by \(other.by)",
        hint: "say it in one place")
    }
    return first
  }

  /// Older versions of Argo CD leave out variables that are empty.
  private static func sourcePath(
    _ variable: (String) -> String?
  ) throws(PluginMistake) -> RepoPath? {
    guard let text = variable("ARGOCD_APP_SOURCE_PATH") else {
      return variable("ARGOCD_APP_NAME") == nil ? nil : .root
    }
    guard !text.utf8.starts(with: "/".utf8), let path = RepoPath(text) else {
      throw PluginMistake(
        "the application's `path`, `\(text)`, leads out of the repository",
        hint: "set `path: environments/NAME`")
    }
    return path
  }
}
