import Foundation
import GitSupport
import Testing

/// A small repository with two environments, as Argo CD gets it, and the program on it.
struct PluginProject {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox(copying: Self.template) }

  private static let template = Template { sandbox in
    try FileManager.default.createDirectory(
      atPath: sandbox.path("work"), withIntermediateDirectories: true)
    try sandbox.git("init", "-q", "-b", "main", ".", in: "work")
    for (path, text) in files { try sandbox.write(text, to: "work/" + path) }
    try sandbox.commit("all", in: "work")
  }

  private static let files = [
    "reconcile.yaml": settings,
    "base/kustomization.yaml": "resources: [map.yaml]\n",
    "base/map.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: map}\ndata: {key: value}\n",
    "environments/dev/kustomization.yaml": "resources: [../../base]\nnamespace: dev\n",
    "environments/prod/kustomization.yaml": "resources: [../../base]\nnamespace: prod\n",
  ]

  /// The settings of a repository that says nothing.
  static let settings = "apiVersion: reconcile.electinfo.dev/v1\nkind: Repository\n"

  /// What the environment prod is.
  static let prod = """
    {"apiVersion":"v1","data":{"key":"value"},"kind":"ConfigMap",\
    "metadata":{"name":"map","namespace":"prod"}}

    """

  /// Writes a file without a commit.
  func write(_ text: String, to path: String) throws { try sandbox.write(text, to: "work/" + path) }

  /// What an application of a namespace is told, in this process, in the folder of an application.
  func ask(
    _ question: String = "generate", at path: String = "environments/prod", namespace: String = "",
    option: String? = nil, _ variables: [String: String] = [:]
  ) -> (output: String, talk: String, code: Int32) {
    let program = Program(sandbox: sandbox, folder: "work/" + path)
    let given = ["ARGOCD_APP_SOURCE_PATH": path, "ARGOCD_APP_NAMESPACE": namespace]
    return program.run(
      ["argocd", question] + (option.map { ["--env", $0] } ?? []),
      variables: given.merging(variables) { $1 })
  }
}
