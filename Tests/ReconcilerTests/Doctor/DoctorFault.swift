import Foundation
import Git
import GitSupport
import Testing

/// Something wrong that is planted into a healthy project, and the examination that finds it.
struct DoctorFault: Sendable, CustomTestStringConvertible {
  let id: String
  /// What the fault is called.
  let name: String
  /// What mends it, in part.
  let fix: String
  /// Others that find it, too.
  var others: Set<String> = []
  /// Plants it, and answers variables for the call.
  let plant: @Sendable (DoctorProject) throws -> [String: String]

  var testDescription: String { "\(id): \(name)" }

  /// A fault of the repository or the machine.
  static func there(
    _ id: String, _ name: String, fix: String, others: Set<String> = [],
    _ plant: @escaping @Sendable (DoctorProject) throws -> Void
  ) -> DoctorFault {
    DoctorFault(id: id, name: name, fix: fix, others: others) { project in
      try plant(project)
      return [:]
    }
  }

  /// A fault of the manifests: a text that stands in place of another.
  static func manifests(
    _ id: String, _ name: String, _ text: String, by other: String, fix: String,
    others: Set<String> = []
  ) -> DoctorFault {
    .there(id, name, fix: fix, others: others) { try $0.replace(text, by: other) }
  }

  static let all = machine + repository + branches + sidecar + plugin + servers + applications

