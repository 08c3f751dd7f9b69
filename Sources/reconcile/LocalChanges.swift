internal import Documents
internal import Git
internal import Manifests
internal import Overlays
internal import Reconciler
internal import Synchronization

/// The files of the working tree beside a commit, as far as they differ. Each is looked at once,
/// however many environments it is an input of.
final class LocalChanges: Sendable {
  /// The files that may differ; nil if it is not easily said which do.
  let candidates: Set<RepoPath>?
  private let files: Project
  /// By the paths of inputs.
  private let known = Mutex<[Name: Bool]>([:])

  /// Compares with a commit that is checked out. Git knows most of the files without reading them.
  init(in files: Project, since commit: FoundCommit) {
    self.files = files
    let modified = commit.repository.modifiedFiles(since: commit.source)
    candidates = modified.map { paths in
      let inside = paths.filter { $0.isInside(commit.root) }.compactMap { path in
        RepoPath(path.components.dropFirst(commit.root.components.count).joined(separator: "/"))
      }
      return Set(inside)
    }
  }

  /// The inputs of a rendering that are otherwise in the working tree, each once.
  func inputs(of rendering: Rendering) -> [String] {
    var changed: [String] = []
    for input in rendering.inputs where differs(input) {
      if !changed.contains(where: input.path.isSameInBytes) { changed.append(input.path) }
    }
    return changed
  }

  private func differs(_ input: SourceFile) -> Bool {
    let name = Name(input.path)
    if let known = known.withLock({ $0[name] }) { return known }
    let differs = isOtherwise(input)
    known.withLock { $0[name] = differs }
    return differs
  }

  private func isOtherwise(_ input: SourceFile) -> Bool {
    guard let path = RepoPath(input.path, in: files.folder),
      candidates?.contains(path) ?? true,
      let now = try? files.workspace.tree.contents(of: path)
    else { return false }
    return now.bytes != input.text.bytes
  }
}
