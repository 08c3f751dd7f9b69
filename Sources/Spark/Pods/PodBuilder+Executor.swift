internal import Documents

extension PodBuilder {
  /// How much memory the container of an executor gets.
  mutating func executorMemory() -> SparkMemory {
    let heap = settings.size("spark.executor.memory") ?? 1024
    let usual = settings.double("spark.kubernetes.memoryOverheadFactor", usualFactor)
    let factor = settings.double("spark.executor.memoryOverheadFactor", usual)
    let least =
      request.isSpark4
      ? settings.size("spark.executor.minMemoryOverhead") ?? SparkMemory.leastOverhead
      : SparkMemory.leastOverhead
    let overhead =
      settings.size("spark.executor.memoryOverhead")
      ?? SparkMemory.overhead(of: heap, factor: factor, least: least)
    var offHeap = 0
    if settings.flag("spark.memory.offHeap.enabled") {
      let key = "spark.memory.offHeap.size"
      let bytes = settings.size(key, .bytes) ?? 0
      let isSet = settings.isSet(key)
      if bytes <= 0 {
        settings.note(
          .badValue(key, isSet ? .positive : .missing(for: "spark.memory.offHeap.enabled")))
      }
      offHeap = bytes / SparkSize.Unit.mebibytes.bytes
    } else {
      _ = settings.checked("spark.memory.offHeap.size")
    }
    let python = settings.size("spark.executor.pyspark.memory") ?? 0
    return SparkMemory(
      heap: heap, overhead: overhead, offHeap: offHeap, python: isPython ? python : 0)
  }

  /// Whether a program of Python is submitted; that of a driver in client mode is not known to Spark.
  var isPython: Bool {
    if let application = request.application { return application.hasSuffix(".py") }
    return settings.settings.value(of: "spark.kubernetes.resource.type") == "python"
  }

  /// The share of the heap that is added where no setting says one.
  var usualFactor: Double {
    request.application != nil && isPython ? SparkMemory.factorBesidesJava : 0.1
  }

  /// Makes the pod of an executor, part by part in the order of Spark.
  mutating func buildExecutor() {
    checkNamePrefix()
    let memory = executorMemory()
    _ = settings.port("spark.driver.port", 7078)
    let port = settings.port("spark.blockManager.port", 7079)
    if port != 0, !(1024...65535).contains(port) {
      settings.note(.badPort("spark.blockManager.port"))
    }
    var container = container
    if container["name"] == nil { container["name"] = PodValue("spark-kubernetes-executor") }
    setImage(&container)
    let cores = settings.integer("spark.executor.cores", 1)
    setResources(memory, cores, &container)
    container.append(executorVariables(memory, cores), to: "env")
    if port != 0 {
      container.append(
        [
          PodValue([
            "containerPort": PodValue(.number(port), from: .spark),
            "name": PodValue("blockmanager"),
          ])
        ], to: "ports")
    }
    container.append([PodValue("executor")], to: "args")
    let hasConfiguration = !settings.flag("spark.kubernetes.executor.disableConfigMap")
    if hasConfiguration {
      container.append([mount("spark-conf-volume-exec", at: "/opt/spark/conf")], to: "volumeMounts")
    }
    setLifecycle(&container)
    self.container = container
    setExecutorPod(hasConfiguration)
    addSecrets()
    addVolumes()
    addLocalFolders()
  }

  /// Memory, processors and devices.
  private mutating func setResources(
    _ memory: SparkMemory, _ cores: Int, _ container: inout PodValue
  ) {
    var resources = container["resources"] ?? PodValue([:])
    let path = "container.resources."
    let amount = PodValue("\(memory.total)Mi", from: .setting("spark.executor.memory"))
    put(amount, ("requests", "memory"), in: &resources, path)
    put(amount, ("limits", "memory"), in: &resources, path)
    let own = settings.text("spark.kubernetes.executor.request.cores")
    let request = own ?? PodValue("\(cores)", from: .setting("spark.executor.cores"))
    put(request, ("requests", "cpu"), in: &resources, path)
    if let limit = settings.text("spark.kubernetes.executor.limit.cores") {
      put(limit, ("limits", "cpu"), in: &resources, path)
      checkProcessors(request, limit)
    }
    container["resources"] = resources
    addDevices("spark.executor.resource.", &container)
  }

  /// 4.1 compares what is asked for with the limit.
  private mutating func checkProcessors(_ request: PodValue, _ limit: PodValue) {
    guard self.request.isSpark4, case .setting(let limitKey) = limit.origin else { return }
    guard let most = Amount(limit.text ?? "") else {
      settings.note(.badValue(limitKey, .processors))
      return
    }
    var requestKey: String?
    if case .setting(let key) = request.origin { requestKey = key }
    guard let wanted = Amount(request.text ?? "") else {
      settings.note(.badValue(requestKey ?? limitKey, .processors))
      return
    }
    if wanted.value > most.value {
      settings.note(.processorsOverLimit(request: requestKey, limit: limitKey))
    }
  }

