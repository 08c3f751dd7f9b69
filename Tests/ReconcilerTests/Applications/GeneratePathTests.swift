import CaseSupport
import Documents
import Overlays
import Testing

@testable import Reconciler

/// The paths that Argo CD compares with changed files: nothing else makes an environment another one.
@Suite struct GeneratePathTests {
  private static let platform = ReconciledTree(Workspace(RepositoryFiles.platform.tree))
  private static let names = platform.environments.map(\.name.text)

  private static func paths(
    of environment: Environment, in tree: ReconciledTree
  ) -> (inputs: EnvironmentInputs, paths: ChangedPaths) {
    let inputs = EnvironmentInputs(environment, of: tree)
    let paths = GeneratePaths(of: inputs, in: tree.workspace.tree, below: .root)
    return (inputs, ChangedPaths(patterns: paths.patterns))
  }

  /// What is rendered; nil if something is wrong.
  private static func text(of folder: RepoPath, in tree: MemoryTree) -> String? {
    let tree = ReconciledTree(Workspace(tree), onlyAt: folder)
    var report = tree.report
    guard let environment = tree.environments.first else { return nil }
    let rendering = Rendering(environment, of: tree, tree.settings(of: environment, &report))
    report.add(rendering.report)
    return report.hasErrors ? nil : rendering.jsonLines(&report)
  }

  @Test(arguments: names)
  func allThatIsLookedAtIsCovered(_ name: String) throws {
    let environment = try #require(Self.platform[name])
    let (inputs, paths) = Self.paths(of: environment, in: Self.platform)
    #expect(inputs.all.count > 20)
    for (path, state) in inputs.states(in: Self.platform) {
      #expect(paths.cover(path.text) || isListed(state), "\(path.text)")
      guard isListed(state) else { continue }
      #expect(paths.cover(path.text + "/new"), "\(path.text)")
      #expect(paths.cover(path.text + "/new/deep"), "\(path.text)")
    }
    #expect(paths.cover("reconcile.yaml") && paths.cover(environment.folder.text + "/any/file"))
    #expect(!paths.cover("README.md") && !paths.cover("Sources/a.swift"))
  }

  private func isListed(_ state: InputState) -> Bool {
    if case .listed = state { true } else { false }
  }

