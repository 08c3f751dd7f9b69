internal import Documents
internal import Git
internal import Overlays

/// Finds out which inputs of builds are otherwise in another tree. Builds share most of them.
struct InputComparison {
  private let before: any FileTree
  private let after: any FileTree
  private var known: [Input: Bool] = [:]
  /// Whether folders are the same in both, with all that is in them.
  private var sameFolders: [RepoPath: Bool] = [:]

  init(_ before: any FileTree, _ after: any FileTree) {
    self.before = before
    self.after = after
  }

  /// Whether an input is otherwise.
  mutating func differs(_ input: Input) -> Bool {
    if let known = known[input] { return known }
    let differs =
      !isSame(input.path.parent)
      && InputState(input, in: before) != InputState(input, in: after)
    known[input] = differs
    return differs
  }

  /// Whether both are trees of commits and have the same folder.
  private mutating func isSame(_ folder: RepoPath) -> Bool {
    if let known = sameFolders[folder] { return known }
    let isSame = folder != .root && isSame(folder.parent) || hasOneID(folder)
    sameFolders[folder] = isSame
    return isSame
  }

  private func hasOneID(_ folder: RepoPath) -> Bool {
    guard let one = before as? CommitTree, let other = after as? CommitTree,
      let old = try? one.entry(at: folder), let new = try? other.entry(at: folder)
    else { return false }
    return old == new && old.mode == .folder
  }
}
