internal import Checks
internal import Documents
internal import Overlays
internal import Reconciler

/// Reads files and reports what is wrong with them.
struct CheckCommand: Command {
  static let name = "check"
  static let summary = "report mistakes at their lines"
  static let help = """
    usage: reconcile check [-o FORM] [--fix] [PATH…]
           reconcile check [-o FORM] [--fix] --env ENV | --all
           reconcile check [-o FORM] --env ENV | --all --from REV

    Reads every .yaml, .yml and .json file at or below the paths and reports the mistakes in them, each
    at the line to edit. Without a path the whole folder is read. Hidden folders are left out, links are
    not followed. Environments there are checked as below. In a repository that has another layout each
    kustomization that no other names is built, and objects that none names are looked at together, with
    spark-defaults.conf and other files that programs read.

    With environments it renders them, of the files as they are now or of a commit, and reports by rules
    what would break on the cluster: what its server refuses, what programs refuse or pass over, what
    breaks later. `reconcile explain RULE` says more of each. What could not be checked is named.

    options:
      -o, --output FORM      text (default); json, sarif for code scanning, junit for build servers, or
                             github for annotations in a pull request
      --fix                  mend what is mechanical in the files, check them again, and say what is left
      --env ENV              an environment, or a pattern like 'presets/*'; may be repeated
      --all                  all environments
      --from REV             a commit: a branch, a tag, an id
      --only RULE            look by this rule, or the rules of a family, only; may be repeated
      --deny WHAT            take `warnings`, `notes` or what a RULE finds for errors; may be repeated
      --waived               show what waivers of environment.yaml let pass, too
      --baseline FILE        findings that are in the file do not count
      --write-baseline FILE  write the findings to a file, sorted, a line for each
      --pod-security LEVEL   privileged, baseline or restricted: what namespaces let in whose objects are
                             not there; restricted in environments if nothing is said, else privileged
      --spark VERSION        the version of Spark where nothing says another
      --namespace NAME       where objects of folders go that do not say it

    Warnings and notes are no reason to stop. A waiver ends with the day it names; the day that counts is
    that of the commit that is checked, or of HEAD.

    exit code: 0 no errors, 1 errors, 2 wrong usage or something cannot be rendered, 3 a file or the
    repository could not be read

    example:
      reconcile check environments base
      reconcile check --env dev
      reconcile check --all -o sarif > findings.sarif
    """

  private let settings: CheckSettings
  private let environments: EnvironmentOptions
  private let words: [String]

  init(_ arguments: inout Arguments) throws(UsageError) {
    settings = try CheckSettings(&arguments)
    environments = try EnvironmentOptions(&arguments)
    words = try arguments.takeRest(
      known: CheckSettings.names + ["--env", "--all", "--from", "--worktree"])
    guard !namesEnvironments || words.isEmpty else {
      throw UsageError("`check` takes paths or environments")
    }
    guard environments.revision == nil || !settings.fixes else {
      throw UsageError("`--fix` mends the files as they are now, not those of a commit")
    }
  }

  /// Whether the call names environments.
  private var namesEnvironments: Bool {
    !environments.patterns.isEmpty || environments.takesAll || environments.revision != nil
      || environments.takesFiles
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      return try namesEnvironments
        ? checkEnvironments(workplace, &console) : checkPaths(workplace, &console)
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  private func checkEnvironments(
    _ workplace: Workplace, _ console: inout Console
  ) throws(OpeningFailure) -> ExitCode {
    let opened = try environments.open(in: workplace)
    let names = Set(try environments.select(in: opened.tree).map(\.name.text))
    var options = settings.options
    options.day = workplace.day(of: opened)
    options.looksAtImages = environments.takesAll
    let workspace = opened.tree.workspace
    let run = CheckRun(settings: settings) { files in
      let tree = ReconciledTree(workspace.with(files))
      return EnvironmentChecker(tree, options)
        .check(tree.environments.filter { names.contains($0.name.text) })
    }
    return try run.run(on: workspace.tree, in: workplace, &console)
  }

  private func checkPaths(
    _ workplace: Workplace, _ console: inout Console
  ) throws(OpeningFailure) -> ExitCode {
    var mistakes: [UsageError] = []
    var paths: [RepoPath] = []
    for word in words.isEmpty ? ["."] : words {
      do throws(UsageError) {
        paths.append(try path(word, of: workplace.tree))
      } catch {
        mistakes.append(error)
      }
    }
    for mistake in mistakes { console.complain(mistake) }
    guard mistakes.isEmpty else { return .unusable }
    let (opened, project) = try workplace.openProject()
    let wanted = paths.map { $0.below(project.folder) }
    var options = settings.options
    options.day = workplace.day(of: opened)
    let run = CheckRun(settings: settings) { files in
      FolderChecker(project.workspace.with(files), options).check(wanted)
    }
    return try run.run(on: project.workspace.tree, in: workplace, &console)
  }

  /// What a word of the call names, without symbolic links: none leads out of the folder.
  private func path(_ word: String, of tree: any FileTree) throws(UsageError) -> RepoPath {
    guard !word.isEmpty else { throw UsageError("a path is empty") }
    guard !word.hasPrefix("/"), let path = RepoPath(word) else {
      throw UsageError("`\(word)` is not inside this folder", hint: "`-C DIR` works in another one")
    }
    do throws(FileError) {
      return try tree.resolve(path)
    } catch {
      let hint = error == .notFound ? nearest(to: path, in: tree) : nil
      throw UsageError("`\(word)` cannot be read: \(error.reason)", hint: hint)
    }
  }

  /// A hint with the nearest name beside a path where there is nothing.
  private func nearest(to path: RepoPath, in tree: any FileTree) -> String? {
    let names = (try? tree.entries(of: path.parent))?.map(\.path.name) ?? []
    guard let name = Suggestion.nearest(to: path.name, among: names) else { return nil }
    return path.parent.appending(name).map { "did you mean `\($0.text)`?" }
  }
}
