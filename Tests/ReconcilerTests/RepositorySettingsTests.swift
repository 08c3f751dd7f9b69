import Documents
import Testing

@testable import Reconciler

/// What `reconcile.yaml` may say.
@Suite struct RepositorySettingsTests {
  private let dev = try? EnvironmentName("dev")

  @Test func withoutAFileThereAreDefaults() throws {
    let (settings, report) = SettingsSample().repository()
    #expect(report.summary == [])
    #expect(!settings.isPresent)
    try expectDefaults(settings)
  }

  @Test(arguments: [
    "apiVersion: reconcile.electinfo.dev/v1\nkind: Repository\n",
    "apiVersion: reconcile.electinfo.dev/v1\nkind: Repository\nspec:\n",
    "apiVersion: reconcile.electinfo.dev/v1\nkind: Repository\nspec: {}\n",
    SettingsSample.text("Repository", ["source:", "delivery:", "secrets: {allow: ~}", "guard:"]),
    SettingsSample.text("Repository", ["source: {branch: '', repoURL: ''}", "targets: {}"]),
  ])
  func whatIsNotSaidIsADefault(_ text: String) throws {
    var sample = SettingsSample()
    sample.add(text, at: "reconcile.yaml")
    let (settings, report) = sample.repository()
    #expect(report.summary == [])
    #expect(settings.isPresent)
    try expectDefaults(settings)
  }

