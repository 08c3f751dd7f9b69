import CaseSupport
import Documents
import Overlays
import Reconciler
import Testing

/// What an environment is rendered from is all that matters to it, and no more.
@Suite struct InputTests {
  /// Builds share what they find; each says of itself what it would find alone.
  @Test(arguments: UInt64(1)...5)
  func sharingHidesNothing(_ seed: UInt64) throws {
    let tree = Platform(seed).tree
    let shared = ReconciledTree(Workspace(tree))
    for environment in shared.environments + shared.environments.reversed() {
      let alone = ReconciledTree(Workspace(tree))
      #expect(
        paths(EnvironmentInputs(environment, of: shared), in: shared)
          == paths(EnvironmentInputs(environment, of: alone), in: alone),
        "seed \(seed), \(environment.name.text)")
    }
  }

  /// Whoever renders something else is named, and nobody whose inputs are the same.
  @Test(arguments: UInt64(1)...5)
  func changesAreFound(_ seed: UInt64) throws {
    let platform = Platform(seed)
    let before = ReconciledTree(Workspace(platform.tree))
    for (path, changed) in platform.changes {
      let after = ReconciledTree(Workspace(changed))
      let affected = AffectedEnvironment.all(after.environments, of: after, since: before)
      let names = Set(affected.map(\.environment.name.text))
      for environment in after.environments {
        let isNamed = names.contains(environment.name.text)
        let reads = EnvironmentInputs(environment, of: after).states(in: after)
          .contains { $0.path.text == path || path.hasPrefix($0.path.text + "/") }
        #expect(!isNamed || reads, "seed \(seed): \(path) is nothing to \(environment.name.text)")
        guard let former = before[environment.name.text] else {
          #expect(isNamed)
          continue
        }
        let isSame = text(of: environment, after) == text(of: former, before)
        #expect(isSame || isNamed, "seed \(seed): \(path) changes \(environment.name.text)")
      }
    }
  }

  private func paths(_ inputs: EnvironmentInputs, in tree: ReconciledTree) -> [String] {
    inputs.states(in: tree).map { "\($0.path.text) \($0.state)" }
  }

  /// What is rendered, and what is said of it.
  private func text(of environment: Environment, _ tree: ReconciledTree) -> String {
    var report = Report()
    let settings = tree.settings(of: environment, &report)
    let rendering = Rendering(environment, of: tree, settings)
    var output = OutputText()
    _ = rendering.print(to: &output)
    let reports = (report.diagnostics + rendering.report.diagnostics).map { "\($0)" }
    return output.string + reports.joined(separator: "\n")
  }
}

/// A platform with three environments, and what may happen to it.
private struct Platform {
  let tree: MemoryTree
  private let paths: [RepoPath]

  init(_ seed: UInt64) {
    var tree = RandomPlatform(seed: seed).tree
    var paths = Self.files(of: tree)
    for path in paths where path.text.hasPrefix("environments/prod/") {
      for other in ["stage", "eu/west"] {
        guard other == "stage" || !path.text.contains("/config/"),
          let copy = RepoPath("environments/\(other)/" + path.text.dropFirst(18)),
          let text = try? tree.contents(of: path)
        else { continue }
        let up =
          other == "stage"
          ? text.bytes.string
          : text.bytes.string
            .split(separator: "../../base", omittingEmptySubsequences: false)
            .joined(separator: "../../../base")
        tree.add(SourceText(up), at: copy)
      }
    }
    paths = Self.files(of: tree)
    self.tree = tree
    self.paths = paths
  }

  /// Each file changed, each taken away, and files that were not there.
  var changes: [(path: String, tree: MemoryTree)] {
    var changes: [(path: String, tree: MemoryTree)] = []
    for path in paths {
      guard let text = try? tree.contents(of: path) else { continue }
      changes.append((path.text, with(text.bytes.string + "\n# more\n", at: path.text)))
    }
    for path in paths.filter({ $0.components.count > 2 }) {
      changes.append((path.text, without(path)))
    }
    for (path, text) in Self.newFiles { changes.append((path, with(text, at: path))) }
    return changes
  }

  private static let newFiles = [
    ("README.md", "words"), (".gitattributes", "*.yaml text eol=crlf\n"),
    ("environments/.gitattributes", "*.conf ident\n"), ("docs/.gitattributes", "* ident\n"),
    ("environments/eu/config/spark/defaults.conf", "spark.key0 new\n"),
    ("environments/eu/config/other.conf", "spark.key0 new\n"),
    ("environments/eu/west/config/core-site.xml", "<configuration/>\n"),
    ("environments/prod/kustomization.yml", "resources: [../../base]\n"),
    ("environments/stage/unused.yaml", "a: b\n"), ("base/unused.yaml", "a: b\n"),
    ("environments/new/kustomization.yaml", "resources: [../../base]\n"),
    (
      "environments/stage/environment.yaml",
      "apiVersion: reconcile.electinfo.dev/v1\nkind: Environment\nspec: {destination: {namespace: x}}\n"
    ),
  ]

  private func with(_ text: String, at path: String) -> MemoryTree {
    var changed = tree
    if let path = RepoPath(path) { changed.add(SourceText(text), at: path) }
    return changed
  }

  private func without(_ path: RepoPath) -> MemoryTree {
    var rest = MemoryTree()
    for other in paths where other != path {
      if let text = try? tree.contents(of: other) { rest.add(text, at: other) }
    }
    return rest
  }

  private static func files(of tree: MemoryTree) -> [RepoPath] {
    var files: [RepoPath] = []
    var folders = [RepoPath.root]
    while let folder = folders.popLast() {
      for entry in (try? tree.entries(of: folder)) ?? [] {
        if entry.kind == .folder { folders.append(entry.path) } else { files.append(entry.path) }
      }
    }
    return files
  }
}
