extension PodBuilder {
  /// How much memory the container of a submitted driver gets.
  mutating func driverMemory() -> SparkMemory {
    let heap = settings.size("spark.driver.memory") ?? 1024
    let usual = settings.double("spark.kubernetes.memoryOverheadFactor", usualFactor)
    let factor = settings.double("spark.driver.memoryOverheadFactor", usual)
    let least =
      request.isSpark4
      ? settings.size("spark.driver.minMemoryOverhead") ?? SparkMemory.leastOverhead
      : SparkMemory.leastOverhead
    let overhead =
      settings.size("spark.driver.memoryOverhead")
      ?? SparkMemory.overhead(of: heap, factor: factor, least: least)
    return SparkMemory(heap: heap, overhead: overhead)
  }

  /// Makes the pod of a driver, part by part in the order of Spark.
  mutating func buildDriver() {
    for key in ["spark.driver.host", "spark.driver.bindAddress"] where settings.isSet(key) {
      settings.note(.driverAddress(key))
    }
    let memory = driverMemory()
    var container = container
    if container["name"] == nil { container["name"] = PodValue("spark-kubernetes-driver") }
    setImage(&container)
    setResources(memory, &container)
    container.append(driverPorts(), to: "ports")
    container.append(driverVariables(), to: "env")
    self.container = container
    setDriverPod()
    addSecrets()
    addVolumes()
    addArguments()
    addTemplateOfExecutors()
    addLocalFolders()
  }

  private mutating func setResources(_ memory: SparkMemory, _ container: inout PodValue) {
    var resources = container["resources"] ?? PodValue([:])
    let path = "container.resources."
    let cores = settings.integer("spark.driver.cores", 1)
    let own = settings.text("spark.kubernetes.driver.request.cores")
    let request = own ?? PodValue("\(cores)", from: .setting("spark.driver.cores"))
    put(request, ("requests", "cpu"), in: &resources, path)
    if let limit = settings.text("spark.kubernetes.driver.limit.cores") {
      put(limit, ("limits", "cpu"), in: &resources, path)
    }
    let amount = PodValue("\(memory.total)Mi", from: .setting("spark.driver.memory"))
    put(amount, ("requests", "memory"), in: &resources, path)
    put(amount, ("limits", "memory"), in: &resources, path)
    container["resources"] = resources
    addDevices("spark.driver.resource.", &container)
  }

  private mutating func driverPorts() -> [PodValue] {
    let port = settings.port("spark.driver.port", 7078)
    let blocks = settings.port(
      "spark.driver.blockManager.port", settings.port("spark.blockManager.port", 7079))
    var ports = [("driver-rpc-port", port), ("blockmanager", blocks)]
    ports.append(("spark-ui", settings.integer("spark.ui.port", 4040)))
    if request.isSpark4 {
      ports.append(("spark-connect", settings.integer("spark.connect.grpc.binding.port", 15002)))
    }
    return ports.map { name, port in
      PodValue([
        "containerPort": PodValue(.number(port), from: .spark), "name": PodValue(name),
        "protocol": PodValue("TCP"),
      ])
    }
  }

  private func driverVariables() -> [PodValue] {
    var variables = [
      variable("SPARK_USER", PodValue(request.circumstances.user)),
      variable("SPARK_APPLICATION_ID", PodValue(request.circumstances.applicationID)),
    ]
    for (name, setting) in settings.below("spark.kubernetes.driverEnv.") {
      variables.append(variable(name, PodValue(setting.value, from: .setting(setting.key))))
    }
    variables.append(variable("SPARK_DRIVER_BIND_ADDRESS", field: "status.podIP"))
    return variables
  }

  private mutating func setDriverPod() {
    let own = settings.text("spark.kubernetes.driver.pod.name")
    var metadata = pod["metadata"] ?? PodValue([:])
    let name = own ?? PodValue("\(request.circumstances.prefix)-driver")
    put(name, "name", in: &metadata, "metadata.")
    setLabels(commonLabels, &metadata)
    pod["metadata"] = metadata
    var spec = pod["spec"] ?? PodValue([:])
    put(PodValue("Never"), "restartPolicy", in: &spec, "spec.")
    setPlace(&spec)
    setAccount(["spark.kubernetes.authenticate.driver.serviceAccountName"], &spec)
    pod["spec"] = spec
  }

  /// What the entry point of the image is told.
  private mutating func addArguments() {
    guard let application = request.application else { return }
    let words = [
      "driver", "--properties-file", "/opt/spark/conf/spark.properties", "--class",
      isPython ? "org.apache.spark.deploy.PythonRunner" : "org.apache.spark.deploy.JavaMain",
      application,
    ]
    container.append(words.map { PodValue($0) }, to: "args")
  }

  /// The driver gets the template of its executors as a file.
  private mutating func addTemplateOfExecutors() {
    let key = "spark.kubernetes.executor.podTemplateFile"
    guard settings.isSet(key) else { return }
    container.append(
      [mount("pod-template-volume", at: "/opt/spark/pod-template", from: .setting(key))],
      to: "volumeMounts")
    let item = PodValue([
      "key": PodValue("podspec-configmap-key"), "path": PodValue("pod-spec-template.yml"),
    ])
    let map = PodValue([
      "name": PodValue("\(request.circumstances.prefix)-driver-podspec-conf-map"),
      "items": PodValue(.list([item]), from: .spark),
    ])
    pod.edit("spec") { spec in
      spec.append(
        [
          PodValue(
            ["name": PodValue("pod-template-volume"), "configMap": map], from: .setting(key))
        ],
        to: "volumes")
    }
  }
}
