package import Documents
package import Git
internal import Manifests
package import Overlays

/// One side of a comparison: environments by name.
package protocol ComparedSide: Sendable {
  /// What people call it.
  var label: String { get }
  /// The environments that it has.
  var environments: [String] { get }
  /// The tree whose rules count; nil if there are no sources to look at.
  var tree: ReconciledTree? { get }
  /// What the repository says of itself; nil if there are no sources.
  var settings: RepositorySettings? { get }
  /// Whether it is one environment, or one folder, that is compared with another.
  var isAlone: Bool { get }
  /// The objects of an environment; nil if it has none of that name.
  func rendering(of environment: String) -> ComparedRendering?
}

extension ComparedSide {
  package var isAlone: Bool { false }

  package var settings: RepositorySettings? { tree?.settings }
}

/// The environments of a tree.
package struct TreeSide: ComparedSide {
  package let label: String
  private let source: ReconciledTree

  package init(_ tree: ReconciledTree, label: String) {
    self.label = label
    source = tree
  }

  package var environments: [String] { source.environments.map(\.name.text) }

  package var tree: ReconciledTree? { source }

  package func rendering(of environment: String) -> ComparedRendering? {
    if source.report.hasErrors { return ComparedRendering(source.report) }
    return source[environment].map { ComparedRendering($0, of: source) }
  }
}

/// One environment of a tree, by another name.
package struct EnvironmentSide: ComparedSide {
  private let source: ReconciledTree
  private let environment: Environment
  private let name: String

  /// An environment that takes part in a comparison under a name that both sides have.
  package init(_ environment: Environment, of tree: ReconciledTree, as name: String) {
    self.environment = environment
    source = tree
    self.name = name
  }

  package var label: String { environment.name.text }

  package var isAlone: Bool { true }

  package var environments: [String] { [name] }

  /// What rules say of two environments is no matter of what is different between them.
  package var tree: ReconciledTree? { nil }

  package var settings: RepositorySettings? { source.settings }

  package func rendering(of environment: String) -> ComparedRendering? {
    environment == name ? ComparedRendering(self.environment, of: source) : nil
  }
}

/// An environment that was rendered already.
struct RenderedSide: ComparedSide {
  let label: String
  private let rendering: Rendering
  private let name: String

  init(_ rendering: Rendering, of name: String, label: String) {
    self.rendering = rendering
    self.name = name
    self.label = label
  }

  var environments: [String] { [name] }

  var tree: ReconciledTree? { nil }

  func rendering(of environment: String) -> ComparedRendering? {
    environment == name ? ComparedRendering(rendering) : nil
  }
}

/// What is delivered of the environments of a tree.
package struct DeliveredSide: ComparedSide {
  package let label = "delivered"
  private let source: ReconciledTree
  private let repository: Repository
  private let remote: String

  /// The branches as they are here, and as they were fetched from a remote.
  package init(of tree: ReconciledTree, in repository: Repository, remote: String) {
    source = tree
    self.repository = repository
    self.remote = remote
  }

  package var environments: [String] { source.environments.map(\.name.text) }

  package var tree: ReconciledTree? { nil }

  package func rendering(of environment: String) -> ComparedRendering? {
    guard let environment = source[environment] else { return nil }
    var report = Report()
    let settings = source.settings(of: environment, &report)
    guard let target = DeliveryTarget(environment, settings, &report), !report.hasErrors else {
      return ComparedRendering(report)
    }
    do throws(DeliveryFailure) {
      let files = try self.files(of: target)
      let namespace = settings.destination.namespace?.value.text ?? ""
      return files.map { ComparedRendering($0, namespace: namespace) }
    } catch {
      report.add(Diagnostic(error.rule, error.reason, at: nil, hint: error.hint))
      return ComparedRendering(report)
    }
  }

  private func files(of target: DeliveryTarget) throws(DeliveryFailure) -> [SourceFile]? {
    if let address = target.repository { throw .git(.library("the branch is in \(address.text)")) }
    let branch = target.activeBranch ?? target.branch
    let ours = try wrap { () throws(GitError) in try repository.id(of: "refs/heads/" + branch) }
    let theirs = try wrap { () throws(GitError) in
      try repository.id(of: "refs/remotes/\(remote)/" + branch)
    }
    guard let tip = try BranchState.newer(branch, ours, theirs, in: repository) else { return nil }
    return try wrap { () throws(GitError) -> [SourceFile]? in
      let commit = CommitTree(repository, try repository.revision(tip))
      guard let tree = target.folder == .root ? commit.root : try? commit.id(of: target.folder)
      else { return nil }
      return try repository.files(below: tree).filter { DeliveredObjects.isRead($0.path) }.map {
        (file) throws(GitError) in
        SourceFile(path: file.path.below(target.folder).text, text: try repository.blob(file.blob))
      }
    }
  }
}

/// The objects of a folder: what its kustomization builds, else what stands in its files.
package struct FolderSide: ComparedSide {
  package let label: String
  private let workspace: Workspace
  private let folder: RepoPath
  private let name: String

  package init(_ folder: RepoPath, in workspace: Workspace, as name: String) {
    self.folder = folder
    self.workspace = workspace
    self.name = name
    label = workspace.shown(folder)
  }

  package var environments: [String] { [name] }

  package var isAlone: Bool { true }

  package var tree: ReconciledTree? { nil }

  package func rendering(of environment: String) -> ComparedRendering? {
    var scan = FileScan(workspace)
    scan.add(folder)
    let kustomizations = ["kustomization.yaml", "kustomization.yml", "Kustomization"]
    if kustomizations.contains(where: { name in
      folder.appending(name).map { (try? workspace.tree.kind(of: $0)) == .file } ?? false
    }) {
      return ComparedRendering(Overlay.build(folder, in: workspace))
    }
    var report = scan.report
    for (path, error) in scan.failures {
      report.add(Diagnostic("file", "`\(path)`: \(error.reason)", at: nil))
    }
    return report.hasErrors ? ComparedRendering(report) : ComparedRendering(scan.files.map(\.file))
  }
}
