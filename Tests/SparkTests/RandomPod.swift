import CaseSupport
import Documents
import Foundation
import Spark

/// Settings and a template, made from a seed: what Spark is asked to make a pod of.
struct RandomPod: SeededRandom {
  var numbers: RandomNumbers
  let version: SparkVersion
  let role: PodRequest.Role
  private(set) var application: String?
  private(set) var settings: [String: String] = [:]
  /// The text of the template, if there is one.
  private(set) var template: String?
  /// What was made wrong.
  private(set) var mistake: String?

  static let mistakes: [String] = changes.map(\.name)

  private var key: String { "spark.kubernetes.\(role.rawValue)." }

  init(_ version: SparkVersion, seed: UInt64, mistake: Int?) {
    numbers = RandomNumbers(seed: seed)
    self.version = version
    role = seed % 3 == 2 ? .driver : .executor
    if role == .driver || seed % 4 == 1 { application = "local:///opt/app/main.py" }
    choose()
    if let mistake {
      let change = Self.changes[mistake % Self.changes.count]
      self.mistake = change.name
      change.apply(&self)
    }
  }

  /// The same with another template.
  func with(template: String) -> RandomPod {
    var copy = self
    copy.template = template
    return copy
  }

  private mutating func happens(_ one: Int = 1, in all: Int) -> Bool { next(below: all) < one }

  private mutating func set(_ key: String, _ values: String..., in all: Int = 4) {
    if happens(in: all) { settings[key] = pick(values) }
  }

  /// Settings and a template that Spark takes.
  private mutating func choose() {
    settings = [
      "spark.master": "k8s://https://kubernetes.default.svc", "spark.app.name": "pi",
      "spark.kubernetes.executor.podNamePrefix": "jobs",
      "spark.kubernetes.driver.pod.name": "driver",
    ]
    if application == nil {
      settings["spark.kubernetes.driver.pod.name"] = happens(in: 2) ? "driver" : nil
      settings["spark.driver.host"] = "connect.spark.svc"
      set("spark.driver.port", "7078", "17078", in: 2)
    }
    if happens(in: 2) { settings["spark.kubernetes.container.image"] = "registry/spark:1" }
    if settings["spark.kubernetes.container.image"] == nil || happens(in: 3) {
      for role in PodRequest.Role.allCases {
        settings["spark.kubernetes.\(role.rawValue).container.image"] = "registry/\(role):2"
      }
    }
    set("spark.kubernetes.container.image.pullPolicy", "Always", "Never")
    set("spark.kubernetes.container.image.pullSecrets", "one, two", "three")
    chooseMemory()
    choosePlace()
    chooseVolumes()
    chooseRest()
    if happens(3, in: 4) {
      template = makeTemplate()
      settings[key + "podTemplateFile"] = "/opt/spark/templates/template.yaml"
      set(key + "podTemplateContainerName", "spark", "other", "nobody", in: 3)
    }
  }

  private mutating func chooseMemory() {
    let own = "spark.\(role.rawValue)."
    set(own + "memory", "512m", "2g", "5000m", "1536", "3072MB", in: 2)
    set(own + "memoryOverhead", "1", "512m", "1g")
    set(own + "memoryOverheadFactor", "0.3", "1", ".25", in: 3)
    set("spark.kubernetes.memoryOverheadFactor", "0.2", "0.55")
    if version == .spark410 { set(own + "minMemoryOverhead", "200m", "600m") }
    if happens(in: 4) {
      settings["spark.memory.offHeap.enabled"] = "true"
      settings["spark.memory.offHeap.size"] = pick(["100m", "1g", "1048577"])
    }
    set("spark.executor.pyspark.memory", "300m", "2g")
    set(own + "cores", "1", "3")
    set(key + "request.cores", "500m", "1", "0.25")
    set(key + "limit.cores", "4", "3500m")
    if happens(in: 6) {
      settings[own + "resource.gpu.amount"] = "2"
      settings[own + "resource.gpu.vendor"] = "example.com"
    }
  }