  /// All files that are not covered become something that nobody can read; some are added.
  @Test(arguments: names)
  func whatIsNotCoveredDoesNotCount(_ name: String) throws {
    let environment = try #require(Self.platform[name])
    let (_, paths) = Self.paths(of: environment, in: Self.platform)
    var tree = RepositoryFiles.platform.tree
    var numbers = Numbers(numbers: RandomNumbers(seed: UInt64(name.utf8.count)))
    var count = 0
    for (path, _) in RepositoryFiles.platform.all {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      let new = folder + "/" + numbers.pick(["new.yaml", "kustomization.yml", ".gitattributes"])
      for path in [path, new] where !paths.cover(path) {
        tree.add(SourceText("\u{1}: ["), at: try #require(RepoPath(path)))
        count += 1
      }
    }
    #expect(count > 200)
    let before = Self.text(of: environment.folder, in: RepositoryFiles.platform.tree)
    #expect(before != nil && Self.text(of: environment.folder, in: tree) == before)
  }

  private struct Numbers: SeededRandom {
    var numbers: RandomNumbers
  }

  /// Of the files that are covered most count: what is broken in one breaks the environment.
  @Test func thePathsAreNoMoreThanFoldersOfInputs() throws {
    let environment = try #require(Self.platform["dev"])
    let (inputs, paths) = Self.paths(of: environment, in: Self.platform)
    let read = Set(inputs.all.map(\.path.text))
    let folders = Set(inputs.all.map(\.path.parent.text))
    let covered = RepositoryFiles.platform.all.map(\.path).filter(paths.cover)
    for path in covered where !path.hasPrefix("environments/dev/") {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      #expect(folders.contains(folder) || folder.isEmpty, "\(path)")
    }
    #expect(covered.filter(read.contains).count * 3 > covered.count * 2)
    #expect(Self.names.count > 10 && paths.patterns.count < read.count / 4)
  }

  @Test func newEnvironmentsChangeNothing() throws {
    var tree = RepositoryFiles.platform.tree
    let dev = try #require(Self.platform["dev"])
    let before = Self.paths(of: dev, in: Self.platform).paths.patterns
    tree.add(
      SourceText("resources: []\n"),
      at: try #require(RepoPath("environments/a/b/kustomization.yaml")))
    #expect(Self.paths(of: dev, in: ReconciledTree(Workspace(tree))).paths.patterns == before)
  }

  /// Names that mean something in a pattern, or in the list of them.
  @Test func oddNamesAreCovered() throws {
    var tree = MemoryTree()
    let files = [
      "environments/dev/kustomization.yaml":
        "resources: [\"../../base/a;b\", \"../../base/x*[y]\", \"../../base/p?q\\\\r\"]",
      "base/a;b/kustomization.yaml": "resources: [../../base/shared]",
      "base/a;b/deep/unread": "",
      "base/x*[y]/kustomization.yaml": "resources: []", "base/x*[y]/deep/unread": "",
      "base/p?q\\r/kustomization.yaml": "resources: []", "base/p?q\\r/deep/unread": "",
      "base/shared/kustomization.yaml": "resources: [map.yaml]", "base/shared/deep/unread": "",
      "base/shared/map.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: map}\n",
    ]
    for (path, text) in files { tree.add(SourceText(text), at: try #require(RepoPath(path))) }
    let read = ReconciledTree(Workspace(tree))
    let environment = try #require(read["dev"])
    #expect(Self.text(of: environment.folder, in: tree) != nil)
    let (_, paths) = Self.paths(of: environment, in: read)
    for path in files.keys where !path.hasSuffix("unread") {
      #expect(paths.cover(path), "\(path)")
    }
    #expect(!paths.cover("base/xz/kustomization.yaml"))
    #expect(!paths.cover("base/shared/deep/unread") && !paths.cover("base/x*[y]/deep/unread"))
    let root = GeneratePaths(
      of: EnvironmentInputs(environment, of: read), in: tree, below: try #require(RepoPath("a/b;c"))
    )
    #expect(root.patterns.contains("/a") && root.patterns.contains("/a/b?c/base/shared/*"))
  }

  @Test func whatNobodyHasMadeIsCoveredByItsFirstFolder() throws {
    var tree = MemoryTree()
    for (path, text) in [
      ("environments/presets/one/kustomization.yaml", "generators: [sets.yaml]"),
      (
        "environments/presets/one/sets.yaml",
        """
        apiVersion: reconcile.electinfo.dev/v1
        kind: ConfigSet
        metadata: {name: conf}
        spec: {files: [{name: a.conf, format: properties, layers: [/config/deep/a.conf]}]}
        """
      ),
      ("config/deep/a.conf", "a b\n"), ("reconcile.yaml", "\(header)kind: Repository\n"),
    ] { tree.add(SourceText(text), at: try #require(RepoPath(path))) }
    let read = ReconciledTree(Workspace(tree))
    let environment = try #require(read["presets/one"])
    let patterns = Self.paths(of: environment, in: read).paths.patterns
    #expect(
      patterns == [
        "/*/*/.gitattributes", "/*/.gitattributes", "/.gitattributes", "/config",
        "/environments/presets/config", "/environments/presets/one", "/reconcile.yaml",
      ])
  }

  /// What cannot be said of a folder with all below is said of the one around it.
  @Test func aSemicolonInAFolderWithAllBelow() throws {
    var tree = MemoryTree()
    for (path, text) in [
      ("environments/dev/kustomization.yaml", "resources: [\"../../base/a;b\"]"),
      ("base/a;b/kustomization.yaml", "namePrefix: a-"), ("base/unread", ""),
    ] { tree.add(SourceText(text), at: try #require(RepoPath(path))) }
    let read = ReconciledTree(Workspace(tree))
    let paths = Self.paths(of: try #require(read["dev"]), in: read).paths
    #expect(paths.patterns.contains("/base") && paths.cover("base/a;b/kustomization.yaml"))
  }

  private let header = "apiVersion: reconcile.electinfo.dev/v1\n"
}
