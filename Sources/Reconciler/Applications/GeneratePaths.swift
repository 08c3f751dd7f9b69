internal import Documents
internal import Overlays

/// What Argo CD compares with the files that a commit has changed, before it renders an environment
/// again: the shortest list that covers all that was looked at for it, and no other folder with
/// files in it. `/a/*` is the files of a folder, `/a` also all that is below.
struct GeneratePaths {
  /// In the order of their bytes.
  private(set) var patterns: [String] = []

  private let tree: any FileTree
  /// Paths that count with all that is below them.
  private var wholes: Set<RepoPath>
  /// Folders whose files count.
  private var folders: Set<RepoPath> = []

  /// Finds them for what was looked at in a tree; the tree may be a folder of a larger repository.
  init(of inputs: EnvironmentInputs, in tree: any FileTree, below root: RepoPath) {
    self.tree = tree
    wholes = [inputs.environment.folder]
    let all = inputs.all
    for input in all where input.path.name != AttributeFile.name { add(input) }
    let attributes = all.map(\.path).filter { $0.name == AttributeFile.name }
    for whole in chosenWholes(besides: inputs.environment.folder) {
      patterns.append(PathGlob.whole(whole.below(root)))
    }
    for folder in folders { patterns.append(PathGlob.files(of: folder.below(root))) }
    // Such a file may be in any folder above another one: one pattern for each depth.
    let depths = Set(attributes.filter { !isCovered($0) }.map(\.parent.components.count))
    for depth in depths {
      patterns.append(PathGlob.files(named: AttributeFile.name, depth: depth, below: root))
    }
    patterns = Set(patterns).sorted { $0.precedesInBytes($1) }
  }

  private mutating func add(_ input: Input) {
    let path = input.path
    switch input.aspect {
    // A file in a folder that is not there yet makes the folder, and a name in the one above.
    case .entries: wholes.insert(missing(above: path) ?? path)
    // That a folder is there says nothing that what is in it does not.
    case .kind where isFolder(path): return
    case .contents, .kind, .target:
      if let missing = missing(above: path) {
        wholes.insert(missing)
      } else if path.parent == .root {
        wholes.insert(path)
      } else {
        folders.insert(path.parent)
      }
    }
  }

  /// The highest folder above a path that is not there; nil if the path stands in one that is.
  private func missing(above path: RepoPath) -> RepoPath? {
    var missing: RepoPath?
    var folder = path.parent
    while folder != .root, !isFolder(folder) {
      missing = folder
      folder = folder.parent
    }
    return missing
  }

  private func isFolder(_ path: RepoPath) -> Bool { (try? tree.kind(of: path)) == .folder }

  /// The paths that count with all below, none in another. Folders are among them of which all files
  /// below count; the folders that stand in one are left out of the others. Not above the own folder:
  /// that would change with each new environment.
  private mutating func chosenWholes(besides own: RepoPath) -> [RepoPath] {
    var candidates = wholes
    for folder in folders {
      var candidate = folder
      while candidate != .root, candidates.insert(candidate).inserted {
        candidate = candidate.parent
      }
    }
    var chosen: [RepoPath] = []
    for candidate in candidates.sorted() {
      if let last = chosen.last, candidate.isInside(last) { continue }
      let isAbove = own.isInside(candidate) && candidate != own
      if wholes.contains(candidate) || !isAbove && isRead(candidate) { chosen.append(candidate) }
    }
    wholes = Set(chosen)
    folders = folders.filter { !isInsideWhole($0) }
    return chosen
  }

  /// Whether all files in a folder, and in those below, stand where files count.
  private func isRead(_ folder: RepoPath) -> Bool {
    if wholes.contains(folder) { return true }
    guard let entries = try? tree.entries(of: folder), !entries.isEmpty else { return false }
    guard folders.contains(folder) || entries.allSatisfy({ $0.kind == .folder }) else {
      return false
    }
    return entries.allSatisfy { $0.kind != .folder || isRead($0.path) }
  }

  private func isCovered(_ path: RepoPath) -> Bool {
    folders.contains(path.parent) || isInsideWhole(path)
  }

  private func isInsideWhole(_ path: RepoPath) -> Bool {
    var path = path
    while !wholes.contains(path) {
      guard path != .root else { return false }
      path = path.parent
    }
    return true
  }
}
