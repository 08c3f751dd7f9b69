internal import Documents
internal import Overlays

/// Prints what a kustomization builds.
struct BuildCommand: Command {
  static let name = "build"
  static let summary = "print the manifests of a kustomization, as kustomize does"
  static let help = """
    usage: reconcile build [DIR]

    Builds the kustomization in a folder and prints its manifests: the bytes of `kustomize build`
    5.8.1. Without DIR the current folder is built. Nothing outside the repository is read: the
    nearest folder above DIR with a reconcile.yaml or a .git is its root.

    options:
      --load-restrictor RULE   LoadRestrictionsRootOnly (default): a kustomization reads files in or
                               below its own folder; LoadRestrictionsNone: anywhere in the repository
      --enable-managedby-label give every object the label app.kubernetes.io/managed-by; better is
                               `buildMetadata: [managedByLabel]` in the kustomization
      --reorder ORDER          legacy (default), or none: as the files have them; better is
                               `sortOptions` in the kustomization, which comes first

    exit code: 0 built, 2 the kustomization has mistakes or the call was wrong

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

  init(_ arguments: inout Arguments) throws(UsageError) {
    try RefusedBuildOption.check(arguments)
    let restrictor = try arguments.takeChoice("--load-restrictor", default: LoadRestrictor.rootOnly)
    options.isRestricted = restrictor == .rootOnly
    options.addsManagedByLabel = arguments.takeFlag("--enable-managedby-label")
    options.keepsOrder = try arguments.takeChoice("--reorder", default: Order.legacy) == .none
    let words = try arguments.takeRest(
      known: "--load-restrictor", "--enable-managedby-label", "--reorder")
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
    var output = OutputText()
    let report = overlay.print(to: &output)
    DiagnosticForm.text.print(report.diagnostics, console.palette) { console.talk($0) }
    guard report.count(atLeast: .error) == 0 else { return .unusable }
    console.print(output)
    return .done
  }
}