  private func expectDefaults(_ settings: RepositorySettings) throws {
    let delivery = settings.delivery
    #expect(settings.edition.value == 1)
    #expect(settings.source.branch == nil)
    #expect(settings.source.repoURL == nil)
    #expect(try delivery.branch(for: #require(dev)).text == "rendered/dev")
    #expect(try delivery.path(for: #require(dev)) == .root)
    #expect(delivery.layout.value == .files)
    #expect(delivery.repository == nil)
    #expect(!delivery.propose.value)
    #expect(delivery.notes == .none)
    #expect(delivery.committer.value.name == "reconcile")
    #expect(delivery.committer.value.email == "reconcile@localhost")
    #expect(settings.allowedSecretTypes.isEmpty)
    #expect(settings.deletionGuard.share.value.percent == 50)
    #expect(settings.deletionGuard.minimum.value == 5)
    #expect(
      settings.deletionGuard.kinds.map(\.value.text) == [
        "Namespace", "PersistentVolume", "PersistentVolumeClaim", "CustomResourceDefinition",
        "StatefulSet",
      ])
    #expect(settings.targets.kubernetes.value.minor == 34)
    #expect(settings.comment.limit == nil)
  }

  @Test func everyFieldIsRead() throws {
    let (settings, report) = SettingsSample(
      repository: "edition: 1",
      "source: {branch: trunk, repoURL: 'https://git.example/team/platform.git'}",
      "delivery:",
      "  branch: rendered",
      "  path: envs/{env}",
      "  layout: single",
      "  repository: git@git.example:team/rendered.git",
      "  propose: true",
      "  committer: Ann B. <ann@example.org>",
      "secrets: {allow: [kubernetes.io/service-account-token]}",
      "guard: {share: 20%, minimum: 3, kinds: [Kafka]}",
      "targets: {kubernetes: '1.31'}",
      "comment: {limit: 5000}"
    ).repository()
    #expect(report.summary == [])
    let delivery = settings.delivery
    #expect(settings.source.branch?.value.text == "trunk")
    #expect(settings.source.repoURL?.value.text == "https://git.example/team/platform.git")
    #expect(try delivery.branch(for: #require(dev)).text == "rendered")
    #expect(try delivery.path(for: #require(dev)).text == "envs/dev")
    #expect(delivery.layout.value == .single)
    #expect(delivery.repository?.value.text == "git@git.example:team/rendered.git")
    #expect(delivery.propose.value)
    #expect(delivery.notes == .tips)
    #expect(delivery.committer.value.name == "Ann B.")
    #expect(delivery.committer.value.email == "ann@example.org")
    #expect(
      settings.allowedSecretTypes.map(\.value.text) == ["kubernetes.io/service-account-token"])
    #expect(settings.deletionGuard.share.value.percent == 20)
    #expect(settings.deletionGuard.minimum.value == 3)
    #expect(settings.deletionGuard.kinds.map(\.value.text) == ["Kafka"])
    #expect(settings.targets.kubernetes.value.minor == 31)
    #expect(settings.comment.limit?.value == 5000)
  }

  @Test func aCommentHasRoomForASentence() {
    let report = SettingsSample(repository: "comment: {limit: 199}").repository().report
    #expect(report.summary == ["4:20 `limit` is less than 200 [settings-value]"])
  }

  @Test func writtenNotesBeatPropose() {
    let (settings, _) = SettingsSample(repository: "delivery: {propose: true, notes: none}")
      .repository()
    #expect(settings.delivery.notes == .none)
  }

  @Test func placesAreKept() throws {
    let (settings, _) = SettingsSample(repository: "source:", "  branch: trunk").repository()
    let location = try #require(settings.source.branch?.location)
    var places = Places()
    #expect(location.text(&places) == "reconcile.yaml:5:13")
    #expect(settings.delivery.branch.location == nil)
  }

  @Test(arguments: [
    (
      "edition: 2",
      "4:12 `edition` is 2, this program knows edition 1 [settings-value] (use a newer program)"
    ),
    (
      "edition: 0",
      "4:12 `edition` is 0, this program knows edition 1 [settings-value] (`reconcile upgrade` moves "
        + "it to 1)"
    ),
    ("edition: '1'", "4:12 `edition` takes a whole number [settings-type]"),
    ("edition: 1.5", "4:12 `edition` takes a whole number [settings-type]"),
    ("editon: 1", "4:3 `spec` has no field `editon` [settings-field] (did you mean `edition`?)"),
    ("Edition: 1", "4:3 `spec` has no field `Edition` [settings-field] (did you mean `edition`?)"),
    ("source: main", "4:11 `source` takes a mapping, this is a string [settings-type]"),
    (
      "source: {brunch: main}",
      "4:12 `source` has no field `brunch` [settings-field] (did you mean `branch`?)"
    ),
    (
      "source: {branch: 5}",
      "4:20 `branch` takes a string, this is a number [settings-type] (put it in quotes)"
    ),
    ("source: {branch: [a]}", "4:20 `branch` takes a string, this is a list [settings-type]"),
    (
      "source: {branch: a..b}",
      "4:20 `branch` is no name of a branch: it holds `..` [settings-value]"
    ),
    ("secrets: {allow: Opaque}", "4:20 `allow` takes a list, this is a string [settings-type]"),
    ("secrets: {allow: [a, ~]}", "4:24 `allow[]` is empty [settings-value]"),
    ("secrets: {allow: ['']}", "4:21 `allow[]` is empty [settings-value]"),
    (
      "secrets: {allow: [a b]}",
      "4:21 `allow[]` holds a space, or what is no printable ASCII [settings-value]"
    ),
    ("secrets: {deny: []}", "4:13 `secrets` has no field `deny` [settings-field]"),
    (
      "delivery: {branch: 'x/{cluster}'}",
      "4:22 `branch` holds a brace that is not part of `{env}` [settings-value] (`{env}`, the name of the environment, is the only placeholder)"
    ),
    (
      "delivery: {branch: 'x/{env}}'}",
      "4:22 `branch` holds a brace that is not part of `{env}` [settings-value] (`{env}`, the name of the environment, is the only placeholder)"
    ),
    (
      "delivery: {branch: ''}", "4:22 `branch` is no name of a branch: it is empty [settings-value]"
    ),
    (
      "delivery: {branch: -x}",
      "4:22 `branch` is no name of a branch: it begins with `-` [settings-value]"
    ),
    (
      "delivery: {branch: '{env}.lock'}",
      "4:22 `branch` is no name of a branch: a part ends with `.lock` [settings-value]"
    ),
    (
      "delivery: {branch: 'x/{env}/'}",
      "4:22 `branch` is no name of a branch: a part between slashes is empty [settings-value]"
    ),
    (
      "delivery: {layout: file}",
      "4:22 `layout` is none of `files`, `single` [settings-value] (did you mean `files`?)"
    ),
    ("delivery: {notes: all}", "4:21 `notes` is none of `none`, `tips` [settings-value]"),
    (
      "delivery: {propose: 'yes'}",
      "4:23 `propose` takes true or false, this is a string [settings-type]"
    ),
    (
      "delivery: {branches: x}",
      "4:14 `delivery` has no field `branches` [settings-field] (did you mean `branch`?)"
    ),
    (
      "guard: {share: 50}",
      "4:18 `share` is no share between `1%` and `100%` [settings-value] (such as `50%`)"
    ),
    (
      "guard: {share: 0.5}",
      "4:18 `share` is no share between `1%` and `100%` [settings-value] (such as `50%`)"
    ),
    (
      "guard: {share: 101%}",
      "4:18 `share` is no share between `1%` and `100%` [settings-value] (such as `50%`)"
    ),
    (
      "guard: {share: 0%}",
      "4:18 `share` is no share between `1%` and `100%` [settings-value] (such as `50%`)"
    ),
    (
      "guard: {share: \"50\\u0600%\"}",
      "4:18 `share` is no share between `1%` and `100%` [settings-value] (such as `50%`)"
    ),
    ("guard: {share: [5%]}", "4:18 `share` takes a string, this is a list [settings-type]"),
    ("guard: {minimum: -1}", "4:20 `minimum` is less than 1 [settings-value]"),
    ("guard: {minimum: 5%}", "4:20 `minimum` takes a whole number [settings-type]"),
    ("guard: {kinds: Namespace}", "4:18 `kinds` takes a list, this is a string [settings-type]"),
    (
      "guard: {kinds: [namespaces]}",
      "4:19 `kinds[]` is no kind of objects [settings-value] (such as `StatefulSet`)"
    ),
    (
      "guard: {kind: []}",
      "4:11 `guard` has no field `kind` [settings-field] (did you mean `kinds`?)"
    ),
    (
      "targets: {kubernetes: 1.34}",
      "4:25 `kubernetes` takes a string, this is a number [settings-type] (put it in quotes)"
    ),
    (
      "targets: {kubernetes: '1.34.2'}",
      "4:25 `kubernetes` is no version of Kubernetes [settings-value] (such as `\"1.34\"`, in quotes)"
    ),
    (
      "targets: {kubernetes: v1.34}",
      "4:25 `kubernetes` is no version of Kubernetes [settings-value] (such as `\"1.34\"`, in quotes)"
    ),
    (
      "targets: {kubernetes: '1.034'}",
      "4:25 `kubernetes` is no version of Kubernetes [settings-value] (such as `\"1.34\"`, in quotes)"
    ),
    (
      "targets: {kubernets: '1.34'}",
      "4:13 `targets` has no field `kubernets` [settings-field] (did you mean `kubernetes`?)"
    ),
    ("destination: {}", "4:3 `spec` has no field `destination` [settings-field]"),
  ])
  func mistakesHaveTheirPlaces(_ line: String, _ wanted: String) {
    #expect(SettingsSample(repository: line).repository().report.summary == [wanted])
  }

  @Test func allMistakesAreSaidAtOnce() {
    let (settings, report) = SettingsSample(
      repository: "edition: 3", "source: {branch: a..b, brunch: x}",
      "delivery: {layout: x, branch: good, committer: nobody}", "guard: {kinds: [Kafka, 5, pod]}"
    ).repository()
    #expect(
      report.summary.map { $0.prefix { $0 != "[" }.trimmingSuffix } == [
        "4:12 `edition` is 3, this program knows edition 1",
        "5:20 `branch` is no name of a branch: it holds `..`",
        "5:26 `source` has no field `brunch`",
        "6:22 `layout` is none of `files`, `single`",
        "6:50 `committer` is not of the form `Name <address@example.org>`",
        "7:26 `kinds", "7:29 `kinds",
      ])
    #expect(settings.deletionGuard.kinds.map(\.value.text) == ["Kafka"])
  }
}

extension Substring {
  fileprivate var trimmingSuffix: String { String(self).trimmingSpace }
}
