import Foundation
import GitSupport
import Testing

/// Rules look at what is rendered before it is delivered.
@Suite struct DeliveryCheckTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }
  private var program: Program { project.program }

  init() throws {
    project = try DeliveryProject()
    try project.settings("")
    try project.objects("ConfigMap/one a", in: "good")
    try write("spec: {selectors: {app: a}}")
  }

  /// Commits the environment `bad`, a Service and what it has.
  private func write(_ rest: String) throws {
    let folder = "work/environments/bad/"
    try sandbox.write("resources: [service.yaml]\n", to: folder + "kustomization.yaml")
    try sandbox.write(
      "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n\(rest)\n", to: folder + "service.yaml")
    try sandbox.commit("bad: \(rest)", in: "work")
  }

  private func branches() throws -> [String] {
    try sandbox.git(
      "for-each-ref", "--format=%(refname:short)", "refs/heads/rendered", in: "work"
    )
    .split(separator: "\n").map(String.init)
  }

  @Test func anErrorStopsItsEnvironmentAlone() throws {
    let run = program.run("--all")
    #expect(run.code == 1)
    #expect(
      run.talk.hasPrefix(
        "environments/bad/service.yaml:4:8: error: Service/a has no field `spec.selectors` "
          + "[unknown-field]\n"), "\(run.talk)")
    #expect(
      run.talk.hasSuffix(
        """
        error: bad: a check found an error [check]
        hint: mend or waive them; `--no-check` delivers without a look at rules

        """), "\(run.talk)")
    #expect(try branches() == ["rendered/good"])
    #expect(program.run("--env", "bad", "--dry-run").code == 1)
    #expect(program.run("--env", "bad", "--worktree").code == 1)
    #expect(
      program.run("--env", "bad", "-o", "json").output.contains(
        #""result":"stopped","rule":"check""#))
  }

  @Test func aCommitIsTheSameInABareRepository() throws {
    try sandbox.git("clone", "-q", "--bare", "work", "bare.git", in: "")
    let bare = Program(sandbox: sandbox, folder: "bare.git").run("check", "--all", "--from", "main")
    let work = program.run("check", "--all", "--from", "main")
    #expect(bare == work, "\(bare)")
    #expect(bare.code == 1 && bare.output.hasPrefix("environments/bad/service.yaml:4:8: error: "))
  }

  @Test func nobodyHasToLook() throws {
    let run = program.run("--all", "--no-check")
    #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
    #expect(try branches() == ["rendered/bad", "rendered/good"])
    let again = program.run("--all", "--no-check")
    #expect(again.code == 0 && again.output.contains("nothing to do"), "\(again)")
    // What was not looked at then is looked at now.
    #expect(program.run("--all").code == 1)
    try write("spec: {ports: [{port: 80}]}")
    #expect(program.run("--all").code == 0)
  }

  @Test func aWaiverLetsItPassUntilItEnds() throws {
    func waive(until day: String) throws {
      try project.settings(
        "waivers: [{rule: unknown-field, object: Service/a, reason: later, expires: \(day)}]",
        of: "bad")
    }
    try waive(until: "2023-11-13")
    let over = program.run("--env", "bad")
    #expect(over.code == 1 && over.talk.contains("[waiver-expired]"), "\(over)")
    try waive(until: "2023-11-14")
    let run = program.run("--env", "bad")
    #expect(run.code == 0 && run.output.contains("committed"), "\(run)")
    let again = program.run("--env", "bad")
    #expect(again.code == 0 && again.output.contains("nothing to do") && again.talk.isEmpty)
  }

  @Test func aWarningIsSaidAndStopsNobody() throws {
    try write("spec: {ports: [{port: 80}]}")
    try project.settings(
      "waivers: [{rule: unknown-field, object: Service/a, reason: later, expires: 2099-01-01}]",
      of: "bad")
    let run = program.run("--env", "bad")
    #expect(run.code == 0 && run.talk.contains("[waiver-unused]"), "\(run)")
    let again = program.run("--env", "bad")
    #expect(again.code == 0 && again.talk == run.talk, "\(again)")
  }

  @Test func whatRulesLookAtIsLookedAtAgain() throws {
    try write("spec: {ports: [{port: 80}]}")
    for name in ["first", "second"] {
      try sandbox.write("ABOUT\n", to: "work/parts/\(name)/README")
      try sandbox.write(
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: \(name), namespace: argocd}
        spec:
          project: default
          source: {repoURL: "https://git.example/a.git", path: parts/\(name), targetRevision: main}
          destination: {server: "https://kubernetes.default.svc", namespace: a}

        """, to: "work/environments/apps/\(name).yaml")
    }
    try sandbox.write(
      "resources: [first.yaml, second.yaml]\n", to: "work/environments/apps/kustomization.yaml")
    try sandbox.commit("apps", in: "work")
    #expect(program.run("--all").code == 0)
    #expect(program.run("--all").output.contains("apps: nothing to do"))
    try sandbox.git("rm", "-qr", "parts/second", in: "work")
    try sandbox.commit("no second part", in: "work")
    let run = program.run("--all")
    #expect(run.code == 1 && run.talk.contains("[application-path]"), "\(run)")
  }
}
