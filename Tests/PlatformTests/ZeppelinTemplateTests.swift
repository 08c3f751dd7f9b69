import CaseSupport
import Foundation
import Testing

/// The template of interpreter pods, filled in by real Jinja as Zeppelin's launcher fills it in.
@Suite struct ZeppelinTemplateTests {
  private static let reason: Comment = "needs Jinja: scripts/tools"
  private let launcher: ZeppelinLauncher

  init() throws {
    launcher = try ZeppelinLauncher()
  }

  @Test func notAByteIsChanged() throws {
    let file = CaseFiles.root + "/config/zeppelin/100-interpreter-spec.yaml.jinja"
    let text = try launcher.files("zeppelin-interpreter-spec-41")["100-interpreter-spec.yaml"].text
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(Data(text.utf8) == bytes)
    #expect(text.contains("{% for ") && text.contains(" | tojson }}"))
  }

  @Test(.enabled(if: ZeppelinLauncher.hasJinja, reason))
  func whatIsAppliedIsValidAndRestricted() throws {
    let applied = try launcher.applied(launcher.bindings())
    let (mistakes, unchecked) = try applied.mistakes(of: "applied")
    #expect(mistakes == [] && unchecked == [])
    let objects = try applied.objects(of: "applied")
    #expect(objects.map(\.kind).sorted() == ["Pod", "Service"])
    for object in objects {
      #expect(object.name == ZeppelinLauncher.pod && object.namespace == "spark-dev")
      let owner = object[path: "metadata.ownerReferences.0"]
      #expect(owner["uid"].text == "0a1b2c3d" && owner["name"].text == "zeppelin-41-0")
    }
    let pod = try #require(objects.first { $0.kind == "Pod" })["spec"]
    #expect(Restricted.faults(of: pod) == [])
    #expect(pod["enableServiceLinks"].flag == false)
    let paths = pod[path: "containers.0.volumeMounts"].items.map { $0["mountPath"].text }
    #expect(Set(paths).isSuperset(of: ["/tmp", "/opt/spark/work-dir"]))
    let container = pod[path: "containers.0"]
    #expect(container["image"].text == "electinfo/zeppelin-interpreter:4.1.0-2")
    #expect(!container[path: "resources.limits.memory"].isNothing)
  }

