import CaseSupport
import Foundation
import Testing

/// Zeppelin's server: its settings, its rights, and the driver that its interpreters are.
@Suite struct ZeppelinTests {
  private let launcher: ZeppelinLauncher
  private let container: Thing
  private let volumes: [Thing]

  init() throws {
    launcher = try ZeppelinLauncher()
    let pod = try launcher.object("Deployment", "zeppelin-41")[path: "spec.template.spec"]
    container = pod[path: "containers.0"]
    volumes = pod["volumes"].items
  }

  private var mounts: [Thing] { container["volumeMounts"].items }

  /// The ConfigMap behind a mount.
  private func map(of mount: Thing) throws -> Thing? {
    let volume = try #require(volumes.first { $0["name"] == mount["name"] })
    let name = volume[path: "configMap.name"].text
    return name.isEmpty ? nil : try launcher.object("ConfigMap", name)["data"]
  }

  /// A folder over that of the image would hide its files, and the server writes beside them.
  @Test func filesAreMountedOneByOne() throws {
    var names: [String] = []
    for mount in mounts where mount["mountPath"].text.hasPrefix("/opt/zeppelin/") {
      guard let map = try map(of: mount) else {
        #expect(mount["mountPath"].text == "/opt/zeppelin/conf")
        continue
      }
      let file = mount["subPath"].text
      if file.isEmpty {
        #expect(map.keys == ["100-interpreter-spec.yaml"])
      } else {
        #expect(map.keys.contains(file) && mount["mountPath"].text.hasSuffix("/" + file))
        names.append(file)
      }
    }
    #expect(try names.sorted() == launcher.files("zeppelin-conf-41").keys)
    let conf = volumes.first { $0["name"].text == "conf-dir" }
    #expect(conf?["emptyDir"].isNothing == false)
  }

