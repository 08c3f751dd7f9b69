import Foundation
import Testing

/// The eleven scenarios: what each must have, and what makes it work.
@Suite struct PresetTests {
  private static let connect = Platform.presets.filter { $0.contains("-connect") }
  private static let airflow = Platform.presets.filter { $0.contains("airflow") }

  @Test func allAreThere() {
    #expect(
      Platform.presets.map { $0.dropFirst("presets/".count) } == [
        "3.5/airflow-connect", "3.5/airflow-k8s-submit", "3.5/airflow-operator",
        "3.5/jupyter-connect-k8s", "3.5/jupyter-connect-standalone", "4.1/airflow-connect-k8s",
        "4.1/airflow-connect-standalone", "4.1/airflow-k8s-submit", "4.1/airflow-operator",
        "4.1/jupyter-connect-k8s", "4.1/jupyter-connect-standalone",
      ])
  }

  @Test(arguments: Platform.presets)
  func allIsInOneRestrictedNamespace(_ name: String) throws {
    let preset = try Preset(name)
    let cluster = try Platform().objects(of: "cluster")
    let known = (preset.objects + cluster).filter { $0.kind == "Namespace" }
    let namespace = try #require(known.first { $0.name == preset.namespace }, "\(name)")
    #expect(namespace.labels["pod-security.kubernetes.io/enforce"].text == "restricted")
    for object in preset.objects where object.kind != "Namespace" {
      #expect(object.namespace == preset.namespace, "\(object.kind) \(object.name)")
      let version = object.labels["app.kubernetes.io/version"].text
      #expect(version.isEmpty || version == preset.line, "\(object.kind) \(object.name)")
    }
  }

  /// Two environments would take each other's objects away.
  @Test func noNamespaceBelongsToTwo() throws {
    let namespaces = try (Platform.environments + ["builds"]).map { name in
      try Set(Platform().objects(of: name).map(\.namespace).filter { !$0.isEmpty })
    }
    #expect(namespaces.allSatisfy { $0.count == 1 })
    #expect(Set(namespaces).count == namespaces.count)
  }

  @Test(arguments: Platform.presets)
  func imagesArePinnedAndEventsHaveAPrefixOfTheirVersion(_ name: String) throws {
    let preset = try Preset(name)
    let images = preset.pods.flatMap { pod in
      (pod["containers"].items + pod["initContainers"].items).map { $0["image"].text }
    }
    #expect(images.count > 3)
    for image in images {
      let tag = image.split(separator: ":").dropFirst().last ?? ""
      #expect(!tag.isEmpty && tag != "latest", "\(image)")
    }
    let store = try preset.settings("object-store-conf-\(preset.suffix)")["spark.eventLog.dir"]
    #expect(store == "s3a://spark-logs/\(preset.line)/events")
    _ = try preset.object("Job", "object-store-prefixes-\(preset.suffix)")
    let maps = preset.objects.filter { $0.kind == "ConfigMap" }
    #expect(maps.contains { !$0["data"]["core-site.xml"].isNothing })
    for map in maps where map["data"]["spark-defaults.conf"].text.contains("spark.eventLog.dir") {
      #expect(map["data"]["spark-defaults.conf"].text.contains(" \(store ?? "?")\n"))
    }
  }

  @Test(arguments: connect)
  func clientsFindTheirServer(_ name: String) throws {
    let preset = try Preset(name)
    let service = "spark-connect-\(preset.suffix)"
    _ = try preset.object("Service", service)
    let address = "sc://\(service).\(preset.namespace).svc:15002"
    if preset.scenario.hasPrefix("jupyter") {
      let map = "jupyter-conf-\(preset.suffix)"
      #expect(try preset.settings(map, "spark.env")["SPARK_REMOTE"] == address)
    } else {
      let text = try preset.file("spark_connect_\(preset.suffix).json", of: "airflow-dags")
      #expect(text.contains("\"\(address)\""))
    }
    let conf = try preset.settings("spark-connect-conf-\(preset.suffix)")
    let driver = "spark-connect-driver-\(preset.suffix)"
    #expect(conf["spark.driver.host"] == "\(driver).\(preset.namespace).svc")
    let ports = try preset.object("Service", driver)[path: "spec.ports"].items
    #expect(ports.compactMap { $0["port"].number } == [7078, 7079])
    #expect(conf["spark.driver.port"] == "7078")
    #expect(conf["spark.driver.blockManager.port"] == "7079")
    let isOnWorkers = conf["spark.master"]?.hasPrefix("spark://") == true
    #expect(isOnWorkers == preset.runsOnWorkers)
  }

  @Test(
    arguments: connect.filter { !$0.hasSuffix("standalone") && $0 != "presets/3.5/airflow-connect" }
  )
  func executorsArePods(_ name: String) throws {
    let preset = try Preset(name)
    let conf = try preset.settings("spark-connect-conf-\(preset.suffix)")
    #expect(conf["spark.master"] == "k8s://https://kubernetes.default.svc")
    #expect(conf["spark.kubernetes.driver.pod.name"] == "${env:POD_NAME}")
    #expect(conf["spark.dynamicAllocation.enabled"] == "true")
    #expect(conf["spark.dynamicAllocation.shuffleTracking.enabled"] != "false")
    #expect(conf["spark.connect.grpc.binding.address"] == nil, "3.5 does not know it")
    #expect(conf["spark.kubernetes.container.image"]?.contains(":") == true)
    let template = try preset.file(
      "executor-pod-template.yaml", of: "spark-pod-templates-\(preset.suffix)")
    #expect(template.contains("serviceAccountName: spark-executor-\(preset.suffix)"))
    let account = "spark-connect-\(preset.suffix)"
    let binding = try preset.object("RoleBinding", account)
    #expect(binding[path: "subjects.0.name"].text == account)
    let role = try preset.object("Role", binding[path: "roleRef.name"].text)
    let rights = role["rules"].items.first { $0["resources"].texts == ["pods"] }
    let verbs = ["create", "delete", "deletecollection", "get", "list", "watch"]
    #expect(rights?["verbs"].texts.sorted() == verbs)
  }

  @Test(arguments: Platform.presets.filter { Preset.runsOnWorkers($0) })
  func executorsFitWorkers(_ name: String) throws {
    let preset = try Preset(name)
    let conf = try preset.settings("spark-connect-conf-\(preset.suffix)")
    let master = "spark-master-\(preset.suffix)"
    #expect(conf["spark.master"] == "spark://\(master).\(preset.namespace).svc:7077")
    #expect(conf["spark.dynamicAllocation.enabled"] == "false")
    #expect(conf.keys.allSatisfy { !$0.hasPrefix("spark.kubernetes.") })
    let worker = try preset.settings("spark-standalone-conf-\(preset.suffix)", "spark-env.sh")
    let room = try #require(Preset.mebibytes(worker["SPARK_WORKER_MEMORY"]))
    let pipeline = try preset.settings("spark-standalone-driver-conf-\(preset.suffix)")
    let memory = try [conf, pipeline].map {
      try #require(Preset.mebibytes($0["spark.executor.memory"]))
    }
    #expect(memory.reduce(0, +) <= room, "one of each runs at a time")
    let cores = try [conf, pipeline].map { try #require(Int($0["spark.cores.max"] ?? "")) }
    #expect(cores.reduce(0, +) <= Int(worker["SPARK_WORKER_CORES"] ?? "") ?? 0)
    for settings in [conf, pipeline] {
      let each = try #require(Int(settings["spark.executor.cores"] ?? ""))
      #expect(each <= Int(settings["spark.cores.max"] ?? "") ?? 0)
    }
    let pod = try preset.object("Deployment", "spark-worker-\(preset.suffix)")[
      path: "spec.template.spec.containers.0"]
    let env = pod["env"].items
    #expect(env.first { $0["name"].text == "MASTER" }?["value"].text == master)
    #expect(pod["args"].texts.last == "spark://$(MASTER):7077")
    let limit = pod[path: "resources.limits.memory"].text
    let daemon = env.first { $0["name"].text == "SPARK_DAEMON_MEMORY" }?["value"].text
    let needed = room + (Preset.mebibytes(daemon) ?? 0)
    #expect(limit.hasSuffix("Mi") && Int(limit.dropLast(2)) ?? 0 > needed, "\(limit)")
    let image = try preset.object("Deployment", master)[
      path: "spec.template.spec.containers.0.image"]
    #expect(image == pod["image"], "a master works with its own version only")
  }

  @Test(arguments: airflow)
  func podsOfTasksStay(_ name: String) throws {
    let preset = try Preset(name)
    let text = try preset.file("airflow.cfg", of: "airflow-conf")
    #expect(text.contains("\ndelete_worker_pods = False\n"))
    let dags = ["connect", "submit", "operator"].filter { preset.scenario.contains($0) }
    #expect(dags.count == 1)
    for dag in dags {
      _ = try preset.file("spark_\(dag)_\(preset.suffix).py", of: "airflow-dags")
    }
  }

  @Test(arguments: airflow.filter { $0.hasSuffix("submit") })
  func sparkSubmitMakesTheDriver(_ name: String) throws {
    let preset = try Preset(name)
    let conf = try preset.settings("spark-submit-conf-\(preset.suffix)")
    #expect(conf["spark.submit.deployMode"] == "cluster")
    #expect(conf["spark.driver.host"] == nil && conf["spark.driver.bindAddress"] == nil)
    let account = conf["spark.kubernetes.authenticate.driver.serviceAccountName"]
    #expect(account == "spark-driver-\(preset.suffix)")
    _ = try preset.object("ServiceAccount", account ?? "")
  }

  @Test(arguments: [("3.5", "3.5.7"), ("4.1", "4.1.0")])
  func theOperatorIsAsked(_ line: String, _ version: String) throws {
    let preset = try Preset("presets/\(line)/airflow-operator")
    let text = try preset.file("spark_operator_\(preset.suffix).yaml", of: "airflow-dags")
    #expect(text.contains("\n  sparkVersion: \(version)\n"))
    let images = text.split(separator: "\n").filter { $0.contains(" image: ") }
    #expect(images.count == 2 && images.allSatisfy { $0.contains(":\(version)-") }, "\(images)")
    for what in ["submission", "driver"] {
      #expect(text.contains("spark.kubernetes.\(what).connectionTimeout: \"60000\""))
      #expect(text.contains("spark.kubernetes.\(what).requestTimeout: \"60000\""))
    }
    let cluster = try Platform().objects(of: "cluster")
    let controller = try #require(
      cluster.first { $0.kind == "Deployment" && $0.name == "spark-operator-controller" })
    let arguments = controller[path: "spec.template.spec.containers.0.args"].texts
    #expect(arguments.contains("--namespaces=\(preset.namespace)"))
    #expect(preset.objects.allSatisfy { $0.kind != "CustomResourceDefinition" })
  }
}
