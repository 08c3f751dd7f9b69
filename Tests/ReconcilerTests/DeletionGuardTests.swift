import Foundation
import Git
import GitSupport
import Testing

/// What is not removed unless somebody says so.
@Suite struct DeletionGuardTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }
  private var program: Program { project.program }

  init() throws {
    project = try DeliveryProject()
  }

  private static let ten = (0..<10).map { "ConfigMap/map-\($0)" }

  /// Delivers ten maps, and makes a commit with some of them.
  private func deliverTen(thenLeave count: Int, _ settings: String = "") throws {
    try project.settings(settings)
    try project.objects(Self.ten)
    #expect(program.run("--env", "dev").code == 0)
    try project.objects(Array(Self.ten.prefix(count)))
  }

  @Test func aShareIsTooMuch() throws {
    try deliverTen(thenLeave: 5)
    let before = try project.tip()
    let run = program.run("--env", "dev")
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(
      run.talk == """
        error: dev: 5 of 10 objects would be removed; less than 50%, or fewer than 5, would pass \
        [deletion-guard]
          - ConfigMap/map-5
          - ConfigMap/map-6
          - ConfigMap/map-7
          - ConfigMap/map-8
          - ConfigMap/map-9
        hint: `--allow-delete all` allows it, `--allow-delete ConfigMap/map-5` one of them

        """)
    #expect(program.run("--env", "dev", "--dry-run").talk == run.talk)
    #expect(try project.tip() == before)
    #expect(program.run("--env", "dev", "--allow-delete", "all").code == 0)
    #expect(try project.message().hasSuffix("\nReconcile-Allow-Delete: all"))
    #expect(try project.files().count == 5)
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
    try project.expectSound()
  }

  /// Less than the share, or less than the minimum.
  @Test(arguments: [(6, ""), (5, "guard: {minimum: 6}"), (1, "guard: {share: 91%}")])
  func lessIsNot(_ count: Int, _ settings: String) throws {
    try deliverTen(thenLeave: count, settings)
    #expect(program.run("--env", "dev").output.contains("\(10 - count) removed, committed"))
    #expect(try !project.message().contains("Allow-Delete"))
    try project.expectSound()
  }

  @Test func whatIsAllowedDoesNotCount() throws {
    try deliverTen(thenLeave: 4)
    let other = program.run("--env", "dev", "--allow-delete", "ConfigMap/map-1")
    #expect(other.code == 1 && other.talk.contains("6 of 10 objects"), "\(other)")
    let run = program.run(
      "--env", "dev", "--allow-delete=ConfigMap/map-[45]", "--allow-delete", "ConfigMap/*-4",
      "--allow-delete=*/map-5", "--allow-delete", "Service/map-9")
    #expect(run.code == 0, "\(run)")
    #expect(
      try project.message().hasSuffix("\nReconcile-Allow-Delete: */map-5, ConfigMap/*-4"))
    try project.expectSound()
  }

  @Test func aPermissionThatNobodyNeedsIsNotWritten() throws {
    try deliverTen(thenLeave: 9)
    #expect(program.run("--env", "dev", "--allow-delete", "all").code == 0)
    #expect(try !project.message().contains("Allow-Delete"))
  }

  @Test func nothingIsNotDelivered() throws {
    try deliverTen(thenLeave: 0)
    let run = program.run("--env", "dev")
    #expect(run.code == 1 && run.talk.contains("10 objects would be removed [rendering-empty]"))
    #expect(program.run("--env", "dev", "--allow-delete", "all").code == 0)
    #expect(try project.files().isEmpty)
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
    try project.objects("ConfigMap/new")
    #expect(program.run("--env", "dev").output.contains("1 added"))
    try project.expectSound()
  }

  /// Where environments share a branch an empty one leaves no folder, and still was delivered.
  @Test func anEmptyFolderIsADelivery() throws {
    try deliverTen(thenLeave: 10, "delivery: {branch: shared, path: \"{env}\"}")
    try project.objects("ConfigMap/other", in: "prod")
    #expect(program.run("--all").code == 0)
    try project.objects([])
    #expect(program.run("--all", "--allow-delete", "all").code == 0)
    #expect(try project.files("shared") == ["prod/_default/configmap-other.yaml"])
    let tip = try project.tip("shared")
    let again = program.run("--all")
    #expect(again.code == 0 && again.talk.isEmpty, "\(again)")
    #expect(try project.tip("shared") == tip)
    // Another one that is new there has not been emptied, nor removed by hand.
    try project.objects("ConfigMap/third", in: "third")
    try project.objects("ConfigMap/new")
    #expect(program.run("--all").output.contains("third: 1 added, committed"))
    try project.expectSound()
  }

  @Test func withoutADeliveryThereIsNoGuard() throws {
    try project.settings("guard: {share: 1%, minimum: 1}")
    try project.objects("Namespace/one")
    #expect(program.run("--env", "dev").code == 0)
    try project.objects([], in: "prod")
    let empty = program.run("--env", "prod")
    #expect(empty.code == 1 && empty.talk.contains("there are no objects"), "\(empty)")
  }

  @Test func aProtectedKindIsNotRemoved() throws {
    try project.settings("")
    try project.objects("ConfigMap/one", "PersistentVolumeClaim/data", "Namespace/spark")
    try project.objects("ConfigMap/other", in: "prod")
    #expect(program.run("--all").code == 0)
    try project.objects("ConfigMap/one b", "Namespace/spark")
    try project.objects("ConfigMap/other b", in: "prod")
    let run = program.run("--all")
    #expect(run.code == 1 && run.output.hasPrefix("prod: 1 changed, committed"), "\(run)")
    #expect(
      run.talk == """
        error: dev: 1 object of a protected kind would be removed [deletion-guard]
          - PersistentVolumeClaim/data
        hint: `--allow-delete PersistentVolumeClaim/data` allows it

        """)
    #expect(program.run("--all", "--allow-delete", "PersistentVolumeClaim/data").code == 0)
    #expect(
      try project.message().hasSuffix("\nReconcile-Allow-Delete: PersistentVolumeClaim/data"))
    try project.expectSound()
  }

  /// Another name is another object, and so is another namespace.
  @Test func anObjectWithAnotherNameIsAnother() throws {
    try project.settings("")
    try project.objects("PersistentVolumeClaim/data-gh2k456789")
    #expect(program.run("--env", "dev").code == 0)
    try project.objects("PersistentVolumeClaim/data-hg2k456789")
    #expect(program.run("--env", "dev").code == 1)
    try project.objects("PersistentVolumeClaim/data-gh2k456789", and: "namespace: apps\n")
    let run = program.run("--env", "dev")
    #expect(run.code == 1 && run.talk.contains("- PersistentVolumeClaim/data-gh2k456789"))
    #expect(program.run("--env", "dev", "--allow-delete", "*/data-*").code == 0)
    try project.objects("ConfigMap/one")
    let other = program.run("--env", "dev")
    #expect(other.talk.contains("- PersistentVolumeClaim/apps/data-gh2k456789\n"), "\(other)")
    let name = "PersistentVolumeClaim/apps/data-*"
    #expect(program.run("--env", "dev", "--allow-delete", name).code == 0)
  }

  /// The name of what is generated changes with its content, and with whether it has a hash.
  @Test func anotherHashIsNoRemoval() throws {
    func generate(_ values: String, _ options: String = "") throws {
      let generators = (0..<6).map { "- {name: map-\($0), literals: [\"\(values)\"]}\n" }.joined()
      try project.objects(
        "ConfigMap/one", and: "configMapGenerator:\n\(generators)\(options)")
    }
    try project.settings("guard: {kinds: [ConfigMap]}")
    try generate("a=1")
    #expect(program.run("--env", "dev").code == 0)
    let plain = "generatorOptions: {disableNameSuffixHash: true}\n"
    for options in ["", plain, ""] {
      try generate("a=2", options)
      let run = program.run("--env", "dev")
      #expect(run.code == 0 && run.output.contains("6 removed"), "\(run)")
    }
    try project.objects("ConfigMap/one")
    #expect(program.run("--env", "dev").talk.contains("6 of 7 objects"))
    try project.expectSound()
  }

  /// Who loosens the guard does not delete in the same commit.
  @Test(arguments: ["guard: {share: 90%}", "guard: {minimum: 9}"])
  func aLooserGuardActsLater(_ settings: String) throws {
    try deliverTen(thenLeave: 5)
    try project.settings(settings)
    let run = program.run("--env", "dev")
    #expect(run.code == 1 && run.talk.contains("5 of 10 objects"), "\(run)")
    #expect(run.talk.contains("; a guard that is loosened acts from the next delivery on\n"))
    try project.objects(Self.ten.map { $0 + " b" })
    #expect(program.run("--env", "dev").code == 0)
    try project.objects(Array(Self.ten.prefix(5)))
    #expect(program.run("--env", "dev").code == 0)
  }

  /// A setting that changes no file is delivered for itself, or it would never act.
  @Test func aLooserGuardIsDelivered() throws {
    try deliverTen(thenLeave: 10)
    let tree = try sandbox.git("rev-parse", "rendered/dev^{tree}", in: "work")
    try project.settings("guard: {share: 90%}")
    let run = program.run("--env", "dev")
    #expect(run.code == 0 && run.output.contains("no files, committed"), "\(run)")
    #expect(try sandbox.git("rev-parse", "rendered/dev^{tree}", in: "work") == tree)
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
    try project.objects(Array(Self.ten.prefix(5)))
    #expect(program.run("--env", "dev").code == 0)
    try project.settings("guard: {share: 20%}")
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
  }

  /// The same for the types of Secrets, and for the branch that sources come from.
  @Test func otherRulesAreLoosenedFirstToo() throws {
    try deliverTen(thenLeave: 10)
    try project.settings("secrets: {allow: [helm.sh/release.v1]}")
    try sandbox.write(
      "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ntype: helm.sh/release.v1\n"
        + "stringData: {a: hunter2}\n", to: "work/environments/dev/secret.yaml")
    try project.objects(Self.ten, and: "components: []\n")
    try sandbox.write(
      "resources: [\(Self.ten.indices.map { "object-\($0).yaml" }.joined(separator: ", ")), secret.yaml]\n",
      to: "work/environments/dev/kustomization.yaml")
    try sandbox.commit("both at once", in: "work")
    let run = program.run("--env", "dev")
    #expect(run.code == 1 && run.talk.contains("[secret-in-git]"), "\(run)")
    #expect(!run.talk.contains("hunter2"))
    #expect(program.run("--env", "dev", "--from", "HEAD~2").output.contains("no files, committed"))
    #expect(program.run("--env", "dev").output.contains("1 added"))
  }

  @Test func aBranchThatIsNamedAnewIsNotEnough() throws {
    try deliverTen(thenLeave: 10)
    try sandbox.git("checkout", "-q", "-b", "feature", in: "work")
    try project.settings("source: {branch: feature}")
    try project.objects(Self.ten.map { $0 + " b" })
    let run = program.run("--env", "dev")
    #expect(run.code == 3 && run.talk.contains("is not in the history of `main`"), "\(run)")
    // Who moves to another branch says so on the old one, or takes that away.
    try sandbox.git("branch", "-D", "main", in: "work")
    #expect(program.run("--env", "dev").code == 0)
    try project.expectSound()
  }

  @Test func aStricterGuardActsAtOnce() throws {
    try deliverTen(thenLeave: 8)
    try project.settings("guard: {share: 20%, minimum: 2}", of: "dev")
    let run = program.run("--env", "dev")
    #expect(run.code == 1 && run.talk.contains("2 of 10 objects"), "\(run)")
    #expect(!run.talk.contains("loosened"))
  }

  @Test func kindsThatWereProtectedAre() throws {
    try project.settings("guard: {kinds: [Service]}", of: "dev")
    try project.settings("")
    try project.objects("ConfigMap/one", "Service/two", "Namespace/three")
    #expect(program.run("--env", "dev").code == 0)
    try project.settings("guard: {kinds: []}", of: "dev")
    try project.objects("ConfigMap/one", "Namespace/three")
    #expect(program.run("--env", "dev").talk.contains("- Service/two\n"))
    #expect(program.run("--env", "dev", "--allow-delete", "Service/two").code == 0)
    try project.objects("ConfigMap/one")
    #expect(program.run("--env", "dev").code == 0)
  }

  /// A new name of the environment takes no guard away from the branch.
  @Test func aRenamedEnvironmentHasItsGuard() throws {
    try project.settings("delivery: {branch: fixed}, guard: {share: 10%, minimum: 1}", of: "dev")
    try project.settings("")
    try project.objects(Self.ten)
    #expect(program.run("--env", "dev").code == 0)
    try sandbox.git("mv", "environments/dev", "environments/new", in: "work")
    try project.settings("delivery: {branch: fixed}", of: "new")
    try project.objects(Array(Self.ten.prefix(8)), in: "new")
    let run = program.run("--env", "new")
    #expect(run.code == 1 && run.talk.contains("2 of 10 objects"), "\(run)")
  }

  /// What others have put there is asked about as well.
  @Test func adoptingRemovesNothingUnasked() throws {
    try project.settings("")
    try project.objects("ConfigMap/one")
    #expect(program.run("--env", "dev").code == 0)
    try project.edit { sandbox in
      let file = "edit/_default/configmap-one.yaml"
      let text = try sandbox.git("show", "HEAD:_default/configmap-one.yaml", in: "edit")
      let kind = "apiVersion: v1\nkind: PersistentVolumeClaim\n"
      try sandbox.write(
        "\(text)\n---\n\(kind)metadata: {name: first, namespace: a}\n", to: file)
      let items = ["second", "third"].map { name in
        "- {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: \(name)}}\n"
      }
      try sandbox.write(
        "apiVersion: v1\nkind: List\nitems:\n" + items.joined(), to: "edit/more.yml")
      try sandbox.write("not: [yaml\n", to: "edit/README.md")
      try sandbox.commit("by hand", in: "edit")
    }
    let run = program.run("--env", "dev", "--adopt")
    #expect(run.code == 1, "\(run)")
    for name in ["a/first", "second", "third"] {
      #expect(run.talk.contains("  - PersistentVolumeClaim/\(name)\n"), "\(run.talk)")
    }
    #expect(
      program.run("--env", "dev", "--adopt", "--allow-delete", "PersistentVolumeClaim/*").code == 0)
    #expect(try project.files() == ["_default/configmap-one.yaml"])
    try project.expectSound()
  }

  /// One file has all objects, and is there before and after.
  @Test func objectsOfOneFileAreCounted() throws {
    try project.settings("delivery: {layout: single}")
    try project.objects((0..<10).map { "ConfigMap/map-\($0)" })
    _ = program.run("--env", "dev", "--adopt")
    try project.objects("ConfigMap/map-0")
    let run = program.run("--env", "dev")
    #expect(run.code == 1 && run.talk.contains("9 of 10 objects would be removed"), "\(run)")
    #expect(program.run("--env", "dev", "--allow-delete", "all").output.contains("1 changed"))
  }

  @Test func manyObjectsAreCounted() throws {
    try project.settings("")
    try project.objects((0..<40).map { "ConfigMap/map-\($0)" })
    #expect(program.run("--env", "dev").code == 0)
    try project.objects("ConfigMap/map-0")
    let talk = program.run("--env", "dev").talk
    #expect(talk.contains("\n  … 19 more\n"), "\(talk)")
  }

  /// A project inside a repository has its settings in its own folder.
  @Test func aProjectInsideARepositoryHasItsGuard() throws {
    let part = Program(sandbox: sandbox, folder: "work/part")
    try project.settings("")
    for (count, settings) in [(10, "guard: {share: 10%, minimum: 1}"), (8, "")] {
      try sandbox.write(
        "apiVersion: reconcile.electinfo.dev/v1\nkind: Repository\nspec: {\(settings)}\n",
        to: "work/part/reconcile.yaml")
      let generators = (0..<count).map { "- {name: map-\($0), literals: [a=b]}\n" }.joined()
      try sandbox.write(
        "configMapGenerator:\n" + generators,
        to: "work/part/environments/dev/kustomization.yaml")
      try sandbox.commit("\(count)", in: "work")
      let run = part.run("--env", "dev")
      #expect(run.code == (count == 10 ? 0 : 1), "\(run)")
    }
  }
}
