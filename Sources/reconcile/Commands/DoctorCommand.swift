internal import Documents
internal import Git
internal import Overlays
internal import Reconciler

/// Says what is wrong with a machine, a repository and an Argo CD.
struct DoctorCommand: Command {
  static let name = "doctor"
  static let summary = "say what is wrong here, and what mends it"
  static let help = """
    usage: reconcile doctor [--argocd PATH] [-o text|json]

    Looks at this machine, at this repository and its branches, and at the manifests of an Argo CD, and
    says what is wrong with the command that mends it. Nothing is changed, and nothing of the network is
    asked: branches of a remote are looked at as they were fetched. What cannot be decided here is named
    as not checked. No value of a ConfigMap or a Secret is printed.

    options:
      --argocd PATH    manifests of an installation of Argo CD: a file, a folder, a kustomization, or `-`
                       for what is read, such as that of `kubectl get`
      --remote NAME    the remote whose branches count beside ours, as they were fetched: origin if
                       nothing is said
      -o text|json     how it is printed: `examinations` with name, area (machine, repository, argo-cd),
                       verdict (fine, wrong, not checked), message, rule, fix, path, line, column

    exit code: 0 nothing is wrong; 1 something is; 2 the call was wrong; 3 something cannot be read

    example:
      reconcile doctor
      kubectl -n argocd get deploy,cm,applications,appprojects -o yaml | reconcile doctor --argocd -
    """

  /// How it is printed.
  enum Form: String, CaseIterable {
    case text, json
  }

  private let argocd: String?
  private let remote: String
  private let form: Form

  init(_ arguments: inout Arguments) throws(UsageError) {
    argocd = try arguments.takeValue("--argocd")
    remote = try arguments.takeValue("--remote") ?? "origin"
    form = try arguments.takeChoice("-o", "--output", default: .text)
    let words = try arguments.takeRest(known: "--argocd", "--remote", "--output")
    if let word = words.first {
      throw UsageError(
        "`doctor` takes no word like `\(word)`",
        hint: "`--argocd \(word)` names manifests of Argo CD")
    }
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let report = DoctorReport(try examine(in: workplace))
      switch form {
      case .text: report.printText(console.palette) { console.print($0) }
      case .json: report.printJSON { console.print($0) }
      }
      return report.hasMistakes ? .stopped : .done
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  private func examine(
    in workplace: Workplace
  ) throws(OpeningFailure) -> [Examinations.Entry] {
    let installation = try argocd.map { (path) throws(OpeningFailure) in
      try open(path, in: workplace)
    }
    let repository = Result { () throws(GitError) in try workplace.repository() }
    let (workspace, place, root) = files(of: try? repository.get(), in: workplace)
    let patient = Patient(
      machine: workplace.machine(), at: place, workspace, repository, root: root, remote: remote,
      installation)
    return Examinations.run(on: patient)
  }

  /// The files to look at, where they are, and where they stand in their repository: those of the
  /// newest commit, where there is no working tree.
  private func files(
    of repository: Repository?, in workplace: Workplace
  ) -> (Workspace?, place: String, root: RepoPath) {
    if let repository, repository.workFolder == nil {
      let commit = try? workplace.findCommit("HEAD")
      return (commit?.workspace, repository.commonFolder, commit?.root ?? .root)
    }
    guard let project = try? workplace.locate(".") else { return (nil, ".", .root) }
    let place = project.root.isEmpty ? "." : project.root
    guard project.workspace.hasRoot else { return (nil, "/" + project.folder.text, .root) }
    return (project.workspace, place, workplace.folderInRepository())
  }

  /// Reads the manifests of an installation.
  private func open(
    _ path: String, in workplace: Workplace
  ) throws(OpeningFailure) -> Installation {
    if path == "-" {
      if let text = workplace.input(Self.mostInput) { return Installation(text: SourceText(text)) }
      throw Self.failure(
        "nothing is given to read, or more than \(Self.mostInput) bytes, or no text")
    }
    guard !path.isEmpty else { throw Self.failure("`--argocd` names no path") }
    do throws(FileError) {
      // What is named is a folder, or stands in one.
      if let project = try? workplace.locate(path) {
        return Installation(at: project.folder, in: project.workspace)
      }
      let (folder, name) = Self.parts(of: path)
      let project = try workplace.locate(folder)
      guard let file = project.folder.appending(name) else { throw FileError.notFound }
      let found = try project.workspace.tree.resolve(file)
      guard try project.workspace.tree.kind(of: found) == .file else { throw FileError.notAFile }
      return Installation(at: found, in: project.workspace)
    } catch {
      throw OpeningFailure(
        message: "`\(path)` cannot be read: \(error.reason)", hint: nil, rule: "file")
    }
  }

  /// How much is read of what the process is given: a list of all objects of an installation is
  /// long.
  private static let mostInput = 64 << 20

  private static func failure(_ message: String) -> OpeningFailure {
    OpeningFailure(message: message, hint: nil, rule: "usage", code: .unusable)
  }

  /// The folder of a path, and the name in it.
  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let name = String(path[path.utf8.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }
}
