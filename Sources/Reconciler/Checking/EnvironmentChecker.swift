internal import Checks
package import Documents
package import Manifests

/// Renders environments and looks at what comes out, by rules.
package struct EnvironmentChecker: Sendable {
  private let tree: ReconciledTree
  private let options: CheckOptions
  /// What environments have in common is looked at once.
  private let memory = CheckMemory()
  /// The environment that has what all share.
  private static let clusterName = "cluster"

  package init(_ tree: ReconciledTree, _ options: CheckOptions) {
    self.tree = tree
    self.options = options
  }

  /// Looks at environments of the tree.
  package func check(_ environments: [Environment]) -> CheckResult {
    var result = CheckResult()
    add(environments, to: &result)
    result.finish()
    return result
  }

  /// Adds what is found in environments.
  func add(_ environments: [Environment], to result: inout CheckResult) {
    result.add(tree.report, options.denial)
    if tree.report.hasErrors { result.broken.append(RepositorySettings.path?.text ?? "") }
    let others = clusterFacts
    let files = options.looksAtImages ? tree.imageFiles() : []
    let images = BuiltImages(files)
    var owners = ObjectOwners()
    for environment in environments {
      result.environments.append(environment.name.text)
      add(environment, beside: others, images, &owners, to: &result)
    }
    guard options.looksAtImages else { return }
    for finding in Rules.inspectImages(files, by: options.rules).all {
      result.add(options.denial.judge(finding.diagnostic))
    }
  }

  /// Definitions and namespaces that count for all environments.
  package var clusterFacts: [Manifest] {
    guard let environment = tree[Self.clusterName] else { return [] }
    var report = Report()
    let settings = tree.settings(of: environment, &report)
    return report.hasErrors ? [] : Rendering(environment, of: tree, settings).clusterFacts
  }

  /// What rules find in a rendering that counts: without what is waived, and with what is wrong with the
  /// waivers.
  package func findings(in rendering: Rendering, beside others: [Manifest]) -> Report {
    var result = CheckResult()
    inspect(rendering, beside: others, to: &result)
    result.finish()
    var report = Report()
    for finding in result.open where finding.diagnostic.severity > .note {
      report.add(finding.diagnostic)
    }
    return report
  }

  /// Adds what rules find in a rendering, or in some objects of it, whatever else there is.
  func look(
    at rendering: Rendering, only part: [Manifest]? = nil, beside others: [Manifest],
    to result: inout CheckResult
  ) {
    inspect(rendering, only: part, beside: others, to: &result)
  }

  private func add(
    _ environment: Environment, beside others: [Manifest], _ images: BuiltImages,
    _ owners: inout ObjectOwners, to result: inout CheckResult
  ) {
    let name = environment.name.text
    var report = Report()
    let settings = tree.settings(of: environment, &report)
    let rendering = report.hasErrors ? nil : Rendering(environment, of: tree, settings)
    if let rendering { report.add(rendering.report) }
    result.add(report, in: name, options.denial)
    guard let rendering, !(report.hasErrors && rendering.manifests.isEmpty) else {
      result.broken.append(name)
      return
    }
    for diagnostic in owners.add(rendering, to: settings.destination) {
      result.add(diagnostic, in: name)
    }
    inspect(rendering, beside: others, images, to: &result)
  }

  private func inspect(
    _ rendering: Rendering, only part: [Manifest]? = nil, beside others: [Manifest],
    _ images: BuiltImages = BuiltImages(),
    to result: inout CheckResult
  ) {
    let name = rendering.environment.name.text
    let settings = rendering.settings
    let manifests = part ?? rendering.manifests.manifests
    result.objectCount += manifests.count
    var waivers = WaiverBook(settings.waivers, on: options.day)
    let found = rendering.inspect(
      only: part, podSecurity: options.podSecurity ?? .restricted, beside: others, images,
      by: options.rules,
      knowing: memory)
    let objects = ObjectsByPlace(found.all, in: manifests, rendering.sources)
    result.add(found, of: objects, in: name, &waivers, options.denial)
    guard part == nil else { return }
    for diagnostic in waivers.mistakes(lookedAtBy: options.rules) {
      result.add(options.denial.judge(diagnostic), in: name)
    }
    if options.day == nil, !settings.waivers.isEmpty {
      result.skip(
        "the last days of waivers: no commit says which day it is", by: "waivers", in: name)
    }
  }
}
