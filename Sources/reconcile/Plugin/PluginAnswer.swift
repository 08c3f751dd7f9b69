internal import Documents
internal import Manifests
internal import Overlays
internal import Reconciler

/// Answers one question of Argo CD about an application.
struct PluginAnswer {
  /// What is to be said; nothing while all is well.
  private(set) var talk = PluginTalk()
  private let workplace: Workplace
  /// The environment that the call names, if it does.
  private let option: String?

  init(in workplace: Workplace, named option: String?) {
    self.workplace = workplace
    self.option = option
  }

  /// The objects of the environment, one in each line as JSON; nil if something is wrong.
  mutating func objects() -> String? {
    guard let (tree, environment, namespace) = application() else { return nil }
    talk.command = "reconcile render --env \(environment.name.text)"
    var report = Report()
    let settings = tree.settings(of: environment, &report)
    guard talk.accept(report) else { return nil }
    let rendering = Rendering(environment, of: tree, settings)
    guard talk.accept(rendering.report) else { return nil }
    guard !rendering.manifests.isEmpty else {
      talk.add(
        PluginMistake(
          "`\(environment.folder.text)` has no objects, and Argo CD would remove all that it had",
          rule: "rendering-empty", hint: "delete the application, if that is what is wanted"))
      return nil
    }
    report = rendering.mistakes(inArgoCDWith: namespace)
    let lines = report.hasErrors ? nil : rendering.jsonLines(&report)
    return talk.accept(report) ? lines : nil
  }

  /// Whether the environment is there, with settings that can be read. Nothing is rendered.
  mutating func isReady() -> Bool {
    guard let (tree, environment, _) = application() else { return false }
    var report = Report()
    _ = tree.settings(of: environment, &report)
    return talk.accept(report)
  }

  /// What an application can set, for the form in which somebody does so. It has to open even where
  /// nothing can be rendered.
  mutating func parameters() -> String {
    do throws(PluginMistake) {
      let request = try PluginRequest(workplace.variable)
      let project = try locate(request)
      let environments = EnvironmentList(project.workspace).environments
      let own = environments.first { $0.folder == project.folder }
      return PluginForm.text(environments.map(\.name.text), own: own?.name.text)
    } catch {
      talk.add(error)
      return PluginForm.empty
    }
  }

  /// The environment that is asked for, in its tree, and the namespace of the application.
  private mutating func application() -> (ReconciledTree, Environment, String)? {
    do throws(PluginMistake) {
      var request = try PluginRequest(workplace.variable)
      try request.readNames(option: option)
      let project = try locate(request)
      return try find(request, in: project).map { ($0.0, $0.1, request.namespace) }
    } catch {
      talk.add(error)
      return nil
    }
  }

  private mutating func locate(_ request: PluginRequest) throws(PluginMistake) -> Project {
    do throws(FileError) {
      let project: Project
      if let path = request.sourcePath {
        project = try workplace.locateCopy(at: path)
      } else {
        project = try workplace.locate(".")
      }
      talk.project = project.place
      return project
    } catch {
      throw PluginMistake("the application's folder cannot be read: \(error.reason)", rule: "file")
    }
  }

  /// Finds the environment. The others are looked at only if it is not there, to name them.
  private mutating func find(
    _ request: PluginRequest, in project: Project
  ) throws(PluginMistake) -> (ReconciledTree, Environment)? {
    let named = try request.name()
    let own = ReconciledTree(project.workspace, onlyAt: project.folder)
    // A copy that ends below the settings may lack more than them.
    guard own.settings.isPresent || request.sourcePath == nil else {
      throw PluginMistake(
        "there is no `reconcile.yaml` in `\(project.folder.below(project.place).text)`"
          + " or above it, in what Argo CD has sent", rule: "plugin-root", hint: Self.rootHint)
    }
    guard let named else { return try result(own, project.folder, named: nil, in: project) }
    if let other = own.environments.first, !other.name.text.isSameInBytes(as: named.name) {
      throw PluginMistake(
        "the environment is `\(named.name)` by \(named.by), and the application's `path` is "
          + "`\(other.folder.below(project.place).text)`", hint: "say it in one place")
    }
    let folder = RepoPath(named.name, in: .environments) ?? .root
    let tree = ReconciledTree(project.workspace, onlyAt: folder)
    return try result(tree, folder, named: named.name, in: project)
  }

  private mutating func result(
    _ tree: ReconciledTree, _ folder: RepoPath, named name: String?, in project: Project
  ) throws(PluginMistake) -> (ReconciledTree, Environment)? {
    guard talk.accept(tree.report) else { return nil }
    if let found = tree.environments.first,
      name.map({ found.name.text.isSameInBytes(as: $0) }) ?? true
    {
      return (tree, found)
    }
    let shown = name ?? folder.below(project.place).text
    let known = EnvironmentList(project.workspace).environments.map(\.name.text)
    throw PluginMistake(
      "there is no environment `\(shown)`",
      hint: Suggestion.hint(for: shown, among: known)
        ?? "set `path: environments/NAME` in the application, or its plugin's variable ENV")
  }

  private static let rootHint =
    "add one at the root of the repository; if there is one, Argo CD has sent a part: set "
    + "`reposerver.plugin.use.manifest.generate.paths` to false in `argocd-cmd-params-cm`, or let "
    + "`argocd.argoproj.io/manifest-generate-paths` name `/reconcile.yaml` and all that is read"
}
