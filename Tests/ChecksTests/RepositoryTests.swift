import CaseSupport
import Checks
import Documents
import Foundation
import Manifests
import Overlays
import Reconciler
import Testing

/// The environments of this repository, as they are in the working tree.
enum OwnEnvironments {
  static let all = ReconciledTree(Workspace(RepositoryFiles.platform.tree))
  static let names = all.environments.map(\.name.text)
  /// What each says of the cluster that another may rely on.
  static let clusterFacts = names.reduce(into: [String: [Manifest]]()) { facts, name in
    facts[name] = (try? render(name))?.clusterFacts
  }

  /// Renders an environment.
  static func render(_ name: String) throws -> Rendering {
    let environment = try #require(all[name])
    var report = Report()
    let settings = all.settings(of: environment, &report)
    let rendering = Rendering(environment, of: all, settings)
    try #require(!report.hasErrors && !rendering.report.hasErrors, "\(name) is not rendered")
    return rendering
  }
}

/// Every environment of this repository is one that a server of Kubernetes takes, and whose pods its
/// namespaces let in: that is `restricted`, but where images are built, which `ImageBuildTests` looks at.
@Suite struct RepositoryTests {
  /// The kinds that nobody can look at: no definition of them is in this repository. `ImageBuildTests`
  /// looks at those of Tekton.
  static let uncheckedKinds: Set<String> = ["`tekton.dev/v1` Pipeline", "`tekton.dev/v1` Task"]

  /// Whose template is mounted in pods that Zeppelin makes: no object says it. `ZeppelinTests` do.
  static let uncheckedTemplate = "ConfigMap/zeppelin-spark-conf-"

  @Test func environmentsAreFound() throws {
    let folders = try FileManager.default.subpathsOfDirectory(
      atPath: CaseFiles.root + "/environments")
    let kustomizations = folders.filter { $0.hasSuffix("kustomization.yaml") }
    #expect(!kustomizations.isEmpty)
    #expect(OwnEnvironments.names.contains("dev"))
    #expect(OwnEnvironments.names.count <= kustomizations.count)
  }

  @Test(arguments: OwnEnvironments.names)
  func environmentIsValidAndRestricted(_ name: String) throws {
    let rendering = try OwnEnvironments.render(name)
    let others = OwnEnvironments.names.filter { $0 != name }
      .flatMap { OwnEnvironments.clusterFacts[$0] ?? [] }
    let findings = rendering.inspect(podSecurity: .restricted, beside: others)
    for finding in findings.report.diagnostics where finding.severity > .note {
      var places = Places()
      Issue.record("\(name): \(finding.draw(.plain, &places))")
    }
    for what in findings.unchecked {
      let isExpected =
        Self.uncheckedKinds.contains { what.hasPrefix($0 + " ") }
        || what.contains(Self.uncheckedTemplate)
      #expect(isExpected, "\(name): nobody has checked \(what)")
    }
  }
}
