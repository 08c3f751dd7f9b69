internal import Documents
internal import Manifests

/// What a build has read and built so far, and in which order.
struct BuildProgress {
  /// Files of resources that were read, with their numbers.
  private(set) var resources: [RepoPath: ResourceFile] = [:]
  /// What folders that were built gave, once for each path that objects may call them.
  private(set) var built: [RepoPath: [BuiltFolder]] = [:]
  /// The keys of these, and the folders that were asked for, as they came.
  private var files: [RepoPath] = []
  private var folders: [RepoPath] = []
  private var visited: [RepoPath] = []
  /// What was known already when it was asked for.
  private var repeated: [RepoPath] = []

  /// What a folder gave, and what its objects call it.
  struct BuiltFolder {
    let path: String?
    /// Nil if it was given away: most folders are named once, and what is kept is copied when it is
    /// changed.
    var accumulation: Accumulation?
  }

  /// A moment of a build.
  struct Mark {
    fileprivate let files: Int
    fileprivate let folders: Int
    fileprivate let visited: Int
    fileprivate let repeated: Int
  }

  /// The manifests of a file that was read.
  mutating func takeManifests(of path: RepoPath) -> [Manifest]? {
    guard let manifests = resources[path]?.takeManifests() else { return nil }
    repeated.append(path)
    return manifests
  }

  /// Remembers a file.
  mutating func add(_ file: ResourceFile, at path: RepoPath) {
    resources[path] = file
    files.append(path)
  }

  /// A folder that was built, and what it gave if that is kept.
  mutating func find(_ folder: RepoPath, called path: String?) -> BuiltFolder? {
    guard let known = built[folder]?.first(where: { $0.path == path }) else { return nil }
    repeated.append(folder)
    return known
  }

  /// Remembers that a folder was built.
  mutating func add(_ folder: RepoPath, called path: String?) {
    built[folder, default: []].append(BuiltFolder(path: path))
    folders.append(folder)
  }

  /// Keeps what a folder gave that is named once more.
  mutating func keep(_ accumulation: Accumulation?, of folder: RepoPath, called path: String?) {
    guard let index = built[folder]?.firstIndex(where: { $0.path == path }) else { return }
    built[folder]?[index].accumulation = accumulation
  }

  /// Remembers that a folder was asked for.
  mutating func visit(_ folder: RepoPath) { visited.append(folder) }

  /// This moment.
  var mark: Mark {
    Mark(
      files: files.count, folders: folders.count, visited: visited.count, repeated: repeated.count)
  }

  /// What came since a moment; nil if it needed something that was there before.
  func part(since mark: Mark) -> Part? {
    let (files, folders) = (files[mark.files...], folders[mark.folders...])
    let own = Set(files).union(folders)
    guard repeated[mark.repeated...].allSatisfy(own.contains) else { return nil }
    return Part(
      resources: files.compactMap { path in resources[path].map { (path, $0) } },
      built: Set(folders).compactMap { path in built[path].map { (path, $0) } },
      visited: Array(visited[mark.visited...]))
  }

  /// What a build has read and built in some time.
  struct Part: Sendable {
    fileprivate let resources: [(path: RepoPath, file: ResourceFile)]
    fileprivate let built: [(path: RepoPath, folders: [BuiltFolder])]
    /// The folders that were asked for.
    let visited: [RepoPath]
  }

  /// Takes what another build has read and built; answers whether this one has nothing of it.
  mutating func take(_ part: Part) -> Bool {
    guard part.resources.allSatisfy({ resources[$0.path] == nil }),
      part.built.allSatisfy({ built[$0.path] == nil })
    else { return false }
    for (path, file) in part.resources { add(file, at: path) }
    for (path, accumulations) in part.built {
      built[path] = accumulations
      folders.append(path)
    }
    visited += part.visited
    return true
  }
}
