import Foundation
import Git
import GitSupport
import Reconciler
import Testing

/// A year of two clones and the bare repository between them: everything that people and other
/// programs do to rendered branches, one after the other.
@Suite struct LongStoryTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }
  private let ann: Program
  private let bob: Program

  init() throws {
    project = try DeliveryProject()
    try project.settings("")
    try project.objects(Self.ten("a"))
    try project.objects("ConfigMap/one a", in: "prod")
    let sandbox = project.sandbox
    try sandbox.git("clone", "-q", "--bare", "work", "remote", in: "")
    try sandbox.git("remote", "add", "origin", "../remote", in: "work")
    try sandbox.git("fetch", "-q", in: "work")
    try sandbox.git("branch", "-q", "-u", "origin/main", in: "work")
    try sandbox.git("clone", "-q", "remote", "other", in: "")
    ann = Program(sandbox: sandbox, folder: "work")
    bob = Program(sandbox: sandbox, folder: "other")
  }

  private static func ten(_ value: String) -> [String] {
    (0..<10).map { "ConfigMap/map-\($0) \(value)" }
  }

  private func pushSource() throws {
    try sandbox.git("push", "-q", "origin", "main", in: "work")
    try sandbox.git("pull", "-q", "--rebase", in: "other")
  }

  private func tip(_ branch: String = "rendered/dev", in folder: String = "remote") throws -> String
  {
    try sandbox.git("rev-parse", "refs/heads/" + branch, in: folder)
  }

  /// Changes a branch of the remote in a working tree of Bob, and pushes it.
  private func edit(_ branch: String = "rendered/dev", _ change: (Sandbox) throws -> Void) throws {
    try sandbox.git("fetch", "-q", in: "other")
    try sandbox.git("worktree", "add", "-q", "--detach", "../edit", "origin/" + branch, in: "other")
    try change(sandbox)
    try sandbox.git("push", "-q", "origin", "HEAD:refs/heads/" + branch, in: "edit")
    try sandbox.git("worktree", "remove", "--force", "../edit", in: "other")
  }

  private func expect(
    _ run: (output: String, talk: String, code: Int32), _ code: Int32, _ text: String,
    _ place: SourceLocation = #_sourceLocation
  ) {
    #expect(
      run.code == code && (run.output + run.talk).contains(text), "\(run)", sourceLocation: place)
  }

  @Test func aYear() throws {
    try bothDeliver()
    try somebodyEdits()
    try somebodyReverts()
    try branchesAreMovedAndDeleted()
    try theSourceIsRewound()
    try anEnvironmentIsRenamed()
    try anEnvironmentIsEmptied()
    try aGuardIsLoosened()
    try aTokenIsInTheAddress()
    for folder in ["work", "remote", "other"] { try sandbox.expectSound(folder) }
  }

  private func bothDeliver() throws {
    expect(ann.run("--all", "--push"), 0, "dev: 10 added")
    expect(bob.run("--all", "--push"), 0, "dev: nothing to do")
    // A competing push: what Bob renders is older than what Ann has pushed meanwhile.
    try project.objects(Self.ten("b"))
    try sandbox.git("push", "-q", "origin", "main", in: "work")
    expect(ann.run("--all", "--push"), 0, "dev: 10 changed")
    expect(bob.run("--all", "--push"), 0, "which is newer")
    try pushSource()
    expect(bob.run("--all", "--push"), 0, "dev: nothing to do")
  }

  private func somebodyEdits() throws {
    try edit { sandbox in
      try sandbox.write("by: hand\n", to: "edit/_default/configmap-map-1.yaml")
      try sandbox.commit("quick fix", in: "edit")
    }
    let edited = try tip()
    try project.objects(Self.ten("c"))
    try pushSource()
    expect(ann.run("--all", "--push"), 1, "dev: `rendered/dev` is held")
    expect(bob.run("--env", "dev", "--push"), 1, "configmap-map-1.yaml")
    #expect(try tip() == edited)
    expect(bob.run("--env", "dev", "--push", "--adopt"), 0, "10 changed")
    #expect(try sandbox.git("rev-parse", "rendered/dev^", in: "remote") == edited)
    expect(ann.run("--all", "--push"), 0, "dev: nothing to do")
  }

  /// The emergency stop: until somebody says otherwise, nothing is delivered.
  private func somebodyReverts() throws {
    try project.objects(Self.ten("broken"))
    try pushSource()
    expect(ann.run("--env", "dev", "--push"), 0, "10 changed")
    try edit { sandbox in
      try sandbox.git("revert", "--no-edit", "HEAD", in: "edit")
    }
    expect(ann.run("--env", "dev", "--push"), 1, "is held")
    try project.objects(Self.ten("mended"))
    try pushSource()
    expect(bob.run("--env", "dev", "--push"), 1, "is held")
    expect(bob.run("--env", "dev", "--push", "--adopt"), 0, "10 changed")
  }

  private func branchesAreMovedAndDeleted() throws {
    let old = try tip()
    // Moved away by force, to another history.
    let other = try sandbox.git("commit-tree", "main^{tree}", "-m", "other", in: "remote")
    try sandbox.git("update-ref", "refs/heads/rendered/dev", other, in: "remote")
    expect(ann.run("--env", "dev", "--push"), 1, "is held")
    #expect(try tip() == other)
    try sandbox.git("update-ref", "refs/heads/rendered/dev", old, in: "remote")
    expect(ann.run("--env", "dev", "--push"), 0, "nothing to do")
    // Deleted: it begins anew.
    try sandbox.git("update-ref", "-d", "refs/heads/rendered/dev", in: "remote")
    expect(bob.run("--env", "dev", "--push"), 0, "10 added")
    // Diverged: what is only here is no base, and nothing of it is lost.
    try sandbox.git("fetch", "-q", in: "work")
    let mine = try sandbox.git(
      "commit-tree", "rendered/dev^{tree}", "-p", "rendered/dev~1", "-m", "mine", in: "work")
    try sandbox.git("update-ref", "refs/heads/rendered/dev", mine, in: "work")
    expect(ann.run("--env", "dev"), 3, "went different ways")
    expect(ann.run("--env", "dev", "--push"), 0, "nothing to do")
    #expect(try tip(in: "work") == mine)
    try sandbox.git("branch", "-q", "-D", "rendered/dev", in: "work")
  }

  private func theSourceIsRewound() throws {
    try project.objects(Self.ten("mistake"))
    try pushSource()
    expect(ann.run("--env", "dev", "--push"), 0, "10 changed")
    try sandbox.git("reset", "-q", "--hard", "HEAD~1", in: "work")
    try sandbox.git("push", "-q", "--force", "origin", "main", in: "work")
    expect(ann.run("--env", "dev", "--push"), 0, "which is newer")
    expect(ann.run("--env", "dev", "--push", "--allow-rewind"), 0, "10 changed")
    try sandbox.git("fetch", "-q", in: "other")
    try sandbox.git("reset", "-q", "--hard", "origin/main", in: "other")
    expect(bob.run("--env", "dev", "--push"), 0, "nothing to do")
  }

  private func anEnvironmentIsRenamed() throws {
    try sandbox.git("mv", "environments/prod", "environments/production", in: "work")
    try sandbox.commit("prod is called production", in: "work")
    try pushSource()
    let old = try tip("rendered/prod")
    let run = ann.run("--all", "--push")
    expect(run, 0, "production: 1 added")
    #expect(run.talk.contains("the environment `prod` is gone"))
    #expect(try tip("rendered/prod") == old)
    expect(ann.run("retire", "prod", "--push"), 0, "ConfigMap/one")
    #expect(ann.run("--all", "--push").talk.isEmpty)
  }

  private func anEnvironmentIsEmptied() throws {
    try project.objects([], in: "production")
    try pushSource()
    expect(bob.run("--all", "--push"), 1, "[rendering-empty]")
    expect(bob.run("--all", "--push", "--allow-delete", "all"), 0, "production: 1 removed")
    expect(ann.run("--all", "--push"), 0, "production: nothing to do")
  }

  private func aGuardIsLoosened() throws {
    try project.settings("guard: {share: 100%, minimum: 100}")
    try project.objects(Array(Self.ten("mended").prefix(2)))
    try pushSource()
    expect(ann.run("--env", "dev", "--push"), 1, "8 of 10 objects would be removed")
    expect(ann.run("--env", "dev", "--push", "--from", "HEAD~1"), 0, "no files")
    expect(ann.run("--env", "dev", "--push"), 0, "8 removed")
  }

  private func aTokenIsInTheAddress() throws {
    try sandbox.git(
      "remote", "set-url", "origin", "https://x:ghp_secret@localhost:1/remote.git", in: "work")
    let run = ann.run("--all", "--push")
    #expect(run.code == 3 && !(run.output + run.talk).contains("ghp_secret"), "\(run)")
  }
}
