import Documents
import Foundation
import Testing

/// The same files in memory and on the disk, and what a disk has besides.
@Suite final class FileTreeTests {
  private let folder: URL
  private let disk: FolderTree

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tree-" + UUID().uuidString)
    let files = FileManager.default
    for name in ["base/deep", ".git", "sub/.GIT", "outside"] {
      try files.createDirectory(
        at: folder.appendingPathComponent("root/" + name), withIntermediateDirectories: true)
    }
    try Data("secret".utf8).write(to: folder.appendingPathComponent("secret"))
    for (name, text) in Self.texts {
      try Data(text.utf8).write(to: folder.appendingPathComponent("root/" + name))
    }
    for (name, target) in Self.links {
      let path = folder.appendingPathComponent("root/" + name).path
      try files.createSymbolicLink(atPath: path, withDestinationPath: target)
    }
    disk = try FolderTree(folder.appendingPathComponent("root").path)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private static let texts = [
    ("base/a.yaml", "a"), ("base/B.yaml", "b"), ("base/deep/c.yaml", "c"), ("empty", ""),
    (".git/config", "x"),
    ("sub/.GIT/config", "x"), ("caf\u{E9}", "composed"), ("cafe\u{301}", "decomposed"),
  ]

  private static let links = [
    ("file-link", "base/a.yaml"), ("folder-link", "base"), ("base/up", "../folder-link/deep"),
    ("out", "../secret"), ("far", "base/../../secret"), ("absolute", "/etc/passwd"),
    ("loop", "loop"),
    ("dangling", "nothing"),
  ]

  private var memory: MemoryTree {
    get throws {
      var tree = MemoryTree()
      for (name, text) in Self.texts {
        tree.add(SourceText(text), at: try #require(RepoPath(name)))
      }
      for (name, target) in Self.links {
        tree.add(linkTo: target, at: try #require(RepoPath(name)))
      }
      return tree
    }
  }

  private var both: [any FileTree] {
    get throws { try [memory, disk] }
  }

  private func path(_ text: String) throws -> RepoPath { try #require(RepoPath(text)) }

  @Test(arguments: [
    ("base/a.yaml", "a"), ("base/deep/c.yaml", "c"), ("empty", ""), ("caf\u{E9}", "composed"),
    ("cafe\u{301}", "decomposed"),
  ])
  func contents(_ name: String, _ text: String) throws {
    for tree in try both { #expect(try tree.contents(of: path(name)).bytes.string == text) }
  }

  @Test(arguments: [
    ("base", FileError.notAFile), (".", .notAFile), ("nothing", .notFound),
    ("base/nothing", .notFound),
    ("nothing/nothing", .notFound), ("base/a.yaml/x", .notAFolder), ("file-link", .symbolicLink),
    ("folder-link/a.yaml", .symbolicLink), ("dangling", .symbolicLink),
    ("base/up/c.yaml", .symbolicLink),
  ])
  func noContents(_ name: String, _ error: FileError) throws {
    for tree in try both {
      #expect(throws: error) { try tree.contents(of: path(name)) }
    }
  }

  @Test func entriesAreSortedByBytes() throws {
    for tree in try both {
      let base = try path("base")
      let entries = try tree.entries(of: base)
      #expect(entries.map(\.path.text) == ["base/B.yaml", "base/a.yaml", "base/deep", "base/up"])
      #expect(entries.map(\.kind) == [.file, .file, .folder, .symbolicLink])
      #expect(throws: FileError.symbolicLink) { try tree.entries(of: path("folder-link")) }
      #expect(throws: FileError.notAFolder) { try tree.entries(of: path("empty")) }
      #expect(throws: FileError.notFound) { try tree.entries(of: path("nothing")) }
      #expect(try tree.entries(of: .root).map(\.path.name).contains(".git"))
    }
  }

  @Test(arguments: [
    ("base", FileKind.folder), (".", .folder), ("empty", .file), ("loop", .symbolicLink),
  ])
  func kind(_ name: String, _ kind: FileKind) throws {
    for tree in try both { #expect(try tree.kind(of: path(name)) == kind) }
  }

  @Test(arguments: [
    ("base/a.yaml", "base/a.yaml"), ("file-link", "base/a.yaml"),
    ("folder-link/B.yaml", "base/B.yaml"),
    ("base/up/c.yaml", "base/deep/c.yaml"), ("folder-link/up/c.yaml", "base/deep/c.yaml"),
    (".", "."),
  ])
  func resolved(_ name: String, _ target: String) throws {
    for tree in try both { #expect(try tree.resolve(path(name)).text == target) }
  }

  @Test(arguments: [
    ("out", FileError.leavesTree), ("far", .leavesTree), ("absolute", .leavesTree),
    ("loop", .tooManyLinks),
    ("dangling", .notFound), ("empty/x", .notAFolder),
  ])
  func notResolved(_ name: String, _ error: FileError) throws {
    for tree in try both {
      #expect(throws: error) { try tree.resolve(path(name)) }
    }
  }

  @Test func gitIsNotRead() throws {
    for name in [".git/config", "sub/.GIT/config"] {
      #expect(throws: FileError.insideGit) { try disk.contents(of: path(name)) }
      #expect(throws: FileError.insideGit) { try disk.entries(of: path(name).parent) }
    }
    #expect(try disk.kind(of: path(".git")) == .folder)
  }

  @Test func pipesAndDevicesAreNotOpened() throws {
    let pipe = folder.appendingPathComponent("root/pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(try disk.kind(of: path("pipe")) == .other)
    #expect(throws: FileError.notAFile) { try disk.contents(of: path("pipe")) }
    let devices = try FolderTree("/dev")
    #expect(throws: FileError.notAFile) { try devices.contents(of: path("zero")) }
  }

  @Test func largeFilesAreNotRead() throws {
    var limits = Limits()
    limits.bytes = 1000
    let root = folder.appendingPathComponent("root")
    let small = try FolderTree(root.path, limits: limits)
    for (size, isRead) in [(1000, true), (1001, false), (1 << 40, false)] {
      let name = "sparse-\(size)"
      #expect(
        FileManager.default.createFile(
          atPath: root.appendingPathComponent(name).path, contents: nil))
      #expect(truncate(root.appendingPathComponent(name).path, size) == 0)
      if isRead {
        #expect(try small.contents(of: path(name)).count == size)
      } else {
        #expect(throws: FileError.tooLarge(limit: 1000)) { try small.contents(of: path(name)) }
      }
    }
    // Files of the kernel say that they are empty.
    let kernel = try FolderTree("/proc/self")
    #expect(try kernel.contents(of: path("status")).count > 100)
  }

  @Test func namesThatAreNoTextNameNothing() throws {
    let root = folder.appendingPathComponent("root/base/deep").path
    let name = Array(root.utf8) + [0x2F, 0xFF, 0x2E, 0x79, 0]
    let file = name.withUnsafeBytes { bytes in
      bytes.bindMemory(to: CChar.self).baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
    }
    #expect(file >= 0)
    close(file)
    let entry = try #require(try disk.entries(of: path("base/deep")).last)
    #expect(entry.kind == .other)
    #expect(throws: FileError.notFound) { try disk.contents(of: entry.path) }
  }

  @Test func aRootMustBeAFolder() {
    #expect(throws: FileError.notFound) { try FolderTree(folder.path + "/nothing") }
    #expect(throws: FileError.notAFolder) { try FolderTree(folder.path + "/secret") }
  }
}
