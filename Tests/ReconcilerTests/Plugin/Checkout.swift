import Foundation
import GitSupport
import Testing

/// How the repo-server sends a checkout to the server of a plugin: packed, and unpacked into a folder
/// that has another name each time.
struct Checkout {
  /// What is sent of git's own folder.
  enum GitFolder: CaseIterable {
    /// All of it.
    case whole
    /// One commit of it, as where `depth` is set.
    case shallow
    /// An empty folder: `.git/*` is excluded.
    case empty
    /// Nothing: `.git` is excluded.
    case absent
    /// A file that names a folder elsewhere, as in a work tree or a submodule.
    case file
  }

  /// What links say where they are unpacked.
  enum Links: CaseIterable {
    /// What they say in the repository.
    case relative
    /// The path on the disk, as older versions of Argo CD write it.
    case whole
  }

  var git = GitFolder.whole
  var links = Links.relative
  /// Whether modes stay as they are; else nothing can be executed.
  var preservesModes = false
  /// The folder of the repository that is sent; all of it unless `manifest-generate-paths` count.
  var part = ""

  /// Packs the newest commit of a repository into a file of the sandbox.
  func pack(_ repository: String, of sandbox: Sandbox) throws -> String {
    let source = sandbox.path("checkout-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(atPath: source) }
    let depth = ["--single-branch"] + (git == .shallow ? ["--depth", "1"] : [])
    let words = ["clone", "-q"] + depth + ["file://" + sandbox.path(repository), source]
    try #require(try sandbox.run(words, in: repository).status == 0)
    try sandbox.git(
      "checkout", "-q", "--detach", in: URL(fileURLWithPath: source).lastPathComponent)
    if git == .file {
      try FileManager.default.removeItem(atPath: source + "/.git")
      try Data("gitdir: ../elsewhere\n".utf8).write(to: URL(fileURLWithPath: source + "/.git"))
    }
    let archive = source + ".tgz"
    let below = part.isEmpty ? source : source + "/" + part
    try Self.tar(["-czf", archive] + exclusions + ["--format=pax", "-C", below, "."])
    return archive
  }

  /// Unpacks what was packed in a folder, which must not be there.
  func unpack(_ archive: String, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.tar(["-xzf", archive, "-C", folder, "--no-same-owner"])
    try settle(folder)
  }

  private var exclusions: [String] {
    switch git {
    case .empty: ["--anchored", "--exclude=./.git/*"]
    case .absent: ["--anchored", "--exclude=./.git"]
    default: []
    }
  }

  private static func tar(_ words: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tar"] + words
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "tar \(words)")
  }

  /// Gives all that was unpacked its modes, and links their text.
  private func settle(_ folder: String) throws {
    let manager = FileManager.default
    for name in try manager.subpathsOfDirectory(atPath: folder) {
      let path = folder + "/" + name
      var status = stat()
      try #require(lstat(path, &status) == 0)
      let type = status.st_mode & S_IFMT
      if type == S_IFLNK {
        guard links == .whole else { continue }
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        try manager.removeItem(atPath: path)
        try manager.createSymbolicLink(atPath: path, withDestinationPath: target)
      } else if !preservesModes {
        let mode: mode_t = type == S_IFDIR ? 0o755 : 0o644
        if status.st_mode & 0o7777 != mode { try #require(chmod(path, mode) == 0) }
      }
    }
    try #require(chmod(folder, 0o755) == 0)
  }
}
