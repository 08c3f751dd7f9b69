import Reconciler
import Testing

/// What is started anew, and what is not.
@Suite struct RestartDangerTests {
  @Test func restartedWorkload() {
    #expect(
      found(
        "restarted-workload", Sample.workload("image: \"a:1\", env: [{name: A, value: b}]"),
        Sample.workload("image: \"a:2\", env: [{name: A, value: c}], args: [x]")) == [
          "Deployment/x spec.template: pods are made anew: arguments, image, environment"
        ])
    #expect(
      found(
        "restarted-workload", Sample.workload(spec: "replicas: 1"),
        Sample.workload(spec: "replicas: 2")) == [])
    // Another spelling is no change.
    #expect(
      found(
        "restarted-workload", Sample.workload("image: a, env: [{name: A, value: b}]"),
        Sample.workload("env: [{name: \"A\", value: 'b'}], image: \"a\"")) == [])
    // Nothing was there, or nothing runs.
    #expect(found("restarted-workload", nil, Sample.workload("image: a")) == [])
    #expect(
      found(
        "restarted-workload", Sample.workload("image: a", spec: "replicas: 0"),
        Sample.workload("image: b", spec: "replicas: 0")) == [])
    #expect(
      found(
        "restarted-workload", Sample.workload("image: a", spec: "strategy: {type: Recreate}"),
        Sample.workload("image: b", spec: "strategy: {type: Recreate}")) == [
          "Deployment/x spec.template: pods are made anew, all at once: image"
        ])
  }

  @Test func configurationWithHash() {
    func both(_ hash: String, _ value: String) -> String {
      Sample.object("ConfigMap", "data: {a: \(value)}", name: "conf-\(hash)")
        + Sample.workload(pod: "volumes: [{name: v, configMap: {name: conf-\(hash)}}]")
    }
    let (old, new) = (both("5gtd6b2c4h", "1"), both("9kf6m2ct8b", "2"))
    #expect(
      found("restarted-workload", old, new) == [
        "Deployment/x spec.template: pods are made anew: ConfigMap/conf"
      ])
    #expect(found("late-configuration", old, new) == [])
  }

  @Test func lateConfiguration() {
    func map(_ value: String) -> String {
      Sample.object("ConfigMap", "data: {a: \(value)}", name: "conf")
    }
    let volume = "volumes: [{name: v, configMap: {name: conf}}]"
    func reader(_ container: String) -> String { Sample.workload(container, pod: volume) }
    let late =
      "ConfigMap/conf data: reaches Deployment/x with the next restart, which nothing starts"
    let part = reader("volumeMounts: [{name: v, mountPath: /a, subPath: a}]")
    #expect(found("late-configuration", map("1") + part, map("2") + part) == [late])
    let spark = reader("image: \"spark:4\", volumeMounts: [{name: v, mountPath: /a}]")
    #expect(found("late-configuration", map("1") + spark, map("2") + spark) == [late])
    // Somebody may look again.
    let other = reader("image: nginx, volumeMounts: [{name: v, mountPath: /a}]")
    #expect(found("late-configuration", map("1") + other, map("2") + other) == [])
    // What is started anyway reads it.
    let changed = reader("image: \"spark:5\", volumeMounts: [{name: v, mountPath: /a}]")
    #expect(found("late-configuration", map("1") + spark, map("2") + changed) == [])
    #expect(found("late-configuration", map("b") + spark, map("\"b\"") + spark) == [])
  }

  @Test func podsThatWait() {
    func set(_ image: String) -> String {
      Sample.workload(
        "image: \(image)", spec: "updateStrategy: {type: OnDelete}", kind: "StatefulSet")
    }
    #expect(
      found("late-configuration", set("a"), set("b")) == [
        "StatefulSet/x spec.template: pods stay as they are until somebody deletes them (OnDelete)"
      ])
    #expect(found("restarted-workload", set("a"), set("b")) == [])
  }

  @Test func resubmittedApplication() {
    func application(_ spec: String) -> String {
      Sample.object("SparkApplication", "spec: {mode: cluster, \(spec)}")
    }
    #expect(
      found(
        "resubmitted-application", application("driver: {cores: 1}"),
        application("driver: {cores: 2}, image: a")) == [
          "SparkApplication/x spec: is submitted again: image, driver.cores"
        ])
    #expect(
      found(
        "resubmitted-application", application("driver: {cores: 1}"),
        application("driver: {\"cores\": 1}")) == [])
    #expect(found("resubmitted-application", nil, application("a: 1")) == [])
  }
}
