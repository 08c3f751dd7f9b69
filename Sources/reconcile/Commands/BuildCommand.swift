internal import Documents
internal import Overlays

/// Prints what a kustomization builds.
struct BuildCommand: Command {
  static let name = "build"
  static let summary = "print the manifests of a kustomization, as kustomize does"
  static let help = """
    usage: reconcile build [DIR] [-o PATH]

    Builds the kustomization in a folder and prints its manifests: the bytes of `kustomize build`
    5.8.1. Without DIR the current folder is built. Nothing outside the repository is read: the
    nearest folder above DIR with a reconcile.yaml or a .git is its root.

    options:
      -o, --output PATH        write to a file instead; if PATH is a folder, a file for each object,
                               with the names that kustomize gives them
      --load-restrictor RULE   LoadRestrictionsRootOnly (default): a kustomization reads files in or
                               below its own folder; LoadRestrictionsNone: anywhere in the repository
      --enable-managedby-label give every object the label app.kubernetes.io/managed-by; better is
                               `buildMetadata: [managedByLabel]` in the kustomization
      --reorder ORDER          legacy (default), or none: as the files have them; better is
                               `sortOptions` in the kustomization, which comes first

    exit code: 0 built, 2 the kustomization has mistakes or the call was wrong, 3 a file cannot be
    written

    example:
      reconcile build environments/prod
    """

  /// Which files a kustomization may read.
  private enum LoadRestrictor: String, CaseIterable {
    case rootOnly = "LoadRestrictionsRootOnly"
    case none = "LoadRestrictionsNone"
  }

  /// The order of the manifests if the kustomization says nothing.
  private enum Order: String, CaseIterable {
    case legacy, none
  }

  private var options = BuildOptions()
  private let folder: String
  /// Where to write; nil for printing.
  private let output: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    try RefusedBuildOption.check(arguments)
    let restrictor = try arguments.takeChoice("--load-restrictor", default: LoadRestrictor.rootOnly)
    options.isRestricted = restrictor == .rootOnly
    options.addsManagedByLabel = arguments.takeFlag("--enable-managedby-label")
    options.keepsOrder = try arguments.takeChoice("--reorder", default: Order.legacy) == .none
    output = try arguments.takeValue("--output", "-o").flatMap { $0.isEmpty ? nil : $0 }
    let words = try arguments.takeRest(
      known: "--output", "--load-restrictor", "--enable-managedby-label", "--reorder")
    guard words.count < 2 else {
      throw UsageError("`build` takes one folder, not \(words.count)")
    }
    folder = words.first ?? "."
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    let project: Project
    do throws(FileError) {
      project = try workplace.locate(folder)
    } catch {
      console.complain(UsageError("`\(folder)` cannot be built: \(error.reason)"))
      return .unusable
    }
    let overlay = Overlay.build(project.folder, in: project.workspace, options)
    if let path = output, workplace.output.isFolder(path) {
      return write(overlay, toFolder: path, workplace, &console)
    }
    // Most of what is read is printed, with some more.
    var text = OutputText(capacity: overlay.sources.byteCount / 8 * 9)
    guard isUsable(overlay.print(to: &text), &console) else { return .unusable }
    guard let path = output else {
      console.print(text)
      return .done
    }
    return save(text.array, at: path, name: nil, workplace, &console)
  }

  private func isUsable(_ report: Report, _ console: inout Console) -> Bool {
    DiagnosticForm.text.print(report.diagnostics, console.palette) { console.talk($0) }
    return report.count(atLeast: .error) == 0
  }

  private func write(
    _ overlay: Overlay, toFolder path: String, _ workplace: Workplace, _ console: inout Console
  ) -> ExitCode {
    let (files, report) = overlay.files()
    guard isUsable(report, &console) else { return .unusable }
    for file in files {
      let code = save(Array(file.text.utf8), at: path, name: file.name, workplace, &console)
      guard code == .done else { return code }
    }
    return .done
  }

  private func save(
    _ bytes: [UInt8], at path: String, name: String?, _ workplace: Workplace,
    _ console: inout Console
  ) -> ExitCode {
    guard let error = workplace.output.save(path, name, bytes) else { return .done }
    let full = name.map { path + "/" + $0 } ?? path
    console.complain("`\(full)` cannot be written: \(error.reason)", rule: "output")
    return .world
  }
}
