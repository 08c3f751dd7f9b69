import Reconciler
import Testing

/// Changes of what guards changes.
@Suite struct ControlDangerTests {
  private static func settings(_ kind: String, _ spec: String) -> String {
    "apiVersion: reconcile.electinfo.dev/v1\nkind: \(kind)\nspec: {\(spec)}\n"
  }

  private static func repository(_ old: String, _ new: String) -> [String] {
    found(
      "repository-settings", ["reconcile.yaml": settings("Repository", old)],
      ["reconcile.yaml": settings("Repository", new)])
  }

  private static func environment(_ old: String, _ new: String) -> [String] {
    let path = "environments/prod/environment.yaml"
    return found(
      "environment-settings", [path: settings("Environment", old)],
      [path: settings("Environment", new)]
    ).map { $0.replacing(path + " ", with: "") }
  }

  @Test func repositorySettings() {
    #expect(
      Self.repository("guard: {share: 20%}", "guard: {share: 80%, minimum: 9}") == [
        "reconcile.yaml guard.share: guard.share 20% -> 80%",
        "reconcile.yaml guard.minimum: guard.minimum 5 -> 9",
      ])
    #expect(Self.repository("guard: {share: 80%}", "guard: {share: 20%}") == [])
    #expect(
      Self.repository("", "guard: {kinds: [Namespace]}") == [
        "reconcile.yaml guard.kinds: guard.kinds without PersistentVolume, PersistentVolumeClaim, "
          + "CustomResourceDefinition, StatefulSet"
      ])
    #expect(
      Self.repository(
        "source: {branch: main}, delivery: {branch: \"a/{env}\"}",
        "source: {branch: dev}, delivery: {branch: \"b/{env}\"}, argocd: {sync: reviewed}") == [
          "reconcile.yaml source.branch: source.branch main -> dev",
          "reconcile.yaml delivery.branch: delivery.branch a/{env} -> b/{env}",
        ])
    #expect(
      Self.repository("", "secrets: {allow: [a/b]}") == [
        "reconcile.yaml secrets.allow: secrets.allow with a/b"
      ])
    #expect(
      Self.repository("argocd: {sync: reviewed}", "") == [
        "reconcile.yaml argocd.sync: argocd.sync reviewed -> automated"
      ])
    #expect(Self.repository("guard: {share: 50%}", "") == [])
    #expect(
      found(
        "repository-settings", ["a": "1"],
        ["a": "1", "reconcile.yaml": Self.settings("Repository", "")])
        == [])
  }

  @Test func environmentSettings() {
    #expect(
      Self.environment("destination: {name: a}", "destination: {name: b}") == [
        "destination.name: destination.name a -> b"
      ])
    #expect(Self.environment("destination: {name: a}", "destination: {name: \"a\"}") == [])
    let waiver = "rule: root-image, object: Deployment/x, reason: because"
    #expect(
      Self.environment("", "waivers: [{\(waiver), expires: 2027-01-01}]") == [
        "waivers: waives root-image for Deployment/x until 2027-01-01"
      ])
    #expect(
      Self.environment(
        "waivers: [{\(waiver), expires: 2027-01-01}]", "waivers: [{\(waiver), expires: 2028-01-01}]"
      )
        == ["waivers: waives root-image for Deployment/x until 2027-01-01 -> 2028-01-01"])
    #expect(Self.environment("waivers: [{\(waiver), expires: 2027-01-01}]", "") == [])
    #expect(
      Self.environment(
        "promote: {from: [dev], deny: [a, b]}", "promote: {from: [dev, test], deny: [a]}") == [
          "promote.deny: promote.deny without b", "promote.from: promote.from with test",
        ])
    #expect(Self.environment("guard: {minimum: 2}", "guard: {minimum: 1}") == [])
    func many(_ name: String) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: (1...5).map {
          (
            "environments/e\($0)/environment.yaml",
            Self.settings("Environment", "destination: {name: \(name)}")
          )
        })
    }
    #expect(
      found("environment-settings", many("a"), many("b")) == [
        "environment.yaml of 5 environments destination.name: destination.name a -> b: "
          + "environments/e1, environments/e2, environments/e3 and 2 more"
      ])
    // What the repository changes is told of the repository.
    let path = "environments/prod/environment.yaml"
    #expect(
      found(
        "environment-settings",
        ["reconcile.yaml": Self.settings("Repository", "guard: {share: 20%}"), path: ""],
        ["reconcile.yaml": Self.settings("Repository", "guard: {share: 80%}"), path: "# x"]) == [])
  }

  @Test func workflows() {
    let path = ".github/workflows/a.yml"
    #expect(found("workflow-change", [path: "a"], [path: "b"]) == ["\(path): is changed"])
    #expect(
      found("workflow-change", [:], [path: "on: pull_request_target"]) == [
        "\(path): is added", "\(path): has `pull_request_target` now",
      ])
    #expect(
      found("workflow-change", [".gitlab-ci.yml": "a"], ["b": "c"]) == [
        ".gitlab-ci.yml: is removed"
      ])
    #expect(found("workflow-change", ["docs/.gitlab-ci.yml": "a"], [".github/a": "b"]) == [])
  }

  @Test func argo() {
    #expect(
      found("argocd-change", ["argocd/a.yaml": "a", "base/argocd-plugin/b/c": "a"], ["b": ""]) == [
        "argocd/a.yaml: is removed", "base/argocd-plugin/b/c: is removed",
      ])
    let many = Dictionary(uniqueKeysWithValues: (1...5).map { ("argocd/\($0).yaml", "x") })
    #expect(
      found("argocd-change", [:], many) == [
        "argocd/: 5 files are added: 1.yaml, 2.yaml, 3.yaml and 2 more"
      ])
    #expect(found("argocd-change", ["base/a": "a"], ["docs/argocd/b": "b"]) == [])
  }

  @Test func owners() {
    #expect(
      found("code-owners", [".github/CODEOWNERS": "a"], ["CODEOWNERS": "a"]) == [
        ".github/CODEOWNERS: is removed", "CODEOWNERS: is added",
      ])
    #expect(found("code-owners", ["base/CODEOWNERS": "a"], [:]) == [])
  }

  @Test func imageUser() {
    func user(_ old: String, _ new: String) -> [String] {
      found("image-user", ["images/a/Dockerfile": old], ["images/a/Dockerfile": new])
    }
    #expect(
      user("FROM a\nUSER 185:0\n", "FROM a\n") == [
        "images/a/Dockerfile USER: USER 185 -> none"
      ])
    #expect(user("FROM a\nUSER 185\n", "FROM a\nRUN b\nUSER 185\n") == [])
    // That of a stage before it is gone with the stage.
    #expect(user("FROM a AS b\nUSER 0\nFROM c\nUSER 1\n", "FROM c\nUSER 1\n") == [])
  }

  @Test func workIsOnlyWhereSomethingDiffers() {
    let tree = ["reconcile.yaml": Self.settings("Repository", "")]
    #expect(Change.dangers(from: tree, to: tree).isEmpty)
  }
}