  private static let machine: [DoctorFault] = [
    DoctorFault(
      id: "git-program", name: "an old git", fix: "install git 2.29"
    ) { project in
      try project.sandbox.write("#!/bin/sh\necho git version 2.28.1\n", to: "bin/git")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: project.sandbox.path("bin/git"))
      return ["PATH": project.sandbox.path("bin")]
    },
    DoctorFault(id: "git-program", name: "no git", fix: "install it") { project in
      ["PATH": project.sandbox.path("home")]
    },
    .there("state-folder", "a file stands there", fix: "rm -r ") { project in
      try? FileManager.default.removeItem(atPath: project.sandbox.path("work/.git/reconcile"))
      try project.sandbox.write("", to: "work/.git/reconcile")
    },
  ]

  private static let repository: [DoctorFault] = [
    .there("repository-root", "no settings", fix: "reconcile.yaml") {
      try FileManager.default.removeItem(atPath: $0.sandbox.path("work/reconcile.yaml"))
    },
    .there("settings", "an unknown field", fix: "did you mean `source`?") {
      try $0.project.settings("surce: {branch: main}")
    },
    .there("settings", "in one environment", fix: "did you mean `mode`?") {
      try $0.project.settings("argocd: {mod: plugin}", of: "dev")
    },
    .there("edition", "that of a newer program", fix: "use a newer program") {
      try $0.project.settings("edition: 99")
    },
    .there("git-repository", "an extension", fix: "use a plain clone of it") {
      try $0.sandbox.git("config", "core.repositoryFormatVersion", "1", in: "work")
      try $0.sandbox.git("config", "extensions.later", "true", in: "work")
    },
    .there(
      "source-branch", "it is not there", fix: "git fetch origin trunk",
      others: ["application-files", "application-source"]
    ) {
      try $0.project.settings(
        "source: {branch: trunk, repoURL: 'https://git.example/platform.git'}, argocd: {project: "
          + "shop}"
      )
    },
    .there("history", "a shallow clone", fix: "git fetch --unshallow") {
      try $0.clone("--depth", "1")
    },
    .there("history", "a partial clone", fix: "git fetch --refetch --no-filter") {
      try $0.sandbox.git("config", "remote.origin.promisor", "true", in: "work")
    },
    .there("left-behind", "a journal", fix: "reconcile --all") {
      try $0.sandbox.write("plan - refs/heads/rendered/dev\n", to: "work/.git/reconcile.journal")
      try $0.sandbox.write("", to: "work/.git/refs/heads/rendered/dev.lock")
    },
    .there("left-behind", "a lock of others", fix: "rm ") { project in
      let lock = "work/.git/refs/heads/rendered/dev.lock"
      try project.sandbox.write("", to: lock)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -7_200)],
        ofItemAtPath: project.sandbox.path(lock))
    },
    .there(
      "delivery-overlap", "one branch for all", fix: "{env}",
      others: ["application-files", "application-source"]
    ) {
      try $0.project.settings(
        "source: {branch: main, repoURL: 'https://git.example/platform.git'}, argocd: {project: "
          + "shop}, "
          + "delivery: {branch: all}")
    },
    .there("filtered-inputs", "line ends", fix: "eol") {
      try $0.sandbox.write("*.yaml text eol=crlf\n", to: "work/environments/dev/.gitattributes")
    },
    .there("rendering", "no such file", fix: "reconcile") {
      try $0.sandbox.write(
        "resources: [nothing.yaml]\n", to: "work/environments/dev/kustomization.yaml")
    },
    .there("application-files", "an edit", fix: "reconcile argocd apps --write") {
      try $0.sandbox.write("kind: Application\n", to: "work/argocd/shop-dev.yaml")
    },
    .there("application-files", "of no environment", fix: "git rm") { project in
      let folder = project.sandbox.path("work/argocd/")
      try FileManager.default.copyItem(
        atPath: folder + "shop-dev.yaml", toPath: folder + "shop-old.yaml")
    },
  ]

  private static let branches: [DoctorFault] = [
    .there("branch-in-use", "a working tree", fix: "switch --detach") {
      try $0.sandbox.git("worktree", "add", "-q", "../tree", "rendered/dev", in: "work")
    },
    .there("branch-in-use", "the branch of HEAD", fix: "delivery.branch") {
      try $0.project.settings(
        "delivery: {branch: main/dev}, argocd: {mode: plugin}, destination: {namespace: dev}",
        of: "dev")
    },
    .there("branch-diverged", "both went on", fix: "git branch -D rendered/dev") { project in
      try project.clone()
      let work = "work"
      for name in ["here", "there"] {
        let tree = try project.sandbox.git("rev-parse", "origin/rendered/dev^{tree}", in: work)
        let commit = try project.sandbox.git(
          "commit-tree", tree, "-p", "origin/rendered/dev", "-m", name, in: work)
        let reference =
          name == "here" ? "refs/heads/rendered/dev" : "refs/remotes/origin/rendered/dev"
        try project.sandbox.git("update-ref", reference, commit, in: work)
      }
    },
    .there("branch-held", "an edit by hand", fix: "reconcile --env dev --adopt") { project in
      try project.project.edit { sandbox in
        try sandbox.write("kind: Edited\n", to: "edit/dev/configmap-dev.yaml")
        try sandbox.commit("by hand", in: "edit")
      }
    },
    .there("branch-source", "a commit that is not here", fix: "git fetch") { project in
      let message = try project.project.message().replacingOccurrences(
        of: "Reconcile-Source: [0-9a-f]{40}",
        with: "Reconcile-Source: " + String(repeating: "1", count: 40), options: .regularExpression)
      try project.rewrite(message)
    },
    .there("branch-source", "a newer edition", fix: "spec.edition") { project in
      let message = try project.project.message()
        .replacingOccurrences(of: "Reconcile-Edition: 1", with: "Reconcile-Edition: 2")
      try project.rewrite(message)
    },
    .there(
      "environment-gone", "its folder is gone", fix: "reconcile retire prod",
      others: ["application-files", "application-unknown"]
    ) { project in
      try FileManager.default.removeItem(atPath: project.sandbox.path("work/environments/prod"))
      try project.sandbox.commit("no prod", in: "work")
    },
  ]
}

extension DoctorProject {
  /// Puts a clone into the place of the repository.
  func clone(_ options: String...) throws {
    try FileManager.default.moveItem(atPath: sandbox.path("work"), toPath: sandbox.path("origin"))
    let address = "file://" + sandbox.path("origin")
    let result = try sandbox.run(
      ["clone", "-q", "--no-single-branch"] + options + [address, "work"], in: "")
    try #require(result.status == 0, "\(result.talk)")
  }

  /// Gives the newest commit of a branch another message.
  func rewrite(_ message: String, of branch: String = "rendered/dev") throws {
    let tree = try sandbox.git("rev-parse", "\(branch)^{tree}", in: "work")
    let commit = try sandbox.git("commit-tree", tree, "-m", message, in: "work")
    try sandbox.git("update-ref", "refs/heads/\(branch)", commit, in: "work")
  }
}
