import Reconciler
import Testing

/// Dangers by which something stops, or gets less.
@Suite struct OutageDangerTests {
  private static let rest = Sample.object("ConfigMap", "data: {a: b}", name: "rest")

  @Test func stoppedWorkload() {
    func server(_ spec: String) -> String { Sample.object("Deployment", "spec: {\(spec)}") }
    #expect(
      found("stopped-workload", server("replicas: 2"), server("replicas: 0")) == [
        "Deployment/x spec.replicas: replicas 2 -> 0"
      ])
    #expect(found("stopped-workload", server("replicas: 0"), server("replicas: 2")) == [])
    #expect(found("stopped-workload", server("replicas: 0, a: 1"), server("replicas: 0")) == [])
    #expect(
      found("stopped-workload", Self.rest + server(""), Self.rest) == [
        "Deployment/x: is removed, and its pods with it"
      ])
    func job(_ value: Bool) -> String { Sample.object("CronJob", "spec: {suspend: \(value)}") }
    #expect(
      found("stopped-workload", job(false), job(true)) == ["CronJob/x spec.suspend: is suspended"])
    #expect(found("stopped-workload", job(true), job(false)) == [])
    #expect(found("stopped-workload", nil, server("replicas: 0")) == [])
  }

  @Test func fewerReplicas() {
    func server(_ spec: String) -> String { Sample.object("Deployment", "spec: {\(spec)}") }
    #expect(
      found("fewer-replicas", server("replicas: 3"), server("replicas: 1")) == [
        "Deployment/x spec.replicas: replicas 3 -> 1"
      ])
    #expect(found("fewer-replicas", server("replicas: 1"), server("replicas: 3")) == [])
    #expect(found("fewer-replicas", server("replicas: 3"), server("replicas: 0")) == [])
    func scaler(_ least: Int) -> String {
      Sample.object(
        "HorizontalPodAutoscaler",
        "spec: {minReplicas: \(least), scaleTargetRef: {kind: Deployment, name: x}}", name: "s")
    }
    #expect(
      found("fewer-replicas", scaler(2), scaler(1)) == [
        "HorizontalPodAutoscaler/s spec.minReplicas: minReplicas 2 -> 1"
      ])
    #expect(
      found("fewer-replicas", server("replicas: 3"), server("a: 1")) == [
        "Deployment/x spec.replicas: replicas 3 -> not set (1)"
      ])
    // An autoscaler takes over.
    #expect(found("fewer-replicas", server("replicas: 3"), server("a: 1") + scaler(2)) == [])
  }

  @Test func disruptionBudget() {
    func budget(_ spec: String) -> String {
      Sample.object(
        "PodDisruptionBudget", "spec: {\(spec), selector: {matchLabels: {app: a}}}")
    }
    let workload = Sample.object(
      "Deployment", "spec: {replicas: 2, template: {metadata: {labels: {app: a}}}}")
    #expect(
      found("disruption-budget", budget("maxUnavailable: 1"), budget("maxUnavailable: 0")) == [
        "PodDisruptionBudget/x spec.maxUnavailable: maxUnavailable 1 -> 0: no pod may go"
      ])
    #expect(
      found("disruption-budget", budget("minAvailable: 2"), budget("minAvailable: 1")) == [
        "PodDisruptionBudget/x spec.minAvailable: minAvailable 2 -> 1: more pods may go at once"
      ])
    #expect(
      found("disruption-budget", workload, workload + budget("minAvailable: 2")) == [
        "PodDisruptionBudget/x spec.minAvailable: minAvailable none -> 2: no pod may go"
      ])
    #expect(found("disruption-budget", workload, workload + budget("minAvailable: 1")) == [])
    #expect(
      found("disruption-budget", Self.rest + budget("minAvailable: 1"), Self.rest) == [
        "PodDisruptionBudget/x: is removed: a drain may take all pods at once"
      ])
  }

  @Test func renamedObject() {
    func service(_ name: String, _ namespace: String = "a", _ port: Int = 1) -> String {
      Sample.object("Service", "spec: {ports: [{port: \(port)}]}").replacingName(
        "{name: \(name), namespace: \(namespace)}")
    }
    #expect(
      found("renamed-object", service("x"), service("y")) == [
        "Service/y: is deleted and made anew: name x -> y"
      ])
    #expect(
      found("renamed-object", service("x"), service("x", "b")) == [
        "Service/x: is deleted and made anew: namespace a -> b"
      ])
    #expect(found("renamed-object", service("x"), service("x", "a", 2)) == [])
    let (before, after) = ["a", "b"].map { namespace in
      (1...5).map { service("x\($0)", namespace, $0) }.joined()
    }.pair
    #expect(
      found("renamed-object", before, after) == [
        "environment: 5 objects are deleted and made anew: namespace a -> b"
      ])
  }

  @Test func lessResources() {
    func pod(_ resources: String) -> String { Sample.workload("resources: {\(resources)}") }
    let path = "Deployment/x spec.template.spec.containers[name=c].resources"
    #expect(
      found("less-resources", pod("limits: {memory: 8Gi}"), pod("limits: {memory: 4096Mi}")) == [
        "\(path).limits.memory: memory limit 8Gi -> 4096Mi in container c"
      ])
    #expect(
      found(
        "less-resources", pod("requests: {cpu: 1, memory: 1Gi}"), pod("requests: {cpu: 500m}"))
        == [
          "\(path).requests.cpu: cpu request 1 -> 500m in container c",
          "\(path).requests.memory: memory request 1Gi -> none in container c",
        ])
    #expect(found("less-resources", pod("limits: {memory: 1Gi}"), pod("")) == [])
    #expect(
      found("less-resources", pod("limits: {memory: 1Gi}"), pod("limits: {memory: 2Gi}")) == [])
    #expect(
      found("less-resources", pod("limits: {memory: 1Gi}"), pod("limits: {memory: 1024Mi}")) == [])
    #expect(
      found("less-resources", pod("a: 1"), pod("limits: {memory: 1Gi}")) == [
        "\(path).limits.memory: memory limit none -> 1Gi in container c"
      ])
  }

  @Test func lessForSpark() {
    func spark(_ text: String) -> String { Sample.file("spark-defaults.conf", text) }
    let place = "ConfigMap/x spark-defaults.conf: "
    #expect(
      found(
        "less-for-spark", spark("spark.executor.memory 8g"), spark("spark.executor.memory 4096m"))
        == [place + "spark.executor.memory 8g -> 4096m"])
    #expect(
      found(
        "less-for-spark", spark("spark.executor.memory 8g"), spark("spark.executor.memory 8192m"))
        == [])
    #expect(
      found("less-for-spark", spark("a b\nspark.executor.memory 8g"), spark("a b")) == [
        place + "spark.executor.memory 8g -> not set (1g)"
      ])
    #expect(
      found(
        "less-for-spark", spark("spark.executor.instances 4"), spark("spark.executor.instances 2"))
        == [place + "spark.executor.instances 4 -> 2"])
    #expect(
      found(
        "less-for-spark", spark("spark.executor.instances 2"), spark("spark.executor.instances 4"))
        == [])
  }

  @Test func lessElsewhere() {
    func application(_ memory: String) -> String {
      Sample.object("SparkApplication", "spec: {executor: {memory: \(memory)}}")
    }
    #expect(
      found("less-for-spark", application("4g"), application("2g")) == [
        "SparkApplication/x spec: spark.executor.memory 4g -> 2g"
      ])
    func words(_ memory: String) -> String {
      Sample.workload("args: [--conf, spark.driver.memory=\(memory)]")
    }
    #expect(
      found("less-for-spark", words("4g"), words("2g")) == [
        "Deployment/x spec.template.spec.containers[name=c]: spark.driver.memory 4g -> 2g"
      ])
    func variable(_ name: String, _ value: String) -> String {
      Sample.workload("env: [{name: \(name), value: \"\(value)\"}]")
    }
    #expect(
      found(
        "less-for-spark", variable("CELEBORN_WORKER_MEMORY", "4g"),
        variable("CELEBORN_WORKER_MEMORY", "2g")
      ).count == 1)
    #expect(
      found(
        "less-for-spark", variable("SERVICE_OPTS", "-Xms1g -Xmx4g"),
        variable("SERVICE_OPTS", "-Xmx2g")
      ).count == 1)
    #expect(
      found(
        "less-for-spark", variable("SERVICE_OPTS", "-Xmx2g"), variable("SERVICE_OPTS", "-Xmx4g"))
        == [])
    func data(_ value: String) -> String {
      Sample.object("ConfigMap", "data: {CELEBORN_MASTER_MEMORY: \(value)}")
    }
    #expect(
      found("less-for-spark", data("4g"), data("2g")) == [
        "ConfigMap/x data: CELEBORN_MASTER_MEMORY 4g -> 2g"
      ])
  }

  @Test func lessQuota() {
    func quota(_ hard: String) -> String {
      Sample.object("ResourceQuota", "spec: {hard: {\(hard)}}")
    }
    #expect(
      found("less-quota", quota("pods: 20"), quota("pods: 10")) == [
        "ResourceQuota/x spec.hard.pods: pods 20 -> 10"
      ])
    #expect(found("less-quota", quota("pods: 10"), quota("pods: 20")) == [])
    #expect(found("less-quota", quota("pods: 10"), quota("pods: 10, cpu: 4")).count == 1)
    func range(_ rest: String) -> String {
      Sample.object("LimitRange", "spec: {limits: [{type: Container, \(rest)}]}")
    }
    #expect(
      found("less-quota", range("max: {memory: 8Gi}"), range("max: {memory: 4Gi}")) == [
        "LimitRange/x spec.limits[0].max.memory: max memory 8Gi -> 4Gi"
      ])
    #expect(found("less-quota", range("min: {memory: 8Gi}"), range("min: {memory: 4Gi}")) == [])
    #expect(
      found("less-quota", Self.rest, Self.rest + quota("pods: 20")) == [
        "ResourceQuota/x: is new: what does not fit it is refused"
      ])
    #expect(found("less-quota", nil, quota("pods: 20")) == [])
  }

  @Test func removedProbe() {
    let (with, without) = (
      Sample.workload("livenessProbe: {tcpSocket: {port: 1}}"), Sample.workload("image: a")
    )
    #expect(
      found("removed-probe", with, without) == [
        "Deployment/x spec.template.spec.containers[name=c].livenessProbe: "
          + "livenessProbe is gone in container c"
      ])
    #expect(found("removed-probe", without, with) == [])
  }

  @Test func lostEventLogs() {
    func spark(_ text: String) -> String { Sample.file("spark-defaults.conf", text) }
    let history = Sample.file(
      "spark-defaults.conf", "spark.history.fs.logDirectory s3a://logs/b/", map: "history")
    #expect(
      found("lost-event-logs", spark("spark.eventLog.enabled true"), spark("a b")) == [
        "ConfigMap/x spark-defaults.conf: spark.eventLog.enabled true -> not set"
      ])
    #expect(
      found("lost-event-logs", spark("a b"), spark("a b\nspark.eventLog.enabled true")) == [])
    let (a, b, c) = (
      spark("spark.eventLog.dir s3a://logs/a"), spark("spark.eventLog.dir s3a://logs/b"),
      spark("spark.eventLog.dir s3a://logs/c")
    )
    #expect(
      found("lost-event-logs", history + a, history + c) == [
        "ConfigMap/x spark-defaults.conf: spark.eventLog.dir s3a://logs/a -> s3a://logs/c, "
          + "where no History Server looks"
      ])
    #expect(found("lost-event-logs", history + a, history + b) == [])
    func codec(_ name: String) -> String { spark("spark.eventLog.compression.codec \(name)") }
    #expect(found("lost-event-logs", codec("zstd"), codec("lz4")) == [])
    #expect(found("lost-event-logs", codec("zstd"), codec("org.example.Codec")).count == 1)
  }

  @Test func upgrades() {
    func pod(_ image: String) -> String { Sample.workload("image: \(image)") }
    let path = "Deployment/x spec.template.spec.containers[name=c].image: "
    #expect(
      found("shuffle-upgrade", pod("apache/celeborn:0.6.1"), pod("apache/celeborn:0.7.0")) == [
        path + "Celeborn 0.6.1 -> 0.7.0"
      ])
    #expect(
      found("shuffle-upgrade", pod("apache/celeborn:0.6.1"), pod("apache/celeborn:0.6.2")) == [])
    #expect(
      found("operator-upgrade", pod("a/operator:v1.2.0"), pod("a/operator:v1.3.0")) == [
        path + "operator 1.2.0 -> 1.3.0"
      ])
    #expect(found("operator-upgrade", pod("a/operator:v1.2.0"), pod("a/operator:v1.2.1")) == [])
  }
}

extension [String] {
  /// The first two.
  fileprivate var pair: (String, String) { (self[0], self[1]) }
}
