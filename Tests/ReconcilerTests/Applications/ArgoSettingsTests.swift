import Documents
import Testing

@testable import Reconciler

/// What `argocd` may say in reconcile.yaml and environment.yaml.
@Suite struct ArgoSettingsTests {
  @Test func withoutThemDeliveriesCount() {
    let (settings, report) = SettingsSample(repository: "edition: 1").repository()
    #expect(report.summary == [])
    #expect(settings.argocd.mode.value == .rendered && settings.argocd.sync.value == .automated)
    #expect(settings.argocd.namespace.value.text == "argocd")
    #expect(settings.argocd.project.value.text == "reconcile")
  }

  @Test func environmentsSayWhatIsTheirOwn() {
    var sample = SettingsSample(
      repository: "argocd: {mode: plugin, sync: reviewed, namespace: gitops, project: data}")
    sample.add(
      SettingsSample.text("Environment", ["argocd: {mode: hydrator}"]),
      at: "environments/dev/environment.yaml")
    let (settings, report) = sample.environment()
    #expect(report.summary == [])
    #expect(settings.argocd.mode.value == .hydrator && settings.argocd.sync.value == .reviewed)
    #expect(settings.argocd.namespace.value.text == "gitops")
    #expect(settings.argocd.project.value.text == "data")
    #expect(sample.repository().settings.argocd.mode.value == .plugin)
  }

  @Test(arguments: [
    (
      "argocd: {mode: render}",
      "4:18 `mode` is none of `plugin`, `rendered`, `hydrator` [settings-value] (did you mean `rendered`?)"
    ),
    (
      "argocd: {snyc: automated}",
      "4:12 `argocd` has no field `snyc` [settings-field] (did you mean `sync`?)"
    ),
    (
      "argocd: {sync: manual}",
      "4:18 `sync` is none of `automated`, `reviewed` [settings-value]"
    ),
    (
      "argocd: {project: a.b}",
      "4:21 `project` is no name of a project [settings-value] (63 of a-z, 0-9 and `-` at most; it begins and ends with a letter or a digit)"
    ),
    (
      "argocd: {namespace: ''}",
      "4:23 `namespace` is no name of a namespace [settings-value] (63 of a-z, 0-9 and `-` at most; it begins and ends with a letter or a digit)"
    ),
    ("argocd: plugin", "4:11 `argocd` takes a mapping, this is a string [settings-type]"),
  ])
  func mistakes(_ line: String, _ mistake: String) {
    #expect(SettingsSample(repository: line).repository().report.summary == [mistake])
  }

  @Test func theProjectIsOneForAll() {
    let report = SettingsSample(environment: "argocd: {project: own}").environment().report
    #expect(report.summary == ["4:12 `argocd` has no field `project` [settings-field]"])
  }
}
