import BenchSupport
import Foundation

/// A git repository with a platform in its working tree.
///
/// What is delivered stands below `.git` only, so a fresh copy of a repository is a copy of that
/// folder.
struct Repository {
  let root: URL
  let platform: Platform
  private let git: String

  private var metadata: URL { root.appendingPathComponent(".git") }

  /// Writes a repository with one commit, which says nothing of deliveries.
  static func make(_ platform: Platform, at root: URL, git: String) throws -> Repository {
    let repository = Repository(root: root, platform: platform, git: git)
    for (path, text) in platform.files { try repository.writeOld(path, text) }
    try repository.run(["init", "-q", "-b", "main"])
    // What git does by itself is to be over when a run is.
    try repository.run(["config", "gc.autoDetach", "false"])
    try repository.run(["add", "."])
    try repository.run(["commit", "-qm", "fleet"])
    try repository.run(["gc", "-q"])
    return repository
  }

  /// Says in the last commit where to deliver to.
  func configure(_ delivery: DeliverySettings) throws {
    try writeOld("reconcile.yaml", delivery.text)
    try run(["add", "."])
    try run(["commit", "-q", "--amend", "-m", "fleet"])
  }

  /// Keeps the state under a name.
  func keep(_ name: String) throws {
    try? FileManager.default.removeItem(at: kept(name))
    try Tool.run("/bin/cp", ["-a", metadata.path, kept(name).path], in: root)
  }

  /// Goes back to a kept state; what was changed stands in the working tree as it was.
  func restore(_ name: String) throws {
    for change in platform.changes {
      guard let text = platform.files[change.path] else { continue }
      try writeOld(change.path, text)
    }
    try FileManager.default.removeItem(at: metadata)
    try Tool.run("/bin/cp", ["-a", kept(name).path, metadata.path], in: root)
  }

  private func kept(_ name: String) -> URL {
    root.deletingLastPathComponent().appendingPathComponent("\(root.lastPathComponent).\(name)")
  }

  /// Commits a change.
  func commit(_ change: Platform.Change) throws {
    let old = try String(contentsOf: root.appendingPathComponent(change.path), encoding: .utf8)
    try write(change.path, old.replacingOccurrences(of: change.old, with: change.new))
    try run(["commit", "-qam", "change"])
  }

  /// Where each branch that is delivered to stands.
  func deliveredBranches() throws -> Set<Substring> {
    let branches = try run(["for-each-ref", "refs/heads/rendered", "refs/heads/rendered/"])
    return Set(branches.split(separator: "\n"))
  }

  /// What the objects of a bare clone take on disk, in bytes.
  func cloneSize(_ words: [String] = []) throws -> Int {
    let place = kept("clone")
    defer { try? FileManager.default.removeItem(at: place) }
    try run(["clone", "-q", "--bare", "--no-local"] + words + [".", place.path])
    let objects = place.appendingPathComponent("objects")
    let names = FileManager.default.enumerator(atPath: objects.path)?.allObjects as? [String] ?? []
    return try names.reduce(0) { sum, name in
      let path = objects.appendingPathComponent(name).path
      return sum + (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0)
    }
  }

  /// Puts a text at a place, with a time that is older than any index, so that git does not look at
  /// the file again.
  private func writeOld(_ path: String, _ text: String) throws {
    try write(path, text)
    let time = Date(timeIntervalSince1970: 1_767_225_600)
    let place = root.appendingPathComponent(path).path
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: place)
  }

  private func write(_ path: String, _ text: String) throws {
    let place = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  @discardableResult
  private func run(_ words: [String]) throws -> String {
    try Tool.run(git, words, in: root)
  }
}
