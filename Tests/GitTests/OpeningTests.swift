import Documents
import Foundation
import Git
import GitSupport
import Testing

/// What is opened, and what is refused with which words.
@Suite struct OpeningTests {
  private let sandbox: Sandbox

  private static let template = Template { sandbox in
    try sandbox.repository("r")
  }

  init() throws {
    sandbox = try Sandbox(copying: Self.template)
  }

  @Test func workingTree() throws {
    let repository = try sandbox.open("r")
    #expect(repository.workFolder == sandbox.path("r"))
    #expect(repository.gitFolder == sandbox.path("r/.git"))
    #expect(repository.commonFolder == repository.gitFolder)
    #expect(!repository.isPartial && repository.shallowCommits.isEmpty)
  }

  @Test func bareRepository() throws {
    try sandbox.git("clone", "-q", "--bare", "r", "b.git", in: ".")
    let repository = try sandbox.open("b.git")
    #expect(repository.workFolder == nil)
    #expect(try repository.revision("main").message == "commit 0\n")
  }

  @Test func linkedWorkingTree() throws {
    try sandbox.git("worktree", "add", "-q", "-b", "side", "../linked", in: "r")
    let repository = try sandbox.open("linked")
    #expect(repository.workFolder == sandbox.path("linked"))
    #expect(repository.gitFolder == sandbox.path("r/.git/worktrees/linked"))
    #expect(repository.commonFolder == sandbox.path("r/.git"))
    #expect(try repository.target(of: "HEAD")?.branch == "side")
  }

  @Test func submodule() throws {
    try sandbox.repository("s", commits: 2)
    try sandbox.git(
      "-c", "protocol.file.allow=always", "submodule", "add", "-q", sandbox.path("s"), "sub",
      in: "r")
    let repository = try sandbox.open("r/sub")
    #expect(repository.workFolder == sandbox.path("r/sub"))
    #expect(try repository.revision("HEAD").message == "commit 1\n")
  }

