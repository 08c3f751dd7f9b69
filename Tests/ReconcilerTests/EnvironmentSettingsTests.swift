import Documents
import Testing

@testable import Reconciler

/// What `environment.yaml` may say.
@Suite struct EnvironmentSettingsTests {
  @Test func withoutAFileTheRepositoryCounts() {
    let (settings, report) = SettingsSample(repository: "delivery: {layout: single}").environment()
    #expect(report.summary == [])
    #expect(settings.delivery.layout.value == .single)
    #expect(settings.destination.name == nil)
    #expect(settings.destination.server == nil)
    #expect(settings.destination.namespace == nil)
    #expect(settings.external.secrets.isEmpty)
    #expect(settings.waivers.isEmpty)
    #expect(settings.promotion.from.isEmpty)
  }

  @Test func everyFieldIsRead() throws {
    let (settings, report) = SettingsSample(
      environment: "destination: {name: '', server: 'https://10.0.0.1:6443', namespace: spark}",
      "external:",
      "  secrets: [{name: s3-credentials, keys: [access-key, secret_key.2]}, {name: other}]",
      "  services: ['minio.example:9000', '[::1]:80', '10.0.0.1:443']",
      "  buckets: [spark-logs/4.1/events, warehouse]",
      "  images: ['apache/spark:4.1.0', 'registry:5000/x@sha256:0123']",
      "  objects: [ServiceAccount/default, Role/spark/driver]",
      "waivers:",
      "- {rule: image-digest, object: Deployment/*, reason: ' built here ', expires: 2027-01-31}",
      "promote: {from: [staging, presets/4.1], deny: [images.postgres, spark.hadoop.fs.s3a.endpoint]}"
    ).environment()
    #expect(report.summary == [])
    #expect(settings.destination.name == nil)
    #expect(settings.destination.server?.value.text == "https://10.0.0.1:6443")
    #expect(settings.destination.namespace?.value.text == "spark")
    let external = settings.external
    #expect(external.secrets.map(\.name.value.text) == ["s3-credentials", "other"])
    #expect(external.secrets[0].keys.map(\.value.text) == ["access-key", "secret_key.2"])
    #expect(external.services.map(\.value.host) == ["minio.example", "[::1]", "10.0.0.1"])
    #expect(external.services.map(\.value.port) == [9000, 80, 443])
    #expect(external.buckets.map(\.value.bucket) == ["spark-logs", "warehouse"])
    #expect(external.buckets.map(\.value.folders) == [["4.1", "events"], []])
    #expect(external.images.count == 2)
    #expect(external.objects.map(\.value.kind) == ["ServiceAccount", "Role"])
    #expect(external.objects.map(\.value.namespace) == [nil, "spark"])
    #expect(external.objects.map(\.value.name) == ["default", "driver"])
    let waiver = try #require(settings.waivers.first)
    #expect(waiver.rule.value.text == "image-digest")
    #expect(waiver.object.value.name == "*")
    #expect(waiver.reason.value.text == "built here")
    #expect(waiver.expires.value == (try CalendarDate("2027-01-31")))
    #expect(settings.promotion.from.map(\.value.text) == ["staging", "presets/4.1"])
    #expect(settings.promotion.deny.map(\.value.text).last == "spark.hadoop.fs.s3a.endpoint")
  }

  @Test func fieldsOverrideThoseOfTheRepositoryOneByOne() throws {
    var sample = SettingsSample(
      repository: "delivery: {layout: single, repository: 'a@b:c', committer: A <a@b>}",
      "guard: {share: 10%, kinds: [Kafka]}", "targets: {kubernetes: '1.31'}")
    sample.add(
      SettingsSample.text(
        "Environment",
        ["delivery: {repository: '', propose: true}", "guard: {minimum: 1, kinds: []}"]),
      at: "environments/dev/environment.yaml")
    let (settings, report) = sample.environment()
    #expect(report.summary == [])
    #expect(settings.delivery.layout.value == .single)
    #expect(settings.delivery.repository == nil)
    #expect(settings.delivery.notes == .tips)
    #expect(settings.delivery.committer.value.email == "a@b")
    #expect(settings.deletionGuard.share.value.percent == 10)
    #expect(settings.deletionGuard.minimum.value == 1)
    #expect(settings.deletionGuard.kinds.isEmpty)
    #expect(settings.targets.kubernetes.value.minor == 31)
    #expect(sample.repository().settings.delivery.repository != nil)
  }

