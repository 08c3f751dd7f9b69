internal import Documents
internal import Overlays
internal import Reconciler

/// Prints, writes or compares what Argo CD learns of the environments from.
struct ApplicationsRun {
  private let options: EnvironmentOptions
  private let mode: ArgoSettings.Mode?
  private let folder: String?
  private let purpose: Purpose

  private enum Purpose {
    case print, write, check
  }

  init(_ arguments: inout Arguments) throws(UsageError) {
    options = try EnvironmentOptions(&arguments)
    mode = try arguments.takeChoice(["--mode"])
    folder = try arguments.takeValue("-d", "--dir", "--directory")
    let (writes, checks) = (arguments.takeFlag("--write"), arguments.takeFlag("--check"))
    let words = try arguments.takeRest(
      known: "--env", "--all", "--from", "--mode", "--write", "--check", "-d", "--directory")
    guard words.isEmpty else {
      throw UsageError(
        "`apps` takes no word like `\(words[0])`", hint: "environments are named by `--env NAME`")
    }
    guard !writes || !checks else {
      throw UsageError("`--write` writes, `--check` compares: one of both")
    }
    purpose = checks ? .check : writes || folder != nil ? .write : .print
  }

  /// Does the work.
  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let target = purpose == .print ? nil : try target(in: workplace)
      let opened = try options.open(in: workplace)
      guard console.accept(opened.tree.report) else { return .unusable }
      let chosen = Set(try options.select(in: opened.tree).map(\.folder))
      let root = opened.source == nil ? workplace.folderInRepository() : opened.root
      let made = ApplicationFiles(of: opened.tree, in: root, mode: mode)
      guard console.accept(made.report) else { return .unusable }
      let files = made.files.filter { file in
        file.environment.map { chosen.contains($0.folder) } ?? options.patterns.isEmpty
      }
      guard let target else {
        console.print(files.map(\.text).joined(separator: "---\n"))
        return .done
      }
      return bring(files, to: target, &console)
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  /// Where the files are.
  private struct Target {
    let project: Project
    let folder: RepoPath

    var tree: any FileTree { project.workspace.tree }
  }

  /// Writes the files, or says which are not as they would be written.
  private func bring(
    _ files: [ApplicationFiles.File], to target: Target, _ console: inout Console
  ) -> ExitCode {
    let changes = ApplicationChanges(
      files, in: target.folder, of: target.tree, namesOthers: options.patterns.isEmpty)
    let report = Outcome(changes: changes.changed, gone: changes.gone, project: target.project)
    return purpose == .check ? report.compare(on: &console) : report.write(on: &console)
  }

  private func target(in workplace: Workplace) throws(OpeningFailure) -> Target {
    let project = try workplace.openProject().project
    guard let folder else {
      return Target(project: project, folder: ApplicationFiles.standardFolder)
    }
    if !folder.hasPrefix("/"), let path = RepoPath(folder, in: project.folder) {
      return Target(project: project, folder: path)
    }
    throw OpeningFailure(
      message: "`\(folder)` is no folder of this repository",
      hint: "without `-d` and `--write` everything is printed", rule: "usage", code: .unusable)
  }

  /// What is otherwise than it should be.
  private struct Outcome {
    let changes: [ApplicationChanges.Change]
    let gone: [RepoPath]
    let project: Project

    private func shown(_ path: RepoPath) -> String { Visible.path(project.workspace.shown(path)) }

    func compare(on console: inout Console) -> ExitCode {
      for change in changes { console.print("\(shown(change.path)) \(change.state.rawValue)\n") }
      for path in gone { console.print("\(shown(path)) is of no environment\n") }
      guard !changes.isEmpty || !gone.isEmpty else { return .done }
      console.complain(
        "what Argo CD is told of the environments is not what they are",
        rule: "applications-differ",
        hint: changes.isEmpty
          ? "remove what is of no environment" : "`reconcile argocd apps --write` writes it")
      return .stopped
    }

    func write(on console: inout Console) -> ExitCode {
      do throws(FolderWriter.Failure) {
        try project.write(changes.map { ($0.path, Array($0.text.bytes)) })
      } catch {
        console.complain(
          "`\(shown(error.path))` cannot be written: \(error.error.reason)", rule: "output")
        return .world
      }
      for change in changes { console.print("\(shown(change.path)) written\n") }
      // An Application that goes may take objects with it, so that is for somebody to decide.
      for path in gone { console.say("\(shown(path)) is of no environment: remove it") }
      if changes.isEmpty, gone.isEmpty { console.say("nothing to do") }
      return .done
    }
  }
}