  @Test func foundFromAFolderInside() throws {
    for name in ["r/a/b/.git", "r/a/c"] {
      try FileManager.default.createDirectory(
        atPath: sandbox.path(name), withIntermediateDirectories: true)
    }
    for name in ["r", "r/a/b", "r/a/c", "r/.git", "r/.git/objects"] {
      let repository = try Repository.discover(from: sandbox.path(name), for: sandbox.user)
      #expect(repository.gitFolder == sandbox.path("r/.git"), "\(name)")
    }
    #expect(
      failure { _ = try sandbox.open("r/a") } == .notARepository(folder: sandbox.path("r/a")))
  }

  @Test func throughALink() throws {
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path("link"), withDestinationPath: "r")
    #expect(try sandbox.open("link").workFolder == sandbox.path("r"))
  }

  @Test func noRepository() throws {
    #expect(
      failure { _ = try sandbox.open("home") }
        == .notARepository(
          folder: sandbox.path("home")))
    let found = failure {
      _ = try Repository.discover(from: sandbox.path("home"), for: sandbox.user)
    }
    #expect(found?.reason == "`\(sandbox.path("home"))` is not in a git repository")
    #expect(
      failure { _ = try sandbox.open("nothing") }
        == .notARepository(
          folder: sandbox.path("nothing")))
  }

  @Test func linkToNothing() throws {
    try sandbox.write("gitdir: ../gone\n", to: "l/.git")
    let found = failure { _ = try sandbox.open("l") }
    #expect(found == .brokenLink(file: sandbox.path("l/.git"), target: "../gone"))
    try sandbox.write("nonsense\n", to: "l/.git")
    #expect(failure { _ = try sandbox.open("l") } != nil)
  }

  @Test func sha256() throws {
    try sandbox.git("init", "-q", "--object-format=sha256", "s", in: ".")
    let found = failure { _ = try sandbox.open("s") }
    #expect(
      found == .unsupported(.objectFormat("sha256"), repository: sandbox.path("s/.git")))
    #expect(found?.reason.hasSuffix("names objects by sha256, and only sha1 is read here") == true)
    #expect(found?.remedy?.contains("fast-export") == true)
  }

  @Test(arguments: [
    ("refStorage", "reftable", UnsupportedForm.referenceStorage("reftable")),
    ("compatObjectFormat", "sha256", .extensionNamed("compatobjectformat")),
    ("new", "true", .extensionNamed("new")),
  ])
  func foreignExtension(_ name: String, _ value: String, _ form: UnsupportedForm) throws {
    try sandbox.git("config", "core.repositoryFormatVersion", "1", in: "r")
    try sandbox.git("config", "extensions." + name, value, in: "r")
    guard case .unsupported(let found, _)? = failure({ _ = try sandbox.open("r") }) else {
      Issue.record("it was opened")
      return
    }
    #expect(found == form)
  }

  @Test func laterVersion() throws {
    try sandbox.git("config", "core.repositoryFormatVersion", "2", in: "r")
    let found = failure { _ = try sandbox.open("r") }
    #expect(found == .unsupported(.version("2"), repository: sandbox.path("r")))
  }

  @Test(arguments: [
    ("preciousObjects", "true"), ("objectFormat", "sha1"), ("refStorage", "files"),
    ("noop", "1"), ("worktreeConfig", "true"), ("partialClone", "origin"),
    ("relativeWorktrees", "true"),
  ])
  func harmlessExtension(_ name: String, _ value: String) throws {
    try sandbox.git("config", "core.repositoryFormatVersion", "1", in: "r")
    try sandbox.git("config", "extensions." + name, value, in: "r")
    let repository = try sandbox.open("r")
    #expect(try repository.revision("HEAD").parents.isEmpty)
    #expect(repository.isPartial == (name == "partialClone"))
  }

  @Test func bareInAFileOfItsOwn() throws {
    try sandbox.git("clone", "-q", "--bare", "r", "b", in: ".")
    try sandbox.git("config", "extensions.worktreeConfig", "true", in: "b")
    try sandbox.git("config", "core.repositoryFormatVersion", "1", in: "b")
    try sandbox.git("config", "--unset", "core.bare", in: "b")
    try sandbox.write("[core]\n\tbare = true\n", to: "b/config.worktree")
    #expect(try sandbox.open("b").workFolder == nil)
    try sandbox.git("worktree", "add", "-q", "-b", "side", "../linked", in: "b")
    let linked = try sandbox.open("linked")
    #expect(linked.workFolder == sandbox.path("linked"))
    #expect(try CheckedOutBranches(of: linked).workingTree(of: "main") == nil)
    #expect(try CheckedOutBranches(of: linked).workingTree(of: "side") == sandbox.path("linked"))
  }

  @Test func sparseWorkingTree() throws {
    try sandbox.write("x", to: "r/folder/x")
    try sandbox.commit("folder", in: "r")
    try sandbox.git("sparse-checkout", "init", "--cone", "--sparse-index", in: "r")
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("r/folder")))
    let repository = try sandbox.open("r")
    let files = CommitTree(repository, try repository.revision("HEAD"))
    #expect(try files.entries(of: .root).map(\.path.text) == ["file", "folder"])
  }

  @Test func borrowedObjects() throws {
    try sandbox.repository("r", commits: 2)
    try sandbox.git("clone", "-q", "--shared", "r", "s", in: ".")
    #expect(try sandbox.open("s").revision("HEAD~1").message == "commit 0\n")
  }

  /// Nothing that a configuration names is started, and nothing that it hides is read.
  @Test func configurationStartsNothing() throws {
    let trap = "touch " + sandbox.path("home/trapped") + "; false"
    for name in [
      "core.fsmonitor", "core.sshCommand", "core.pager", "core.editor",
      "credential.helper", "filter.lfs.smudge", "diff.external", "gpg.program", "alias.x",
    ] {
      try sandbox.git("config", name, trap, in: "r")
    }
    for name in ["reference-transaction", "post-index-change", "pre-auto-gc", "post-commit"] {
      try sandbox.write("#!/bin/sh\n\(trap)\n", to: "r/.git/hooks/" + name)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: sandbox.path("r/.git/hooks/" + name))
    }
    try sandbox.write("[alias\n", to: "home/.gitconfig")
    let repository = try sandbox.open("r")
    let files = CommitTree(repository, try repository.revision("HEAD"))
    #expect(try files.entries(of: .root).count == 1)
    let blob = try repository.write(blob: Array("new".utf8))
    #expect(repository.has(blob))
    let head = try repository.revision("HEAD")
    let change = ReferenceChange("refs/heads/new", from: nil, to: head.id, saying: "test")
    #expect(try repository.move([change], by: head.author) == [nil])
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("home/trapped")))
    // The trap is one: git falls into it.
    try FileManager.default.removeItem(atPath: sandbox.path("home/.gitconfig"))
    _ = try sandbox.run(["update-ref", "refs/heads/more", head.id.description], in: "r")
    #expect(FileManager.default.fileExists(atPath: sandbox.path("home/trapped")))
  }
}
