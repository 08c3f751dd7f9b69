internal import Documents

/// Reads files and reports what is wrong with them.
struct CheckCommand: Command {
  static let name = "check"
  static let summary = "report mistakes at their lines"
  static let help = """
    usage: reconcile check [-o FORM] [PATH…]
           reconcile check [-o FORM] --env ENV | --all [--from REV]

    Reads every .yaml, .yml and .json file at or below the paths and reports the mistakes in them, each
    at the line to edit. Without a path the whole folder is read. Hidden folders are left out, links are
    not followed.

    With environments it renders them, of the files as they are now or of a commit, and reports what a
    server of Kubernetes would refuse: fields, types and values that the schemas do not have, and pods
    that do more than their namespaces let in. Kinds without a schema are named.

    options:
      -o, --output FORM      text (default), json, or github for annotations in a pull request
      --env ENV              an environment, or a pattern like 'presets/*'; may be repeated
      --all                  all environments
      --from REV             a commit: a branch, a tag, an id
      --pod-security LEVEL   privileged, baseline or restricted (default): what namespaces let in whose
                             objects are not in the environment

    exit code: 0 no mistakes, 1 mistakes, 2 wrong usage or an environment cannot be rendered, 3 a file
    or the repository could not be read

    example:
      reconcile check environments base
      reconcile check --env dev
    """

  private let form: DiagnosticForm
  private let words: [String]
  /// What is checked in place of files, if the call names environments.
  private let environments: EnvironmentCheck?

  init(_ arguments: inout Arguments) throws(UsageError) {
    form = try arguments.takeChoice("--output", "-o", default: DiagnosticForm.text)
    let check = try EnvironmentCheck(&arguments, form)
    words = try arguments.takeRest(
      known: "--output", "-o", "--env", "--all", "--from", "--worktree", "--pod-security")
    environments = check.isWanted ? check : nil
    guard environments == nil || words.isEmpty else {
      throw UsageError("`check` takes paths or environments")
    }
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    if let environments { return environments.run(in: workplace, on: &console) }
    let tree = workplace.tree
    var scan = FileScan(tree)
    var mistakes: [UsageError] = []
    for word in words.isEmpty ? ["."] : words {
      do throws(UsageError) {
        try read(word, of: tree, into: &scan)
      } catch {
        mistakes.append(error)
      }
    }
    for mistake in mistakes { console.complain(mistake) }
    return mistakes.isEmpty ? print(scan, on: &console) : .unusable
  }

  /// Reads what a word of the call names.
  private func read(_ word: String, of tree: any FileTree, into scan: inout FileScan)
    throws(UsageError)
  {
    guard !word.isEmpty else { throw UsageError("a path is empty") }
    guard !word.hasPrefix("/"), let path = RepoPath(word) else {
      throw UsageError("`\(word)` is not inside this folder", hint: "`-C DIR` works in another one")
    }
    do throws(FileError) {
      try scan.add(path)
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

  private func print(_ scan: FileScan, on console: inout Console) -> ExitCode {
    let findings = scan.report.diagnostics.map { $0.severity == .warning ? $0.with(.error) : $0 }
    form.print(findings, console.palette) { console.print($0) }
    for (path, error) in scan.failures {
      console.say("\(Visible.path(path)): error: \(Visible.text(error.reason)) [file]")
    }
    console.say(summary(of: scan, findings.count))
    return scan.failures.isEmpty ? findings.isEmpty ? .done : .stopped : .world
  }

  private func summary(of scan: FileScan, _ mistakes: Int) -> String {
    CheckSummary(
      checked: [("file", scan.fileCount), ("document", scan.documentCount)],
      unchecked: scan.failures.isEmpty ? "" : ", \(scan.failures.count) not read",
      mistakes: mistakes
    ).text
  }
}
