internal import Documents
internal import Manifests

/// What a build has read and built so far, and in which order.
struct BuildProgress {
  /// Files of resources that were read, with their numbers.
  private(set) var resources: [RepoPath: ResourceFile] = [:]
  /// What folders that were built gave, once for each path that objects may call them.
  private(set) var built: [RepoPath: [BuiltFolder]] = [:]
  /// What was taken of another build, before which there was nothing: most builds have one base.
  private var taken: Part?
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
    /// Whether something was taken of another build.
    fileprivate let hasTaken: Bool
  }

  /// The manifests of a file that was read.
  mutating func takeManifests(of path: RepoPath) -> [Manifest]? {
    if var file = taken?.resources[path] {
      repeated.append(path)
      return file.takeManifests()
    }
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
    let folders = built[folder] ?? taken?.built[folder]
    guard let known = folders?.first(where: { $0.path == path }) else { return nil }
    repeated.append(folder)
    return known
  }

  /// Remembers that a folder was built.
  mutating func add(_ folder: RepoPath, called path: String?) {
    built[folder, default: taken?.built[folder] ?? []].append(BuiltFolder(path: path))
    folders.append(folder)
  }

  /// Keeps what a folder gave that is named once more.
  mutating func keep(_ accumulation: Accumulation?, of folder: RepoPath, called path: String?) {
    guard var folders = built[folder] ?? taken?.built[folder],
      let index = folders.firstIndex(where: { $0.path == path })
    else { return }
    folders[index].accumulation = accumulation
    built[folder] = folders
  }

  /// Remembers that a folder was asked for.
  mutating func visit(_ folder: RepoPath) { visited.append(folder) }

  /// This moment.
  var mark: Mark {
    Mark(
      files: files.count, folders: folders.count, visited: visited.count,
      repeated: repeated.count, hasTaken: taken != nil)
  }

  /// What came since a moment; nil if it needed something that was there before.
  func part(since mark: Mark) -> Part? {
    let (files, folders) = (files[mark.files...], folders[mark.folders...])
    var part = mark.hasTaken ? Part() : taken ?? Part()
    for path in files { part.resources[path] = resources[path] }
    for path in folders { part.built[path] = built[path] }
    let isOwn = repeated[mark.repeated...].allSatisfy { path in
      part.resources[path] != nil || part.built[path] != nil
    }
    part.visited = Array(visited[mark.visited...])
    return isOwn ? part : nil
  }

  /// What a build has read and built in some time.
  struct Part: Sendable {
    fileprivate var resources: [RepoPath: ResourceFile] = [:]
    fileprivate var built: [RepoPath: [BuiltFolder]] = [:]
    /// The folders that were asked for.
    fileprivate(set) var visited: [RepoPath] = []
  }

  /// Takes what another build has read and built; answers whether this one has nothing of it.
  mutating func take(_ part: Part) -> Bool {
    if resources.isEmpty, built.isEmpty, taken == nil {
      taken = part
    } else {
      guard part.resources.keys.allSatisfy({ !knows($0) }),
        part.built.keys.allSatisfy({ !knows($0) })
      else { return false }
      for (path, file) in part.resources { add(file, at: path) }
      for (path, accumulations) in part.built {
        built[path] = accumulations
        folders.append(path)
      }
    }
    visited += part.visited
    return true
  }

  /// Whether a file was read, or a folder built.
  private func knows(_ path: RepoPath) -> Bool {
    resources[path] != nil || built[path] != nil || taken?.resources[path] != nil
      || taken?.built[path] != nil
  }
}