  @Test func foldersAreWhereSomethingIsMounted() throws {
    let site = try launcher.site()
    let paths = mounts.map { $0["mountPath"].text }
    let templates = try #require(site["zeppelin.k8s.template.dir"])
    #expect(paths.contains(templates + "/interpreter"))
    let state = try #require(mounts.first { $0["name"].text == "notebooks" })["mountPath"].text
    let kept = [site["zeppelin.notebook.dir"], try launcher.variables()["ZEPPELIN_CONFIG_FS_DIR"]]
    for folder in kept { #expect(folder?.hasPrefix(state + "/") == true) }
    let others = [
      site["zeppelin.war.tempdir"], site["zeppelin.dep.localrepo"],
      site["zeppelin.interpreter.localRepo"], site["zeppelin.search.index.path"],
      try launcher.variables()["ZEPPELIN_LOG_DIR"], try launcher.variables()["ZEPPELIN_PID_DIR"],
    ]
    for folder in others { #expect(folder?.hasPrefix("/tmp/") == true) }
  }

  @Test func portsAreThoseOfTheService() throws {
    let site = try launcher.site()
    let service = try launcher.object("Service", try #require(site["zeppelin.k8s.service.name"]))
    let ports = service[path: "spec.ports"].items
    let own = container["ports"].items
    #expect(ports.map { $0["name"].text } == ["http", "rpc"])
    for port in ports {
      let target = own.first { $0["name"] == port["targetPort"] }
      #expect(target?["containerPort"] == port["port"])
    }
    #expect(site["zeppelin.server.port"] == "\(ports[0]["port"])")
    let rpc = ports[1]["port"]
    #expect(site["zeppelin.server.rpc.portRange"] == "\(rpc):\(rpc)")
    // A Service called `zeppelin` would bring a variable that is a setting.
    #expect(
      try launcher.object("Deployment", "zeppelin-41")[
        path: "spec.template.spec.enableServiceLinks"
      ].flag == false)
  }

  /// Users come from a Secret, not from configuration.
  @Test func noPasswordIsInTheFiles() throws {
    let shiro = try launcher.files("zeppelin-conf-41")["shiro.ini"].text
    let sections = shiro.split(separator: "\n").filter { $0.hasPrefix("[") }
    #expect(sections == ["[main]", "[urls]"])
    let volume = try #require(volumes.first { $0["name"].text == "users" })["secret"]
    let mount = try #require(mounts.first { $0["name"].text == "users" })
    let file = "\(mount["mountPath"].text)/\(volume[path: "items.0.path"].text)"
    #expect(shiro.contains("\nusersRealm.resourcePath = file:\(file)\n"))
    #expect(shiro.contains("\n/** = authc\n"), "a page would be open to everybody")
  }

  /// They would beat spark-defaults.conf, and volumes among them would be mounted twice.
  @Test func propertiesHoldNoSettingsOfSpark() throws {
    let own = try launcher.properties().keys.filter { $0.hasPrefix("spark.") }
    #expect(own == ["spark.master"])
    let conf = try settings()
    #expect(conf.keys.allSatisfy { !$0.contains(".volumes.") })
    for key in try launcher.forced().keys where key != "spark.master" {
      #expect(conf[key] == nil, "\(key) is set by the launcher")
    }
    #expect(try conf["spark.master"] == launcher.forced()["spark.master"])
  }

  /// Names that the template needs are bound in zeppelin.env, and interpreter-setting.json asks for
  /// them there.
  @Test func namesReachTheTemplate() throws {
    let text = try launcher.files("zeppelin-conf-41")["interpreter-setting.json"].text
    let asked = text.matches(of: #/"envName": "([A-Z_]+)"/#).map { String($0.1) }
    let bound = try launcher.variables().filter { $0.key.hasPrefix("ZEPPELIN_INTERPRETER_") }
    #expect(asked.sorted() == bound.keys.sorted() && asked.count == 3)
    let properties = try launcher.properties()
    for name in ["serviceAccount", "conf", "podTemplates"] {
      let value = try #require(properties["zeppelin.k8s.interpreter." + name])
      #expect(bound.values.contains(value), "\(name) is \(value)")
    }
  }

  /// 0.12.1 takes Spark before 4.1.0, and asks.
  @Test func versionOfSparkIsNotRefused() throws {
    #expect(try launcher.properties()["zeppelin.spark.enableSupportedVersionCheck"] == "false")
  }

  @Test func podHoldsTheHeap() throws {
    let memory = try #require(try settings()["spark.driver.memory"])
    let pod = try #require(try launcher.properties()["zeppelin.k8s.interpreter.memory"])
    let heap = try #require(Int(memory.dropLast())) * 1024
    #expect(memory.hasSuffix("g") && pod.hasSuffix("Gi"))
    #expect(try #require(Int(pod.dropLast(2))) * 1024 >= heap + max(heap / 10, 384))
  }

  @Test func serverMayDoWhatTheLauncherDoes() throws {
    let template = try launcher.files("zeppelin-interpreter-spec-41")["100-interpreter-spec.yaml"]
    let kinds = template.text.split(separator: "\n").filter { $0.hasPrefix("kind: ") }
      .map { String($0.dropFirst("kind: ".count)) }
    #expect(Set(kinds) == ["Pod", "Service"], "others need rights, too")
    let rules = try rights(of: "zeppelin-41")
    for kind in kinds {
      let verbs = rules[kind.lowercased() + "s"] ?? []
      // It creates, replaces what is there, and deletes.
      #expect(verbs.isSuperset(of: ["create", "get", "update", "delete"]), "\(kind): \(verbs)")
    }
    #expect(rules["pods"]?.isSuperset(of: ["get", "watch", "list"]) == true)
    #expect(rules.keys.sorted() == ["pods", "services"])
    #expect(!launcher.objects.contains { $0.kind == "ClusterRole" })
    let account = try launcher.object("Deployment", "zeppelin-41")[
      path: "spec.template.spec.serviceAccountName"]
    #expect(account.text == "zeppelin-41")
  }

  /// What a Connect server may, which is a driver in client mode, too.
  @Test func interpretersMayDoWhatDriversDo() throws {
    let own = try rights(of: "zeppelin-interpreter-41")
    #expect(try own == rights(of: "spark-connect-41"))
    #expect(own["pods"]?.contains("deletecollection") == true)
    let account = try launcher.object("ServiceAccount", "zeppelin-interpreter-41")
    #expect(account["automountServiceAccountToken"].isNothing)
  }

  /// Settings of the mounted spark-defaults.conf.
  private func settings() throws -> [String: String] {
    Settings.of(try launcher.files("zeppelin-spark-conf-41")["spark-defaults.conf"].text)
  }

  /// The verbs by resources of the Role that an account is bound to.
  private func rights(of name: String) throws -> [String: Set<String>] {
    let binding = try launcher.object("RoleBinding", name)
    #expect(binding[path: "subjects.0.name"].text == name)
    var rights: [String: Set<String>] = [:]
    let role = binding[path: "roleRef.name"].text
    for rule in try launcher.object("Role", role)["rules"].items {
      #expect(rule["apiGroups"].texts == [""])
      for resource in rule["resources"].texts {
        rights[resource, default: []].formUnion(rule["verbs"].texts)
      }
    }
    return rights
  }
}