  private mutating func choosePlace() {
    set(key + "label.team", "data", "{{APP_ID}}")
    set(key + "label.given", "setting")
    set(key + "annotation.note", "of {{EXECUTOR_ID}}", "plain")
    set("spark.kubernetes.node.selector.disk", "ssd")
    set(key + "node.selector.zone", "a", "b")
    set(key + "scheduler.name", "batch", in: 6)
    set("spark.kubernetes.scheduler.name", "queue", in: 6)
    set("spark.kubernetes.authenticate.driver.serviceAccountName", "driver")
    set("spark.kubernetes.authenticate.executor.serviceAccountName", "executor")
    set("spark.kubernetes.namespace", "spark", in: 3)
  }

  private mutating func chooseVolumes() {
    let volumes = key + "volumes."
    if happens(in: 4) {
      settings[volumes + "hostPath.host.mount.path"] = "/host"
      settings[volumes + "hostPath.host.options.path"] = "/data"
      set(volumes + "hostPath.host.mount.subPath", "below")
      set(volumes + "hostPath.host.options.type", "Directory")
    }
    if happens(in: 4) {
      settings[volumes + "emptyDir.scratch.mount.path"] = "/scratch"
      set(volumes + "emptyDir.scratch.mount.readOnly", "true", "False", in: 2)
      set(volumes + "emptyDir.scratch.options.medium", "Memory")
      set(volumes + "emptyDir.scratch.options.sizeLimit", "5Gi", "4096", in: 2)
    }
    if happens(in: 4) {
      settings[volumes + "persistentVolumeClaim.claim.mount.path"] = "/claim"
      settings[volumes + "persistentVolumeClaim.claim.options.claimName"] = pick([
        "OnDemand", "shared", "of-SPARK_EXECUTOR_ID",
      ])
      set(volumes + "persistentVolumeClaim.claim.mount.readOnly", "true")
    }
    if happens(in: 6) {
      settings[volumes + "nfs.files.mount.path"] = "/files"
      settings[volumes + "nfs.files.options.path"] = "/export"
      settings[volumes + "nfs.files.options.server"] = "files.example.com"
    }
    if happens(in: 6) {
      settings[volumes + "emptyDir.spark-local-dir-9.mount.path"] = "/spill"
    }
    set(key + "secrets.store", "/etc/store")
    set(key + "secretKeyRef.STORE_KEY", "store:key")
    set("spark.local.dir", "/tmp", "/a,/b", in: 5)
    set("spark.kubernetes.local.dirs.tmpfs", "true", in: 6)
  }

  private mutating func chooseRest() {
    set("spark.executorEnv.TOKEN", "value", in: 3)
    set("spark.executorEnv.2ND", "value", in: 6)
    set("spark.kubernetes.driverEnv.TOKEN", "value", in: 3)
    set("spark.executor.extraJavaOptions", "-Da=b -XX:+UseG1GC", "-Did={{EXECUTOR_ID}}")
    set("spark.blockManager.port", "7079", "0", "17079")
    set("spark.kubernetes.executor.disableConfigMap", "true", in: 5)
    set("spark.decommission.enabled", "true", in: 5)
    set("spark.kubernetes.decommission.script", "/opt/own.sh", in: 8)
    set("spark.kubernetes.executor.terminationGracePeriodSeconds", "60", "2m", "90s")
    set("spark.network.timeout", "300s", "200000ms", in: 5)
    set("spark.executor.heartbeatInterval", "20s", in: 5)
    set("spark.rpc.io.threads", "4", in: 6)
    set("spark.ui.port", "4041", in: 5)
    if version == .spark410 { set("spark.connect.grpc.binding.port", "15003", in: 5) }
    if role == .driver { set("spark.kubernetes.executor.podTemplateFile", "/x/executor.yaml") }
  }
}

