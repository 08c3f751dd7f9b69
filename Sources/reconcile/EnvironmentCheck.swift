internal import Checks
internal import Documents
internal import Manifests
internal import Reconciler

/// Renders environments and reports what is wrong with them.
struct EnvironmentCheck {
  private let options: EnvironmentOptions
  private let form: DiagnosticForm
  private let podSecurity: PodSecurityLevel?
  private static let clusterName = "cluster"

  /// What was found in all environments.
  private struct Result {
    var report = Report()
    var unchecked: [String] = []
    var objectCount = 0
    /// Whether nothing could be rendered of one.
    var isBroken = false
  }

  init(_ arguments: inout Arguments, _ form: DiagnosticForm) throws(UsageError) {
    options = try EnvironmentOptions(&arguments)
    self.form = form
    podSecurity =
      arguments.option(among: ["--pod-security"]) != nil
      ? try arguments.takeChoice("--pod-security", default: PodSecurityLevel.restricted) : nil
  }

  /// Whether the call names environments.
  var isWanted: Bool {
    !options.patterns.isEmpty || options.takesAll || options.revision != nil
      || options.takesFiles || podSecurity != nil
  }

  /// Checks the environments that the call names.
  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let tree = try options.open(in: workplace).tree
      let environments = try options.select(in: tree)
      var result = Result()
      result.report.add(tree.report)
      let renderings = environments.compactMap { render($0, of: tree, &result) }
      let others = cluster(of: tree, beside: environments).map { [$0] } ?? []
      let shared = (renderings + others).flatMap(\.clusterFacts)
      for rendering in renderings {
        check(rendering, beside: shared, &result)
      }
      form.print(result.report.diagnostics, console.palette) { console.print($0) }
      console.say(summary(of: result, environments.count))
      if result.isBroken || tree.report.hasErrors { return .unusable }
      return result.report.hasErrors ? .stopped : .done
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  /// The environment that has what is shared, if it is not among those that are checked: its
  /// definitions and namespaces count for all.
  private func cluster(
    of tree: ReconciledTree, beside environments: [Environment]
  ) -> Rendering? {
    guard !environments.contains(where: { $0.name.text == Self.clusterName }),
      let environment = tree[Self.clusterName]
    else { return nil }
    var ignored = Result()
    return render(environment, of: tree, &ignored)
  }

  private func render(
    _ environment: Environment, of tree: ReconciledTree, _ result: inout Result
  ) -> Rendering? {
    var report = Report()
    let settings = tree.settings(of: environment, &report)
    result.report.add(report)
    let rendering = report.hasErrors ? nil : Rendering(environment, of: tree, settings)
    if let rendering { result.report.add(rendering.report) }
    guard let rendering, !(rendering.report.hasErrors && rendering.manifests.isEmpty) else {
      result.isBroken = true
      return nil
    }
    return rendering
  }

  private func check(
    _ rendering: Rendering, beside others: [Manifest], _ result: inout Result
  ) {
    let findings = rendering.inspect(podSecurity: podSecurity ?? .restricted, beside: others)
    result.report.add(findings.report)
    result.objectCount += rendering.manifests.count
    for what in findings.unchecked where !result.unchecked.contains(what) {
      result.unchecked.append(what)
    }
  }

  private func summary(of result: Result, _ environments: Int) -> String {
    let names = result.unchecked.joined(separator: ", ")
    return CheckSummary(
      checked: [("environment", environments), ("object", result.objectCount)],
      unchecked: names.isEmpty ? "" : ", but not \(names)",
      mistakes: result.report.count(atLeast: .warning)
    ).text
  }
}
