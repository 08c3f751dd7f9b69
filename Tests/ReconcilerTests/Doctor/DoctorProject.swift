import CaseSupport
import Documents
import Foundation
import GitSupport
import Testing

/// A repository in which nothing is wrong, with an environment of each mode, what was delivered of
/// it, and manifests of an Argo CD that knows all of it.
struct DoctorProject {
  let project: DeliveryProject
  /// The manifests, beside the repository.
  static let manifests = "argo-cd.yaml"

  var sandbox: Sandbox { project.sandbox }

  init() throws {
    let sandbox = try Sandbox(copying: Self.template)
    project = DeliveryProject(in: sandbox)
  }

  private static let template = Template { sandbox in
    let project = try DeliveryProject(in: Sandbox(copying: DeliveryProject.empty))
    try project.settings(
      "edition: 1, source: {branch: main, repoURL: 'https://git.example/platform.git'}, "
        + "argocd: {project: shop}")
    for (name, mode) in [("dev", "plugin"), ("stage", "hydrator"), ("prod", "rendered")] {
      try project.objects(
        "ConfigMap/\(name)", "ServiceAccount/worker", in: name, and: "namespace: \(name)")
      try project.settings("argocd: {mode: \(mode)}, destination: {namespace: \(name)}", of: name)
    }
    #expect(project.program.run("argocd", "apps", "--write").code == 0)
    try project.sandbox.commit("argocd", in: "work")
    let delivered = project.program.run("deliver", "--all")
    try #require(delivered.code == 0, "\(delivered.talk)")
    try FileManager.default.copyItem(
      atPath: project.sandbox.path("work"), toPath: sandbox.path("work"))
    try sandbox.write(manifests(of: sandbox), to: Self.manifests)
  }

  /// What kustomize makes of Argo CD's repo-server with the component of this repository, and what
  /// else
  /// an installation has.
  private static func manifests(of sandbox: Sandbox) throws -> String {
    let page = try MarkdownCase(path: CaseFiles.root + "/docs/argocd-apps.md")
    for name in ["install.yaml", "kustomization.yaml"] {
      let text = try page.files.contents(of: #require(RepoPath("argo-cd/" + name)))
      try sandbox.write(
        String(decoding: text.bytes, as: UTF8.self), to: "installation/argo-cd/" + name)
    }
    for name in ["deployment.yaml", "kustomization.yaml", "plugin.yaml"] {
      let path = "base/argocd-plugin/" + name
      try sandbox.write(
        String(contentsOfFile: CaseFiles.root + "/" + path, encoding: .utf8),
        to: "installation/" + path)
    }
    let built = Program(sandbox: sandbox, folder: "installation").run("build", "argo-cd")
    try #require(built.code == 0, "\(built.talk)")
    let names = try FileManager.default.contentsOfDirectory(atPath: sandbox.path("work/argocd"))
    let applications = try names.sorted().map {
      try String(contentsOfFile: sandbox.path("work/argocd/" + $0), encoding: .utf8)
    }
    return ([built.output, others] + applications).joined(separator: "---\n")
  }

  private static let others = """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: argocd-cm, namespace: argocd}
    data: {application.resourceTrackingMethod: annotation}
    ---
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: argocd-cmd-params-cm, namespace: argocd}
    data:
      hydrator.enabled: "true"
      controller.repo.server.timeout.seconds: "60"
      reposerver.plugin.tar.exclusions: ".git/*"
      reposerver.max.combined.directory.manifests.size: 1M
      reposerver.plugin.use.manifest.generate.paths: "true"
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: argocd-commit-server, namespace: argocd}

    """

  /// Writes something else into the manifests; it has to be there.
  func replace(_ text: String, by other: String) throws {
    let old = try String(contentsOfFile: sandbox.path(Self.manifests), encoding: .utf8)
    try #require(old.contains(text), "\(text)")
    try sandbox.write(
      old.replacingOccurrences(of: text, with: other), to: Self.manifests)
  }

  /// What the doctor says.
  struct Visit {
    let entries: [Thing]
    let code: Int32
    let talk: String

    /// What examinations have said so.
    func ids(_ verdict: String) -> [String] {
      entries.filter { $0["verdict"].text == verdict }.map { $0["name"].text }
    }
  }

  /// Asks the doctor.
  func visit(_ variables: [String: String] = [:]) throws -> Visit {
    let answer = project.program.run(
      "doctor", "--argocd", sandbox.path(Self.manifests), "-o", "json", variables: variables)
    let report = try Thing(json: answer.output)
    guard case .list(let entries) = report["examinations"] else {
      Issue.record("no list")
      return Visit(entries: [], code: answer.code, talk: answer.talk)
    }
    return Visit(entries: entries, code: answer.code, talk: answer.talk)
  }
}
