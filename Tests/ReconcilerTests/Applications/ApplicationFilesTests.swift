import CaseSupport
import Documents
import Foundation
import Overlays
import Testing

@testable import Reconciler

/// What Argo CD learns of the environments of this repository from.
@Suite struct ApplicationFilesTests {
  private static let tree = ReconciledTree(Workspace(RepositoryFiles.platform.tree))
  private static let committed = ApplicationFiles(of: tree, in: .root, mode: nil)

  private static func object(_ file: ApplicationFiles.File) throws -> Thing {
    let parsed = ParsedText.parse(SourceText(file.text), as: .resource)
    #expect(parsed.problems.isEmpty && parsed.documents.count == 1, "\(file.name)")
    var output = OutputText()
    try #require(parsed.documents.first).root.printCanonicalJSON(to: &output)
    return try Thing(json: output.string)
  }

  private static func applications(
    _ files: ApplicationFiles
  ) throws -> [(environment: String, object: Thing)] {
    #expect(!files.report.hasErrors)
    return try files.files.compactMap { file in
      guard let environment = file.environment else { return nil }
      return (environment.name.text, try object(file))
    }
  }

  private static func wave(of object: Thing) -> Int {
    Int(object["metadata"]["annotations"]["argocd.argoproj.io/sync-wave"].text) ?? 0
  }

  /// `reconcile argocd apps --write` writes them.
  @Test func filesOfThisRepositoryAreWhatIsWritten() throws {
    let folder = CaseFiles.root + "/argocd"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == Self.committed.files.map(\.name).sorted())
    for file in Self.committed.files {
      let text = try String(contentsOfFile: folder + "/" + file.name, encoding: .utf8)
      #expect(text == file.text, "\(file.name)")
    }
  }

  @Test(arguments: ArgoSettings.Mode.allCases)
  func everyEnvironmentHasOne(_ mode: ArgoSettings.Mode) throws {
    let files = ApplicationFiles(of: Self.tree, in: .root, mode: mode)
    let applications = try Self.applications(files)
    #expect(applications.map(\.environment) == Self.tree.environments.map(\.name.text))
    #expect(applications.count > 10)
    let names = applications.map { $0.object["metadata"]["name"].text }
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.utf8.isDNSLabel, "\(name)") }
    for (environment, object) in applications {
      let spec = object["spec"]
      let source = spec[mode == .hydrator ? "sourceHydrator" : "source"]
      #expect(!source.isNothing, "\(environment)")
      let isReviewed = environment == "prod"
      let isAutomated = !spec["syncPolicy"]["automated"].isNothing
      #expect(isAutomated == (!isReviewed || mode == .hydrator), "\(environment)")
      #expect(
        source["hydrateTo"].isNothing == !(isReviewed && mode == .hydrator), "\(environment)")
      let paths = object["metadata"]["annotations"]["argocd.argoproj.io/manifest-generate-paths"]
      #expect(paths.isNothing == (mode == .rendered), "\(environment)")
      if !paths.isNothing {
        let covered = ChangedPaths(paths.text)
        #expect(covered.cover("environments/\(environment)/kustomization.yaml"))
        #expect(covered.cover("reconcile.yaml"), "\(environment)")
      }
    }
  }

  @Test func theClusterComesFirst() throws {
    let applications = try Self.applications(Self.committed)
    let waves = Dictionary(
      uniqueKeysWithValues: applications.map { ($0.environment, Self.wave(of: $0.object)) })
    for name in ["dev", "staging", "prod", "presets/4.1/airflow-operator"] {
      #expect(try #require(waves["cluster"]) < (try #require(waves[name])), "\(name)")
    }
    #expect(waves.values.min() == waves["cluster"])
    let project = try Self.object(try #require(Self.committed.files.first))
    #expect(Self.wave(of: project) < (waves.values.min() ?? 0))
  }

  /// All that an environment renders is let in, in its cluster and namespace.
  @Test func theProjectLetsIn() throws {
    let project = try Self.object(try #require(Self.committed.files.first))
    let places = project["spec"]["destinations"].items.map { $0["namespace"].text }
    let kinds = project["spec"]["clusterResourceWhitelist"].items.map { $0["kind"].text }
    #expect(places.count == Set(places).count && !places.contains("*"))
    var count = 0
    for environment in Self.tree.environments {
      var report = Report()
      let settings = Self.tree.settings(of: environment, &report)
      for manifest in Rendering(environment, of: Self.tree, settings).manifests.manifests {
        count += 1
        if manifest.kind.isClusterScoped {
          #expect(kinds.contains(manifest.kind.kind.string), "\(manifest.id)")
        } else {
          #expect(places.contains(manifest.namespace.string), "\(manifest.id)")
        }
      }
    }
    #expect(count > 300)
  }

  @Test func theSameAgain() {
    let again = ApplicationFiles(
      of: ReconciledTree(Workspace(RepositoryFiles.platform.tree)), in: .root, mode: nil)
    #expect(again.files.map(\.text) == Self.committed.files.map(\.text))
  }

  /// A repository inside of another one.
  @Test func aFolderOfARepository() throws {
    let root = try #require(RepoPath("platform/spark"))
    let files = ApplicationFiles(of: Self.tree, in: root, mode: .plugin)
    for (environment, object) in try Self.applications(files) {
      let path = object["spec"]["source"]["path"].text
      #expect(path == "platform/spark/environments/" + environment)
      let paths = object["metadata"]["annotations"]["argocd.argoproj.io/manifest-generate-paths"]
      let covered = ChangedPaths(paths.text)
      #expect(covered.cover("platform/spark/reconcile.yaml") && !covered.cover("reconcile.yaml"))
    }
  }

  /// What a claim, a namespace or a kind holds stays, whatever is missing in a commit.
  @Test func whatHoldsDataIsNotRemovedByMistake() {
    let kinds = ["PersistentVolumeClaim", "Namespace", "CustomResourceDefinition"]
    var count = 0
    for environment in Self.tree.environments {
      var report = Report()
      let settings = Self.tree.settings(of: environment, &report)
      for manifest in Rendering(environment, of: Self.tree, settings).manifests.manifests
      where kinds.contains(manifest.kind.kind.string) {
        let annotations = manifest.root["metadata"]?["annotations"]
        let options = annotations?[named: "argocd.argoproj.io/sync-options"]?.string ?? ""
        let words = options.split(separator: ",")
        #expect(words.contains("Prune=false") && words.contains("Delete=confirm"), "\(manifest.id)")
        count += 1
      }
    }
    #expect(count > 25)
  }

  @Test func theirEditionIsThatOfThePlugin() throws {
    let text = try String(
      contentsOfFile: CaseFiles.root + "/base/argocd-plugin/plugin.yaml", encoding: .utf8)
    #expect(text.contains("\n  name: reconcile\n"))
    #expect(text.contains("\n  version: \"\(Edition.current)\"\n"))
    let dev = try #require(Self.committed.files.first { $0.environment?.name.text == "dev" })
    #expect(dev.text.contains("plugin:\n      name: reconcile-\(Edition.current)\n"))
  }
}
