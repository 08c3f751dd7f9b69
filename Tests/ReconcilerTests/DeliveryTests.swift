import Documents
import Foundation
import Git
import GitSupport
import Reconciler
import Testing

/// What is delivered, and what is left alone.
@Suite struct DeliveryTests {
  private let sandbox: Sandbox
  private let program: Program

  init() throws {
    sandbox = try Sandbox(copying: Self.template)
    program = Program(sandbox: sandbox, folder: "work")
  }

  private static let template = Template { sandbox in
    try FileManager.default.createDirectory(
      atPath: sandbox.path("work"), withIntermediateDirectories: true)
    try sandbox.git("init", "-q", "-b", "main", ".", in: "work")
    try sandbox.write(settings(), to: "work/reconcile.yaml")
    try sandbox.write("resources: [map.yaml]\n", to: "work/environments/dev/kustomization.yaml")
    try change("one", in: sandbox)
    try sandbox.commit("one", in: "work")
  }

  private static func settings(_ spec: String = "{}") -> String {
    "apiVersion: reconcile.electinfo.dev/v1\nkind: Repository\nspec: \(spec)\n"
  }

  private static func change(_ value: String, in sandbox: Sandbox) throws {
    try sandbox.write(
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: map, namespace: apps}
      data: {value: \(value)}

      """, to: "work/environments/dev/map.yaml")
  }

  private func commit(_ value: String) throws {
    try Self.change(value, in: sandbox)
    try sandbox.commit(value, in: "work")
  }

  @Test func thePathsAndTheBytesAreThoseOfTheObjects() throws {
    #expect(
      program.run("--env", "dev").output.hasSuffix("  + apps/configmap-map.yaml\n"))
    #expect(
      try sandbox.git("show", "rendered/dev:apps/configmap-map.yaml", in: "work") == """
        apiVersion: v1
        data:
          value: one
        kind: ConfigMap
        metadata:
          name: map
          namespace: apps
        """)
    try sandbox.expectSound("work")
  }

  @Test func changesThatAreNotCommittedAreNamed() throws {
    try Self.change("uncommitted", in: sandbox)
    let run = program.run("--env", "dev")
    #expect(run.code == 0)
    #expect(
      run.talk
        == "environments/dev/map.yaml: note: HEAD was rendered, your changes here are not in it [delivery]\n"
    )
    #expect(program.run("--env", "dev", "--from", "HEAD").talk.isEmpty)
    try sandbox.expectSound("work")
  }

  @Test func aMistakeStopsOneEnvironmentOnly() throws {
    try sandbox.write("resources: [../dev]\n", to: "work/environments/prod/kustomization.yaml")
    try sandbox.write(
      "apiVersion: reconcile.electinfo.dev/v1\nkind: Environment\nspec: {delivry: {}}\n",
      to: "work/environments/prod/environment.yaml")
    try sandbox.commit("prod", in: "work")
    let run = program.run("--all")
    #expect(run.code == 2 && run.talk.contains("[settings-field]"), "\(run)")
    #expect(run.output.contains("committed to rendered/dev"))
    try sandbox.expectSound("work")
  }

  @Test func theCommitFollowsFromTheSourceAlone() throws {
    _ = program.run("--env", "dev")
    let first = try sandbox.id("rev-parse", "rendered/dev", in: "work")
    try sandbox.git("branch", "-D", "rendered/dev", in: "work")
    _ = program.run("--env", "dev")
    #expect(try sandbox.id("rev-parse", "rendered/dev", in: "work") == first)
    try sandbox.expectSound("work")
  }

  @Test func aForeignEditHoldsTheEnvironment() throws {
    _ = program.run("--env", "dev")
    try sandbox.git("worktree", "add", "-q", "../edit", "rendered/dev", in: "work")
    let busy = program.run("--env", "dev")
    #expect(busy.code == 3 && busy.talk.contains("has it checked out"), "\(busy.talk)")
    try sandbox.write("value: mine\n", to: "edit/apps/configmap-map.yaml")
    let edit = try sandbox.commit("by hand", in: "edit")
    try sandbox.git("worktree", "remove", "../edit", in: "work")
    try commit("two")
    let held = program.run("--env", "dev")
    #expect(held.code == 1)
    #expect(
      held.talk.contains("`rendered/dev` is held: \(edit.description.prefix(10)) of Ann"),
      "\(held.talk)")
    #expect(try sandbox.id("rev-parse", "rendered/dev", in: "work") == edit)
    try sandbox.expectSound("work")
  }

  @Test func aMergeThatChangesNothingIsNoEdit() throws {
    _ = program.run("--env", "dev")
    let tip = try sandbox.git("rev-parse", "rendered/dev", in: "work")
    let tree = try sandbox.git("rev-parse", "rendered/dev^{tree}", in: "work")
    let merge = try sandbox.git(
      "commit-tree", tree, "-p", tip, "-p", "main", "-m", "merged", in: "work")
    try sandbox.git("update-ref", "refs/heads/rendered/dev", merge, in: "work")
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
    try commit("two")
    #expect(program.run("--env", "dev").output.contains("1 changed"))
    #expect(try sandbox.git("rev-parse", "rendered/dev^1", in: "work") == merge)
    try sandbox.expectSound("work")
  }

  @Test func anOlderCommitDoesNotReplaceANewerOne() throws {
    try commit("two")
    _ = program.run("--env", "dev")
    let tip = try sandbox.git("rev-parse", "rendered/dev", in: "work")
    let run = program.run("--env", "dev", "--from", "HEAD~1")
    #expect(run.code == 0 && run.output.contains("which is newer"), "\(run)")
    #expect(try sandbox.git("rev-parse", "rendered/dev", in: "work") == tip)
    try sandbox.expectSound("work")
  }

  /// A newer commit that took a change back left no trace; the change does not come after it.
  @Test func aLateRunDoesNotUndo() throws {
    _ = program.run("--env", "dev")
    let tip = try sandbox.git("rev-parse", "rendered/dev", in: "work")
    try commit("two")
    let late = try sandbox.git("rev-parse", "HEAD", in: "work")
    try commit("one")
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
    let run = program.run("--env", "dev", "--from", late)
    #expect(run.code == 0 && run.output.contains("which is newer"), "\(run)")
    #expect(try sandbox.git("rev-parse", "rendered/dev", in: "work") == tip)
    #expect(
      program.run("--env", "dev", "--from", late, "--allow-rewind").output.contains("1 changed"))
    #expect(program.run("--env", "dev").output.contains("1 changed"))
    try sandbox.expectSound("work")
  }

  @Test func onlyTheHistoryOfTheSourceBranchIsDelivered() throws {
    try sandbox.git("checkout", "-q", "-b", "feature", in: "work")
    try commit("two")
    let run = program.run("--env", "dev")
    #expect(run.code == 3 && run.talk.contains("is not in the history of `main`"), "\(run)")
    #expect(program.run("--env", "dev", "--from", "main").code == 0)
    try sandbox.expectSound("work")
  }

  @Test func withoutTheSourceBranchNothingIsDelivered() throws {
    try sandbox.git("branch", "-m", "main", "trunk", in: "work")
    let run = program.run("--env", "dev")
    #expect(run.code == 3 && run.talk.contains("there is no branch `main`"), "\(run)")
    #expect(run.talk.contains("`source.branch` in reconcile.yaml"))
  }

  @Test func noBranchOfPeopleIsTouched() throws {
    for branch in ["main", "main/{env}"] {
      try sandbox.write(
        Self.settings("{delivery: {branch: \"\(branch)\"}}"), to: "work/reconcile.yaml")
      try sandbox.commit("settings", in: "work")
      let run = program.run("--env", "dev")
      #expect(run.code == 3 && run.talk.contains("nothing is delivered to"), "\(run)")
    }
  }

  @Test func whatIsOutsideThePathStays() throws {
    try sandbox.write(
      Self.settings("{delivery: {branch: rendered, path: \"{env}\"}}"), to: "work/reconcile.yaml")
    try sandbox.write(
      "resources: [../dev]\nnamePrefix: p-\n", to: "work/environments/prod/kustomization.yaml")
    try sandbox.commit("prod", in: "work")
    let run = program.run("--all")
    #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
    #expect(
      try sandbox.git("ls-tree", "-r", "--name-only", "rendered", in: "work")
        == "dev/apps/configmap-map.yaml\nprod/apps/configmap-p-map.yaml")
    #expect(!program.run("--all").output.contains("committed"))
    try commit("two")
    #expect(program.run("--env", "dev").output.contains("1 changed"))
    #expect(program.run("--env", "prod").output.contains("1 changed"))
    try sandbox.expectSound("work")
  }

  @Test func theNewerOfLocalAndRemoteCounts() throws {
    _ = program.run("--env", "dev")
    let first = try sandbox.git("rev-parse", "rendered/dev", in: "work")
    try commit("two")
    _ = program.run("--env", "dev")
    try sandbox.git(
      "update-ref", "refs/remotes/origin/rendered/dev", "rendered/dev", in: "work")
    try sandbox.git("update-ref", "refs/heads/rendered/dev", first, in: "work")
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
    let other = try sandbox.git(
      "commit-tree", "rendered/dev^{tree}", "-p", first, "-m", "other", in: "work")
    try sandbox.git("update-ref", "refs/heads/rendered/dev", other, in: "work")
    let run = program.run("--env", "dev")
    #expect(run.code == 3 && run.talk.contains("went different ways"), "\(run)")
    // Others are delivered all the same.
    try sandbox.write("resources: [../dev]\n", to: "work/environments/prod/kustomization.yaml")
    try sandbox.commit("prod", in: "work")
    #expect(program.run("--all").output.contains("committed to rendered/prod"))
    try sandbox.expectSound("work")
  }

  @Test(arguments: [
    "metadata: {name: s}\nstringData: {password: hunter2}",
    "metadata: {name: s}\ndata: {}\nstringData: {password: hunter2}",
    "metadata: {name: s}\ndata: null\nstringData: {password: hunter2}",
    "metadata: {name: s}\ndata: {password: aHVudGVyMg==}\nstringData: {}",
    "metadata: {name: s, annotations: {kubectl.kubernetes.io/last-applied-configuration: hunter2}}",
  ])
  func aSecretIsNotCommitted(_ fields: String) throws {
    try sandbox.write(
      "apiVersion: v1\nkind: Secret\n\(fields)\n", to: "work/environments/dev/map.yaml")
    try sandbox.commit("secret", in: "work")
    let run = program.run("--env", "dev")
    #expect(run.code == 2 && run.talk.contains("[secret-in-git]"), "\(run)")
    #expect(!run.talk.contains("hunter2"))
  }

  @Test func whoComesSecondDecidesAnew() async throws {
    let program = program
    let runs = await withTaskGroup(of: (output: String, talk: String, code: Int32).self) { group in
      for _ in 0..<10 { group.addTask { program.run("--env", "dev") } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(runs.allSatisfy { $0.code == 0 }, "\(runs)")
    #expect(try sandbox.git("rev-list", "--count", "rendered/dev", in: "work") == "1")
    try sandbox.expectSound("work")
  }

  @Test func aLockIsWaitedFor() throws {
    _ = program.run("--env", "dev")
    try commit("two")
    let lock = sandbox.path("work/.git/refs/heads/rendered/dev.lock")
    try Data().write(to: URL(fileURLWithPath: lock))
    // A thread of its own: other tests keep those that tasks wait for.
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.3)
      try? FileManager.default.removeItem(atPath: lock)
    }
    let (output, talk, _) = program.run("--env", "dev")
    #expect(output.contains("1 changed") && talk.isEmpty, "\(talk)")
  }

  @Test(arguments: [false, true])
  func aFolderThatWasRemovedIsHeld(_ isFileInstead: Bool) throws {
    try sandbox.write(
      Self.settings("{delivery: {branch: rendered, path: \"{env}\"}}"), to: "work/reconcile.yaml")
    try sandbox.commit("settings", in: "work")
    _ = program.run("--env", "dev")
    try sandbox.git("worktree", "add", "-q", "../edit", "rendered", in: "work")
    try sandbox.git("rm", "-rq", "dev", in: "edit")
    if isFileInstead { try sandbox.write("x\n", to: "edit/dev") }
    let edit = try sandbox.commit("by hand", in: "edit")
    try sandbox.git("worktree", "remove", "../edit", in: "work")
    let held = program.run("--env", "dev")
    #expect(held.code == 1 && held.talk.contains("is held: \(edit.description.prefix(10))"))
  }

  @Test func nothingIsNotDelivered() throws {
    _ = program.run("--env", "dev")
    try sandbox.write("resources: []\n", to: "work/environments/dev/kustomization.yaml")
    try sandbox.commit("nothing", in: "work")
    let run = program.run("--env", "dev")
    #expect(run.code == 1 && run.talk.contains("[rendering-empty]"), "\(run)")
  }

  @Test func allOfNoneIsAMistake() throws {
    try sandbox.git("rm", "-rq", "environments", in: "work")
    try sandbox.commit("none", in: "work")
    let run = program.run("--all")
    #expect(run.code == 2 && run.talk.contains("there is no environment"), "\(run)")
  }

  @Test func thePluginFindsAProjectInsideARepository() throws {
    try sandbox.write(Self.settings(), to: "work/sub/reconcile.yaml")
    try sandbox.write("resources: [map.yaml]\n", to: "work/sub/environments/dev/kustomization.yaml")
    try sandbox.write(
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: sub}\n",
      to: "work/sub/environments/dev/map.yaml")
    let plugin = Program(sandbox: sandbox, folder: "work/sub/environments/dev")
    let run = plugin.run(
      "argocd", "generate",
      variables: ["ARGOCD_APP_SOURCE_PATH": "sub/environments/dev"])
    #expect(run.output.contains(#""name":"sub""#) && run.code == 0, "\(run)")
  }

  @Test func aBareRepositoryIsEnough() throws {
    try sandbox.git("clone", "-q", "--bare", "work", "bare", in: "")
    let bare = Program(sandbox: sandbox, folder: "bare")
    #expect(bare.run("--env", "dev").output.contains("committed to rendered/dev"))
    #expect(program.run("--env", "dev").code == 0)
    #expect(
      try sandbox.git("rev-parse", "rendered/dev", in: "bare")
        == sandbox.git("rev-parse", "rendered/dev", in: "work"))
    try sandbox.expectSound("bare")
  }

  @Test func aWorkingTreeThatIsLinkedIsEnough() throws {
    try sandbox.git("worktree", "add", "-q", "--detach", "../linked", in: "work")
    let linked = Program(sandbox: sandbox, folder: "linked")
    #expect(linked.run("--env", "dev").output.contains("committed to rendered/dev"))
    try sandbox.expectSound("work")
  }
}
