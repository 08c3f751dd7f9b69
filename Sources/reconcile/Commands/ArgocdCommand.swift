internal import Documents
internal import Manifests
internal import Overlays
internal import Reconciler

/// Answers Argo CD, which calls this program as a plugin.
struct ArgocdCommand: Command {
  static let name = "argocd"
  static let summary = "answer Argo CD as its plugin"
  static let help = """
    usage: reconcile argocd generate

    Prints the objects of an environment, one in each line as JSON, and nothing else. It reads the plain
    files that Argo CD unpacked, and no git repository. The environment is the one that the plugin's
    variable ENV names, or its parameter `env`, or else the folder of the application.

    options:
      --env ENV   the environment, if Argo CD does not say it

    exit code: 0 printed, 2 the environment cannot be rendered

    example:
      reconcile argocd generate --env dev
    """

  private let environment: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    environment = try arguments.takeValue("--env")
    let words = try arguments.takeRest(known: "--env")
    guard words == ["generate"] else {
      throw UsageError(
        words.isEmpty
          ? "`argocd` needs to know what Argo CD asks for"
          : "Argo CD does not ask for `\(words.joined(separator: " "))`",
        hint: "`reconcile argocd generate`")
    }
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(FileError) {
      let place = workplace.variable("ARGOCD_APP_SOURCE_PATH").flatMap { RepoPath($0) }
      let project = try workplace.locate(".", at: place)
      return generate(project, named: name(in: workplace), &console)
    } catch {
      console.complain("the application's folder cannot be read: \(error.reason)", rule: "file")
      return .unusable
    }
  }

  /// What names the environment, if anything but the folder does.
  private func name(in workplace: Workplace) -> String? {
    environment
      ?? ["ARGOCD_ENV_ENV", "PARAM_ENV"].lazy.compactMap { workplace.variable($0) }
      .first { !$0.isEmpty }
  }

  private func generate(
    _ project: Project, named name: String?, _ console: inout Console
  ) -> ExitCode {
    let tree = ReconciledTree(project.workspace)
    guard console.accept(tree.report) else { return .unusable }
    guard let environment = find(name, in: tree, project.folder, &console),
      let rendering = console.render(environment, of: tree)
    else { return .unusable }
    guard !rendering.manifests.isEmpty else {
      console.complain(
        "`\(environment.name.text)` has no objects, and Argo CD would remove all that it had",
        rule: "rendering-empty")
      return .unusable
    }
    var report = Report()
    guard let lines = rendering.jsonLines(&report), console.accept(report) else {
      return .unusable
    }
    console.print(lines)
    return .done
  }

  private func find(
    _ name: String?, in tree: ReconciledTree, _ folder: RepoPath, _ console: inout Console
  ) -> Environment? {
    if let name {
      if let environment = tree[name] { return environment }
    } else if let environment = tree.environments.first(where: { $0.folder == folder }) {
      return environment
    }
    let shown = name ?? folder.text
    console.complain(
      "there is no environment `\(shown)`", rule: "usage",
      hint: Suggestion.hint(for: shown, among: tree.environments.map(\.name.text))
        ?? "set `path: environments/NAME` in the application, or the plugin's variable ENV")
    return nil
  }
}