extension RandomPod {
  /// A template with fields that Spark keeps, replaces and loses.
  private mutating func makeTemplate() -> String {
    var lines = ["apiVersion: v1", "kind: \(happens(in: 12) ? "Deployment" : "Pod")"]
    lines += someOf(
      "metadata:",
      [
        "  name: mine", "  namespace: elsewhere", "  labels: {given: template, own: \"1\"}",
        "  labels: {spark-role: mine}", "  annotations: {a: b}", "  labels: {}",
      ])
    lines += someOf(
      "spec:",
      [
        "  hostname: mine", "  restartPolicy: Always", "  serviceAccountName: template",
        "  serviceAccount: template", "  terminationGracePeriodSeconds: 5",
        "  nodeSelector: {zone: c, arch: arm64}", "  schedulerName: mine",
        "  imagePullSecrets: [{name: mine}]", "  priorityClassName: high",
        "  securityContext: {runAsUser: 185, runAsNonRoot: true, fsGroup: 185}",
        "  initContainers: [{name: first, image: busybox, command: [\"true\"]}]",
        "  tolerations: [{key: a, operator: Exists}]", "  initContainers: []",
        "  volumes:\n  - name: tmp\n    emptyDir: {}\n  - name: keys\n    secret: {secretName: k}",
        "  volumes: [{name: spark-local-dir-1, emptyDir: {sizeLimit: 1Gi}}]",
      ], always: "  dnsPolicy: ClusterFirst")
    guard !happens(in: 12) else { return lines.joined(separator: "\n") + "\n" }
    lines += ["  containers:"]
    let names = pick([
      ["spark"], ["spark", "other"], ["other", "spark"], ["spark", "spark"], [""],
    ])
    for name in names { lines += makeContainer(name) }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func makeContainer(_ name: String) -> [String] {
    let fields = someOf(
      "",
      [
        "    image: mine", "    imagePullPolicy: Always", "    command: [/bin/start]",
        "    args: [first]", "    workingDir: /work", "    stdin: true",
        "    env: [{name: TOKEN, value: mine}, {name: POD, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]",
        "    ports: [{containerPort: 9000, name: metrics}]",
        "    resources: {requests: {memory: 1Gi, cpu: 2}, limits: {memory: 2Gi, cpu: \"3\", ephemeral-storage: 1Gi}}",
        "    resources: {limits: {example.com/fpga: 1}}", "    securityContext: {}",
        "    securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}",
        "    volumeMounts: [{name: tmp, mountPath: /tmp}]",
        "    volumeMounts: [{name: spark-local-dir-1, mountPath: /fast}]",
        "    lifecycle: {preStop: {exec: {command: [stop]}}, postStart: {exec: {command: [go]}}}",
        "    livenessProbe: {tcpSocket: {port: metrics}, periodSeconds: 5}", "    env: []",
      ])
    return ["  - \(name.isEmpty ? "tty: true" : "name: \(name)")"] + fields
  }

  /// A head and some lines of each field once; nothing where there would be no line.
  private mutating func someOf(
    _ head: String, _ lines: [String], always: String? = nil
  ) -> [String] {
    var chosen: [String: String] = [:]
    for line in lines where happens(in: 3) {
      chosen[String(line.prefix { $0 != ":" })] = line
    }
    let body = (always.map { [$0] } ?? []) + chosen.values.sorted()
    return body.isEmpty ? [] : (head.isEmpty ? [] : [head]) + body
  }

  /// A change that Spark does not take, or that it takes in one version only.
  private struct Change: Sendable {
    let name: String
    let apply: @Sendable (inout RandomPod) -> Void
  }

  private static func setting(_ name: String, _ values: String..., to key: String) -> Change {
    Change(name: name) { pod in
      let key = key.replacingOccurrences(of: "ROLE", with: pod.role.rawValue)
      pod.settings[key] = pod.pick(values)
    }
  }

  private static func template(_ name: String, _ text: String) -> Change {
    Change(name: name) { pod in
      pod.template = text
      pod.settings[pod.key + "podTemplateFile"] = "/opt/spark/templates/template.yaml"
    }
  }

  private static let changes: [Change] = [
    Change(name: "no image") { pod in
      pod.settings["spark.kubernetes.container.image"] = nil
      pod.settings[pod.key + "container.image"] = nil
    },
    setting("quantity for a size", "1Gi", "512Mi", to: "spark.ROLE.memory"),
    setting("fraction of a size", "1.5g", to: "spark.ROLE.memoryOverhead"),
    setting("no number", "two", "1.0", "", to: "spark.ROLE.cores"),
    setting("negative share", "-1", "0", to: "spark.ROLE.memoryOverheadFactor"),
    setting(
      "pull policy", "Sometimes", "always", to: "spark.kubernetes.container.image.pullPolicy"),
    setting("port of blocks", "80", "65536", "1023", to: "spark.blockManager.port"),
    setting("port without a number", "http", to: "spark.driver.port"),
    setting("reserved label", "x", to: "spark.kubernetes.ROLE.label.spark-role"),
    setting("reserved label", "x", to: "spark.kubernetes.ROLE.label.spark-app-selector"),
    Change(name: "shared path of volumes") { pod in
      pod.settings[pod.key + "volumes.emptyDir.one.mount.path"] = "/same"
      pod.settings[pod.key + "volumes.emptyDir.two.mount.path"] = "/same"
    },
    setting("kind of volume", "/x", to: "spark.kubernetes.ROLE.volumes.configMap.c.mount.path"),
    setting(
      "volume without a path", "/x", to: "spark.kubernetes.ROLE.volumes.hostPath.h.mount.path"),
    setting(
      "volume without a mount", "Memory",
      to: "spark.kubernetes.ROLE.volumes.emptyDir.e.options.medium"),
    setting(
      "claim without a name", "/x",
      to: "spark.kubernetes.ROLE.volumes.persistentVolumeClaim.p.mount.path"),
    Change(name: "read-only, perhaps") { pod in
      pod.settings[pod.key + "volumes.emptyDir.two.mount.path"] = "/same"
      pod.settings[pod.key + "volumes.emptyDir.two.mount.readOnly"] = "yes"
    },
    Change(name: "small volume") { pod in
      pod.settings[pod.key + "volumes.emptyDir.two.mount.path"] = "/same"
      pod.settings[pod.key + "volumes.emptyDir.two.options.sizeLimit"] = pod.pick(["5", "1023"])
    },
    Change(name: "two parts of a volume") { pod in
      pod.settings[pod.key + "volumes.emptyDir.two.mount.path"] = "/same"
      pod.settings[pod.key + "volumes.emptyDir.two.mount.subPath"] = "a"
      pod.settings[pod.key + "volumes.emptyDir.two.mount.subPathExpr"] = "$(B)"
    },
    setting(
      "reference to a secret", "store", "a:b:c", "", to: "spark.kubernetes.ROLE.secretKeyRef.X"),
    setting(
      "beginning of names", "Upper", "under_score", "-a", String(repeating: "a", count: 238),
      to: "spark.kubernetes.executor.podNamePrefix"),
    Change(name: "processors over the limit") { pod in
      pod.settings[pod.key + "request.cores"] = pod.pick(["2", "1500m"])
      pod.settings[pod.key + "limit.cores"] = "1"
    },
    setting("limit that is no amount", "many", to: "spark.kubernetes.ROLE.limit.cores"),
    Change(name: "device without a vendor") { pod in
      pod.settings["spark.\(pod.role.rawValue).resource.gpu.amount"] = "1"
      pod.settings["spark.\(pod.role.rawValue).resource.gpu.vendor"] = nil
    },
    Change(name: "device without an amount") { pod in
      pod.settings["spark.\(pod.role.rawValue).resource.gpu.amount"] = nil
      pod.settings["spark.\(pod.role.rawValue).resource.gpu.vendor"] = "example.com"
    },
    Change(name: "address of the driver") { pod in
      pod.application = "local:///opt/app/main.py"
      pod.settings["spark.driver.host"] = "x"
    },
    Change(name: "address of the driver") { pod in
      pod.application = "local:///opt/app/main.py"
      pod.settings["spark.driver.bindAddress"] = "0.0.0.0"
    },
    setting("heap in options", "-Xmx1g", "-Da=b -Xmx1g", to: "spark.executor.extraJavaOptions"),
    setting("settings in options", "-Dspark.a=b", to: "spark.executor.extraJavaOptions"),
    setting("heartbeat", "400s", "5min", to: "spark.executor.heartbeatInterval"),
    setting("timeout", "5s", "10000ms", "soon", to: "spark.network.timeout"),
    setting("share of memory", "1.5", "-0.1", to: "spark.memory.fraction"),
    Change(name: "memory without a size") { pod in
      pod.settings["spark.memory.offHeap.enabled"] = "true"
      pod.settings["spark.memory.offHeap.size"] = nil
    },
    setting("flag", "yes", "1", to: "spark.kubernetes.local.dirs.tmpfs"),
    template("no spec", "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n"),
    template("several documents", "spec: {containers: [{name: a}]}\n---\nspec: {containers: []}\n"),
    template("empty file", "# nothing\n"),
    template("no YAML", "spec: {containers: [\n"),
    template("marks of a template", "spec:\n  containers: {{ .Values.containers }}\n"),
  ]
}