  private func executorVariables(_ memory: SparkMemory, _ cores: Int) -> [PodValue] {
    let around = request.circumstances
    let settings = settings.settings
    let host = settings.value(of: "spark.driver.host") ?? "localhost"
    let port = settings.value(of: "spark.driver.port") ?? "7078"
    var variables = [
      variable("SPARK_USER", PodValue(around.user)),
      variable("SPARK_DRIVER_URL", PodValue("spark://CoarseGrainedScheduler@\(host):\(port)")),
      variable("SPARK_EXECUTOR_CORES", PodValue("\(cores)")),
      variable("SPARK_EXECUTOR_MEMORY", PodValue("\(memory.heap)m")),
      variable("SPARK_APPLICATION_ID", PodValue(around.applicationID)),
      variable("SPARK_CONF_DIR", PodValue("/opt/spark/conf")),
      variable("SPARK_EXECUTOR_ID", PodValue(around.executorID)),
      variable("SPARK_RESOURCE_PROFILE_ID", PodValue("0")),
    ]
    for (name, setting) in self.settings.below("spark.executorEnv.") where Self.isVariable(name) {
      variables.append(variable(name, PodValue(setting.value, from: .setting(setting.key))))
    }
    for (number, option) in javaOptions().enumerated() {
      variables.append(variable("SPARK_JAVA_OPT_\(number)", option))
    }
    variables.append(variable("SPARK_EXECUTOR_POD_IP", field: "status.podIP"))
    variables.append(variable("SPARK_EXECUTOR_POD_NAME", field: "metadata.name"))
    return variables
  }

  private static func isVariable(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    let isLetter: (UInt8) -> Bool = { byte in
      (0x41...0x5A).contains(byte & 0xDF) || "-._".utf8.contains(byte)
    }
    guard let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
  }

  /// The options of Java, and the settings that an executor needs before it can ask its driver.
  private func javaOptions() -> [PodValue] {
    var options: [PodValue] = []
    if let own = settings.setting("spark.executor.extraJavaOptions") {
      let text = filledIn(own.value)
      options += text.split(separator: " ").map { PodValue(String($0), from: .setting(own.key)) }
    }
    for setting in settings.settings.all where Self.isNeededAtStart(setting.key) {
      if setting.key == "spark.authenticate.secret" { continue }
      if request.isSpark4, setting.key.holds("Password") { continue }
      options.append(
        PodValue("-D\(setting.key)=\(setting.value)", from: .setting(setting.key)))
    }
    return options
  }

  private static func isNeededAtStart(_ key: String) -> Bool {
    ["spark.auth", "spark.rpc", "spark.network", "spark.ssl", "spark.port."].contains {
      key.hasPrefix($0)
    } || key.hasSuffix(".port")
  }

  /// With decommissioning all that the template says of the life cycle is lost.
  private mutating func setLifecycle(_ container: inout PodValue) {
    guard settings.flag("spark.decommission.enabled") else { return }
    let script = settings.text("spark.kubernetes.decommission.script") ?? PodValue("/opt/decom.sh")
    let command = PodValue(["command": PodValue(.list([script]), from: .spark)])
    let hook = PodValue(
      ["preStop": PodValue(["exec": command])], from: .setting("spark.decommission.enabled"))
    put(hook, "lifecycle", in: &container, "container.")
  }

  private mutating func setExecutorPod(_ hasConfiguration: Bool) {
    let around = request.circumstances
    let name = "\(podNamePrefix)-exec-\(around.executorID)"
    var metadata = pod["metadata"] ?? PodValue([:])
    put(PodValue(name), "name", in: &metadata, "metadata.")
    var labels = commonLabels
    labels["spark-exec-id"] = around.executorID
    labels["spark-exec-resourceprofile-id"] = "0"
    setLabels(labels, &metadata)
    if let owner = around.owner {
      metadata.append(
        [
          PodValue([
            "apiVersion": PodValue("v1"), "kind": PodValue("Pod"), "name": PodValue(owner),
            "uid": PodValue(around.ownerUID), "controller": PodValue(.flag(true), from: .spark),
          ])
        ], to: "ownerReferences")
    }
    pod["metadata"] = metadata
    var spec = pod["spec"] ?? PodValue([:])
    put(PodValue(Self.hostName(name)), "hostname", in: &spec, "spec.")
    put(PodValue("Never"), "restartPolicy", in: &spec, "spec.")
    if request.isSpark4 {
      let key = "spark.kubernetes.executor.terminationGracePeriodSeconds"
      let seconds = (settings.time(key, .seconds) ?? 30_000) / 1000
      put(
        PodValue(.number(seconds), from: .setting(key)), "terminationGracePeriodSeconds", in: &spec,
        "spec.")
    }
    setPlace(&spec)
    if hasConfiguration { spec.append([configurationVolume], to: "volumes") }
    // The old field of a template is stronger than settings, the new one is not.
    if spec["serviceAccount"] == nil {
      setAccount(
        [
          "spark.kubernetes.authenticate.executor.serviceAccountName",
          "spark.kubernetes.authenticate.driver.serviceAccountName",
        ], &spec)
    }
    pod["spec"] = spec
  }

  /// The ConfigMap with what the driver has in its folder of configuration.
  private var configurationVolume: PodValue {
    let around = request.circumstances
    var map = PodValue(["name": PodValue(around.configMap)])
    map.append(
      around.configFiles.map { file in
        PodValue([
          "key": PodValue(file.key), "path": PodValue(file.path),
          "mode": PodValue(.number(420), from: .spark),
        ])
      }, to: "items")
    return PodValue(["name": PodValue("spark-conf-volume-exec"), "configMap": map])
  }

  /// The last 63 characters of a name, from the first on with which a name may begin.
  private static func hostName(_ name: String) -> String {
    let end = name.suffix(63).drop { !($0.isLetter || $0.isNumber || $0 == "_") }
    return String(end.map { $0.isLetter || $0.isNumber || "_-".contains($0) ? $0 : "_" })
  }

  /// A name of a pod: small letters, digits, `-` and `.`, and room for a number behind it.
  private mutating func checkNamePrefix() {
    let key = "spark.kubernetes.executor.podNamePrefix"
    guard let prefix = settings.settings[key] else { return }
    if !NameForm.isPodNamePrefix(prefix.value) { settings.note(.namePrefix(key)) }
  }
}