  /// Ids and names of users come from outside.
  @Test(
    .enabled(if: ZeppelinLauncher.hasJinja, reason),
    arguments: [#"a: "b" #c"#, "o'neil@example.com", #"\n- - {x"#, "null"])
  func namesOfUsersBreakNothing(_ user: String) throws {
    let applied = try launcher.applied(
      launcher.bindings(user: user, group: "spark-\(user)-2J4"))
    #expect(try applied.mistakes(of: "applied").mistakes == [])
    let pod = try #require(applied.objects(of: "applied").first { $0.kind == "Pod" })
    let notes = pod[path: "metadata.annotations"]
    #expect(notes["electinfo.dev/interpreter-user"].text == user)
    #expect(notes["electinfo.dev/interpreter-group"].text == "spark-\(user)-2J4")
    #expect(pod[path: "spec.containers.0.args"].texts.contains("spark-\(user)-2J4"))
  }

  /// Executors and the server find a driver by the name of its Service.
  @Test(.enabled(if: ZeppelinLauncher.hasJinja, reason))
  func portsAreThoseOfTheLauncher() throws {
    let objects = try launcher.applied(launcher.bindings()).objects(of: "applied")
    let pod = try #require(objects.first { $0.kind == "Pod" })
    let service = try #require(objects.first { $0.kind == "Service" })["spec"]
    func ports(_ thing: Thing, _ key: String) -> [String: Int] {
      Dictionary(uniqueKeysWithValues: thing.items.map { ($0["name"].text, $0[key].number ?? 0) })
    }
    #expect(ports(service["ports"], "port") == ZeppelinLauncher.ports)
    #expect(
      ports(pod[path: "spec.containers.0.ports"], "containerPort") == ZeppelinLauncher.ports)
    for port in service["ports"].items { #expect(port["targetPort"] == port["name"]) }
    #expect(service["clusterIP"].text == "None")
    #expect(service["publishNotReadyAddresses"].flag == true)
    func selects(_ service: Thing) -> Bool {
      let selector = service["selector"]
      return selector.keys.allSatisfy { pod.labels[$0] == selector[$0] }
    }
    #expect(selects(service))
    let others = launcher.objects.filter { $0.kind == "Service" }
    #expect(others.count > 2)
    for other in others { #expect(!selects(other["spec"]), "\(other.name)") }
  }

  @Test(.enabled(if: ZeppelinLauncher.hasJinja, reason))
  func whatAPodNamesIsThere() throws {
    let objects = try launcher.applied(launcher.bindings()).objects(of: "applied")
    let pod = try #require(objects.first { $0.kind == "Pod" })["spec"]
    let account = try launcher.object("ServiceAccount", pod["serviceAccountName"].text)
    #expect(account.name == "zeppelin-interpreter-41")
    let maps = pod["volumes"].items.map { $0[path: "configMap.name"].text }.filter { !$0.isEmpty }
    #expect(maps.count == 2)
    for map in maps { _ = try launcher.object("ConfigMap", map) }
    let conf = try launcher.files("zeppelin-spark-conf-41")
    #expect(conf.keys.contains("spark-defaults.conf") && conf.keys.contains("log4j2.properties"))
    // Where spark-defaults.conf says the template of executors is.
    let mounts = pod[path: "containers.0.volumeMounts"].items
    let place = mounts.first { $0["name"].text == "pod-templates" }?["mountPath"].text
    let file = try #require(place) + "/executor-pod-template.yaml"
    #expect(conf["spark-defaults.conf"].text.contains(" \(file)\n"))
    #expect(try launcher.files("zeppelin-pod-templates-41").keys == ["executor-pod-template.yaml"])
    let secrets = pod[path: "containers.0.env"].items.map { $0[path: "valueFrom.secretKeyRef"] }
    #expect(secrets.filter { !$0.isNothing }.allSatisfy { $0["name"].text == "s3-credentials" })
  }

  /// What a component changes has a hash of its own, and pods mount it.
  @Test(.enabled(if: ZeppelinLauncher.hasJinja, reason))
  func componentsReachInterpreters() throws {
    let others = try ZeppelinLauncher(
      components: [
        "hive-catalog/4.1", "hive-catalog-zeppelin/4.1", "celeborn/4.1", "celeborn-zeppelin/4.1",
      ], and: ["postgres"])
    let pods = try [launcher, others].map { launcher in
      let objects = try launcher.applied(launcher.bindings()).objects(of: "applied")
      return try #require(objects.first { $0.kind == "Pod" })["spec"]
    }
    let names = pods.map { pod in
      pod["volumes"].items.first { $0["name"].text == "conf" }?[path: "configMap.name"].text ?? ""
    }
    #expect(names[0] != names[1])
    let conf = try others.object("ConfigMap", names[1])["data"]
    let settings = conf["spark-defaults.conf"].text
    #expect(settings.contains("\nspark.sql.catalogImplementation "))
    #expect(settings.contains(".SparkShuffleManager\n") && settings.contains("celeborn-master-2."))
    #expect(conf["hive-site.xml"].text.contains("thrift://hive-metastore-41."))
  }

  /// The server calls back by the Service that is there, at the port that it listens to.
  @Test(.enabled(if: ZeppelinLauncher.hasJinja, reason))
  func interpretersFindTheServer() throws {
    let objects = try launcher.applied(launcher.bindings()).objects(of: "applied")
    let pod = try #require(objects.first { $0.kind == "Pod" })["spec"]
    let arguments = pod[path: "containers.0.args"].texts
    func argument(_ option: String) throws -> String {
      let place = try #require(arguments.firstIndex(of: option), "\(option)")
      return arguments[place + 1]
    }
    #expect(arguments[0] == "$(ZEPPELIN_HOME)/bin/interpreter.sh")
    let name = try argument("-c").split(separator: ".")
    let service = try launcher.object("Service", String(name[0]))
    #expect(service.namespace == String(name[1]) && name[2] == "svc")
    let port = try #require(service[path: "spec.ports"].items.first { $0["name"].text == "rpc" })
    #expect(try argument("-p") == "\(port["port"])")
    #expect(try argument("-r") == "12321:12321")
    let own = pod[path: "containers.0.env"].items
    func value(_ name: String) -> String? { own.last { $0["name"].text == name }?["value"].text }
    #expect(value("ZEPPELIN_HOME") == "/opt/zeppelin" && value("SPARK_HOME") == "/opt/spark")
    let options = try #require(value("ZEPPELIN_SPARK_CONF")).split(separator: "|")
    #expect(options.contains("spark.driver.host=\(ZeppelinLauncher.pod).spark-dev.svc"))
  }
}
