internal import Documents
package import Git

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
