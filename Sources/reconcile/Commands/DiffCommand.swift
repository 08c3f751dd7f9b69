internal import Documents
internal import Reconciler

/// Says what is different between two renderings.
struct DiffCommand: Command {
  static let name = "diff"
  static let summary = "show what a change does to environments, dangers first"
  static let help = """
    usage: reconcile diff [OLD [NEW]] [--env ENV…]
           reconcile diff --worktree [OLD] [--env ENV…]
           reconcile diff --delivered [NEW] [--env ENV…]
           reconcile diff --envs OLD NEW [--from REV | --worktree]
           reconcile diff --dirs OLD NEW

    Renders environments on both sides and shows what is different in their objects: values by their
    paths, items of lists by their names, configuration files by their keys, generated ConfigMaps
    without their hashes. What happens to several environments in the same way is shown once. Dangers
    stand first: what deletes data, allows more, is refused, stops or restarts something. Of each change
    the line and the commit are named that made it. Values that nobody shall read are hidden.

    OLD and NEW are commits: branches, tags, ids, also as `OLD..NEW`, or as `OLD...NEW` from the newest
    commit that both have. NEW is HEAD if nothing is said, and OLD the newest commit that it has in
    common with the source branch.

    options:
      --worktree       NEW is the files as they are now
      --since REV      OLD is the newest commit that NEW has in common with REV
      --delivered      OLD is what is delivered, as far as it is here
      --envs           OLD and NEW are environments of one tree
      --dirs           OLD and NEW are folders: kustomizations, or files with objects
      --env ENV        an environment or several, or patterns like 'presets/*/*'; else all
      --from REV       the commit whose environments `--envs` compares; else the files as they are now
      --remote NAME    the remote whose branches count beside ours: origin if nothing is said
      --no-check       leave out what rules find on one side only
      --no-lines       leave out lines and commits
      --cosmetic       show changes, too, that mean nothing: order, spelling, comments
      --summary        numbers and dangers only
      --exit-zero      end with 0 if there are differences, too
      --width N        how long lines are; as wide as the terminal if nothing is said
      --forge NAME     which forge takes the comment: github, gitlab, azure, bitbucket
      --limit N        how many characters it may have; else what `comment.limit` of reconcile.yaml
                       says, or as many as the forge takes
      --name NAME      what tells the comment from others: environments if nothing is said
      -o FORM          how the answer is printed: text; json: `old`, `new`, `environments`, `dangers`,
                       `changes`, `findings`, with the names of environments in each; markdown: a
                       comment of a pull request; html: a page to open from a file, with filters;
                       patch: what `git apply` makes the new rendered files of the old ones with

    exit code: 0 nothing is different, 1 something is, 2 the call was wrong or an environment cannot be
    rendered, 3 the repository or a file cannot be read

    example:
      reconcile diff
      reconcile diff --since origin/main --env prod
      reconcile diff --envs staging prod
      reconcile diff --delivered --env prod -o json
      reconcile diff -o html > changes.html
    """

  private let subject: DiffSubject
  private let form: DifferenceForm
  private let options: DifferenceOptions
  private let isAdvice: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    form = try arguments.takeChoice("-o", "--output", default: .text)
    options = try DifferenceOptions(&arguments)
    isAdvice = arguments.takeFlag("--exit-zero")
    subject = try DiffSubject(&arguments, knowing: DifferenceOptions.names + ["--exit-zero"])
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      var (comparison, names) = try subject.open(in: workplace)
      if !options.checks || form == .patch { comparison.checks = nil }
      comparison.findsCauses = options.findsLines && form != .patch
      var options = options
      options.comment.limit = options.comment.limit ?? comparison.settings?.comment.limit?.value
      let report = comparison.compare(names) { difference in
        if form == .patch { EnvironmentPatch(difference).print { console.print($0) } }
      }
      for (_, failure) in report.failures { _ = console.accept(failure) }
      DifferenceReport(report: report, options: options).print(form, &console)
      return code(for: report)
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  private func code(for report: ComparisonReport) -> ExitCode {
    if !report.failures.isEmpty { return .unusable }
    return report.isEmpty || isAdvice ? .done : .stopped
  }
}
