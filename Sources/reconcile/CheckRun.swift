internal import Checks
internal import Documents
internal import Overlays
internal import Reconciler

/// One call of `check`: it looks, mends if that is wanted, and says what it has found.
struct CheckRun {
  let settings: CheckSettings
  /// What is looked at, of the files that are given.
  let look: (any FileTree) -> CheckResult

  /// Looks at a tree.
  func run(
    on tree: any FileTree, in workplace: Workplace, _ console: inout Console
  ) throws(OpeningFailure) -> ExitCode {
    let baseline = try readBaseline(workplace)
    let check = { (tree: any FileTree) in
      var result = look(tree)
      if let baseline { result.mark(by: baseline, lookedAtBy: settings.options.rules) }
      return result
    }
    if settings.fixes { return try mend(tree, workplace, check, &console) }
    let result = check(tree)
    if let path = settings.newBaseline { return try write(result, to: path, workplace, &console) }
    return report(result, [], &console)
  }

  private func report(
    _ result: CheckResult, _ fixed: [Diagnostic], _ console: inout Console
  ) -> ExitCode {
    let report = CheckReport(
      result: result, form: settings.form, showsWaived: settings.showsWaived, fixed: fixed,
      rules: settings.options.rules.map { $0.id })
    report.print(console.palette) { console.print($0) }
    for (path, error) in result.failures {
      console.say("\(Visible.path(path)): error: \(Visible.text(error.reason)) [file]")
    }
    for entry in result.gone {
      console.say(
        "note: `\(Visible.text(entry.rule))` in \(Visible.text(entry.path)) is in the baseline, and "
          + "no more found")
    }
    console.say(CheckSummary(result: result).text)
    if !result.failures.isEmpty { return .world }
    if !result.broken.isEmpty { return .unusable }
    return result.hasErrors ? .stopped : .done
  }

  private func mend(
    _ tree: any FileTree, _ workplace: Workplace, _ check: @escaping (any FileTree) -> CheckResult,
    _ console: inout Console
  ) throws(OpeningFailure) -> ExitCode {
    let project = try workplace.openProject().project
    let run = FixRun(tree, folder: project.folder, check: check)
    if !run.fixed.isEmpty {
      do throws(FolderWriter.Failure) {
        try project.write(run.files.files.map { (path: $0.path, bytes: Array($0.text.bytes)) })
      } catch {
        throw OpeningFailure(
          message: "`\(project.workspace.shown(error.path))` cannot be written: "
            + error.error.reason, hint: nil, rule: "output")
      }
    }
    var places = Places()
    for diagnostic in run.fixed {
      let place = diagnostic.location.map { "\($0.text(&places)): " } ?? ""
      let what = diagnostic.fix?.message ?? ""
      console.say("\(place)fixed: \(Visible.text(what)) [\(diagnostic.rule)]")
    }
    return report(run.result, run.fixed, &console)
  }

  private func readBaseline(_ workplace: Workplace) throws(OpeningFailure) -> Baseline? {
    guard let name = settings.baseline else { return nil }
    guard let path = RepoPath(name), !name.hasPrefix("/") else {
      throw Self.failure("`\(name)` is not inside this folder")
    }
    do throws(FileError) {
      let text = try workplace.tree.contents(of: workplace.tree.resolve(path))
      let (baseline, line) = Baseline.read(text)
      if let baseline { return baseline }
      throw FileError.unreadable("line \(line) is none of a baseline")
    } catch {
      throw Self.failure("`\(name)` cannot be read: \(error.reason)")
    }
  }

  private static func failure(_ message: String) -> OpeningFailure {
    OpeningFailure(
      message: message, hint: "`reconcile check --write-baseline FILE` writes one", rule: "usage",
      code: .unusable)
  }

  private func write(
    _ result: CheckResult, to path: String, _ workplace: Workplace, _ console: inout Console
  ) throws(OpeningFailure) -> ExitCode {
    let baseline = Baseline(result.findings)
    if let error = workplace.output.save(path, nil, Array(baseline.text.utf8)) {
      throw OpeningFailure(
        message: "`\(path)` cannot be written: \(error.reason)", hint: nil, rule: "output")
    }
    let count = CheckSummary.counted(baseline.entries.count, "finding")
    console.say("\(count) in \(Visible.path(path))")
    if !result.failures.isEmpty { return .world }
    return result.broken.isEmpty ? .done : .unusable
  }
}