  @Test(arguments: [
    ("edition: 1", "4:3 `spec` has no field `edition` [settings-field]"),
    (
      "destination: {server: 'https://a.b', name: c}",
      "4:25 `server` stands beside a `name` [settings-value] (leave out one of them)"
    ),
    (
      "destination: {server: a.b}",
      "4:25 `server` is no address of a cluster [settings-value] (write it as `https://kubernetes.default.svc`)"
    ),
    (
      "destination: {server: 'https://t:s@a.b'}",
      "4:25 `server` holds a user or a password [settings-value] (leave out what stands before `@`)"
    ),
    (
      "destination: {name: ' a'}",
      "4:23 `name` is no name of a cluster: it begins or ends with a space, or holds what nobody sees [settings-value]"
    ),
    (
      "destination: {name: \"a\\u202Eb\"}",
      "4:23 `name` is no name of a cluster: it begins or ends with a space, or holds what nobody sees [settings-value]"
    ),
    (
      "destination: {namespace: Spark}",
      "4:28 `namespace` is no name of a namespace [settings-value] (63 of a-z, 0-9 and `-` at most; it begins and ends with a letter or a digit)"
    ),
    (
      "destination: {namespace: a.b}",
      "4:28 `namespace` is no name of a namespace [settings-value] (63 of a-z, 0-9 and `-` at most; it begins and ends with a letter or a digit)"
    ),
    ("destination: {cluster: x}", "4:17 `destination` has no field `cluster` [settings-field]"),
    (
      "external: {secret: []}",
      "4:14 `external` has no field `secret` [settings-field] (did you mean `secrets`?)"
    ),
    (
      "external: {secrets: [a]}",
      "4:24 `secrets[]` takes a mapping, this is a string [settings-type]"
    ),
    ("external: {secrets: [{}]}", "4:24 `secrets[]` needs `name` [settings-value]"),
    ("external: {secrets: [~]}", "4:24 `secrets[]` needs `name` [settings-value]"),
    (
      "external: {secrets: [{name: a_b}]}",
      "4:31 `name` is no name of an object [settings-value] (parts of a-z, 0-9 and `-` with dots between, 63 characters each and 253 in all)"
    ),
    (
      "external: {secrets: [{name: a, keys: [a/b]}]}",
      "4:41 `keys[]` is no key of a Secret [settings-value] (253 letters, digits, `-`, `_` and `.` at most)"
    ),
    (
      "external: {secrets: [{name: a, key: b}]}",
      "4:34 `secrets[]` has no field `key` [settings-field] (did you mean `keys`?)"
    ),
    (
      "external: {services: [minio]}",
      "4:25 `services[]` is not of the form `host:port` [settings-value] (such as `minio.example:9000`)"
    ),
    (
      "external: {services: ['minio:65536']}",
      "4:25 `services[]` is not of the form `host:port` [settings-value] (such as `minio.example:9000`)"
    ),
    (
      "external: {services: ['u:p@minio:9000']}",
      "4:25 `services[]` is not of the form `host:port` [settings-value] (such as `minio.example:9000`)"
    ),
    (
      "external: {services: [\"minio:\\u03019000\"]}",
      "4:25 `services[]` is not of the form `host:port` [settings-value] (such as `minio.example:9000`)"
    ),
    (
      "external: {buckets: ['s3a://logs/x']}",
      "4:24 `buckets[]` is no bucket with a path [settings-value] (without a scheme, such as `spark-logs/4.1/events`)"
    ),
    (
      "external: {buckets: [logs/../x]}",
      "4:24 `buckets[]` is no bucket with a path [settings-value] (without a scheme, such as `spark-logs/4.1/events`)"
    ),
    (
      "external: {buckets: [Logs]}",
      "4:24 `buckets[]` is no bucket with a path [settings-value] (without a scheme, such as `spark-logs/4.1/events`)"
    ),
    (
      "external: {images: [\"a\\tb\"]}",
      "4:23 `images[]` holds a space, or what is no printable ASCII [settings-value]"
    ),
    (
      "external: {objects: [role/x]}",
      "4:24 `objects[]` names no objects [settings-value] (`Deployment/*`, or with a namespace `Deployment/spark/history-server`)"
    ),
    (
      "external: {objects: [Role]}",
      "4:24 `objects[]` names no objects [settings-value] (`Deployment/*`, or with a namespace `Deployment/spark/history-server`)"
    ),
    (
      "external: {objects: [Role/]}",
      "4:24 `objects[]` names no objects [settings-value] (`Deployment/*`, or with a namespace `Deployment/spark/history-server`)"
    ),
    ("waivers: {}", "4:12 `waivers` takes a list, this is a mapping [settings-type]"),
    ("waivers: [x]", "4:13 `waivers[]` takes a mapping, this is a string [settings-type]"),
    (
      "waivers: [{rule: a, object: '*/*', reason: b}]",
      "4:13 `waivers[]` needs `expires` [settings-value]"
    ),
    (
      "waivers: [{rule: a, object: '*/*', reason: ' ', expires: 2027-01-31}]",
      "4:46 `reason` is empty [settings-value] (say why this may stay)"
    ),
    (
      "waivers: [{rule: A_b, object: '*/*', reason: b, expires: 2027-01-31}]",
      "4:20 `rule` is no id of a rule [settings-value] (ids are words like `image-digest`)"
    ),
    (
      "waivers: [{rule: a, object: '*', reason: b, expires: 2027-01-31}]",
      "4:31 `object` names no objects [settings-value] (`Deployment/*`, or with a namespace `Deployment/spark/history-server`)"
    ),
    (
      "waivers: [{rule: a, object: '*/*', reason: b, expires: soon}]",
      "4:58 `expires` is not of the form `YYYY-MM-DD` [settings-value]"
    ),
    (
      "waivers: [{rule: a, object: '*/*', reason: b, expires: 2027-1-31}]",
      "4:58 `expires` is not of the form `YYYY-MM-DD` [settings-value]"
    ),
    (
      "waivers: [{rule: a, object: '*/*', reason: b, expires: 2027-02-29}]",
      "4:58 `expires` is a day that no calendar has [settings-value]"
    ),
    (
      "waivers: [{rule: a, object: '*/*', reason: b, expires: 20270131}]",
      "4:58 `expires` takes a string, this is a number [settings-type] (put it in quotes)"
    ),
    (
      "waivers: [{rule: a, object: '*/*', reason: b, expires: 2027-01-31, until: x}]",
      "4:70 `waivers[]` has no field `until` [settings-field]"
    ),
    ("promote: {from: staging}", "4:19 `from` takes a list, this is a string [settings-type]"),
    (
      "promote: {from: [Staging]}",
      "4:20 `from[]` is no name of an environment: a part holds something else than a-z, 0-9, `.` and `-` [settings-value] (parts are of a-z, 0-9, `.` and `-`, with a letter or a digit at both ends)"
    ),
    ("promote: {deny: ['']}", "4:20 `deny[]` is empty [settings-value]"),
    (
      "promote: {form: []}",
      "4:13 `promote` has no field `form` [settings-field] (did you mean `from`?)"
    ),
    ("delivery: {layout: both}", "4:22 `layout` is none of `files`, `single` [settings-value]"),
  ])
  func mistakesHaveTheirPlaces(_ line: String, _ wanted: String) {
    #expect(SettingsSample(environment: line).environment().report.summary == [wanted])
  }

  @Test func anEmptyWaiverLacksAll() {
    let (settings, report) = SettingsSample(environment: "waivers: [{}]").environment()
    #expect(
      report.summary
        == ["expires", "object", "reason", "rule"].map {
          "4:13 `waivers[]` needs `\($0)` [settings-value]"
        })
    #expect(settings.waivers.isEmpty)
  }

  @Test(arguments: [
    ("2024-02-29", true), ("2023-02-29", false), ("2000-02-29", true), ("1900-02-29", false),
    ("2027-04-31", false), ("2027-12-31", true), ("2027-13-01", false), ("2027-00-10", false),
    ("2027-01-00", false), ("0000-01-01", false), ("2027-01-31T00:00:00Z", false), ("", false),
    ("2027-01-3１", false), ("-027-01-31", false),
  ])
  func datesAreThoseOfTheCalendar(_ text: String, _ isDate: Bool) {
    #expect(((try? CalendarDate(text)) != nil) == isDate)
  }

  @Test func daysHaveAnOrder() throws {
    #expect(try CalendarDate("2026-12-31") < CalendarDate("2027-01-01"))
    #expect(try CalendarDate("2027-01-02") > CalendarDate("2027-01-01"))
  }
}
