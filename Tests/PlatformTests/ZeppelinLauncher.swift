import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// What Zeppelin 0.12.1 makes of its configuration when it starts an interpreter for Spark, as its
/// K8sStandardInterpreterLauncher and K8sRemoteInterpreterProcess do.
struct ZeppelinLauncher {
  static let pod = "spark-sharedprocess-abcdef"
  /// Ports that the launcher has as constants.
  static let ports = ["intp": 12321, "driver": 22321, "blockmanager": 22322, "ui": 4040]
  /// The Python that scripts/tools has made, with Jinja.
  static let python = CaseFiles.root + "/.build/tools/bin/python"
  static let hasJinja =
    (try? Command(python, ["-c", "import jinja2"]).run().status) == 0

  /// The objects of the environment.
  let objects: [Thing]
  let namespace: String
  private let platform: Platform

  /// That of an environment, whose objects are these.
  init(_ objects: [Thing], in platform: Platform) throws {
    self.objects = objects
    namespace = try #require(objects.first { !$0.namespace.isEmpty }).namespace
    self.platform = platform
  }

  /// Takes components, and what they build on.
  init(components: [String] = [], and bases: [String] = []) throws {
    func lines(_ names: [String], _ folder: String) -> String {
      names.map { "- ../../\(folder)/\($0)\n" }.joined()
    }
    var platform = try Platform()
    platform["environments/trial/kustomization.yaml"] = """
      namespace: spark-dev
      resources:
      - ../../base/spark-executor/4.1
      - ../../base/spark-connect/4.1
      - ../../base/zeppelin/4.1
      \(lines(bases, "base"))components:
      \(lines(components, "base/components"))images:
      - {name: electinfo/spark-executor, newTag: 4.1.0-1}
      - {name: electinfo/zeppelin-interpreter, newTag: 4.1.0-2}
      - {name: electinfo/zeppelin-server, newTag: 4.1.0-3}

      """
    try self.init(try platform.objects(of: "trial"), in: platform)
  }

  func object(_ kind: String, _ name: String) throws -> Thing {
    try #require(objects.first { $0.kind == kind && $0.name == name }, "\(kind) \(name)")
  }

  /// A ConfigMap, whose name ends in a hash.
  func configMap(_ name: String) throws -> Thing {
    try #require(
      objects.first { $0.kind == "ConfigMap" && $0.name.hasPrefix(name + "-") }, "\(name)")
  }

  /// The files of such a ConfigMap.
  func files(_ name: String) throws -> Thing { try configMap(name)["data"] }

  /// The settings of zeppelin-site.xml.
  func site() throws -> [String: String] {
    let text = try files("zeppelin-conf-41")["zeppelin-site.xml"].text
    let pairs = text.matches(of: #/<name>([^<]*)<\/name>\s*<value>([^<]*)<\/value>/#)
    return Dictionary(uniqueKeysWithValues: pairs.map { (String($0.1), String($0.2)) })
  }

  /// The variables of zeppelin.env.
  func variables() throws -> [String: String] {
    let lines = try files("zeppelin-conf-41")["zeppelin.env"].text.split(separator: "\n")
    let pairs = lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: "=", maxSplits: 1) }
    return Dictionary(uniqueKeysWithValues: pairs.map { (String($0[0]), String($0[1])) })
  }

  /// The properties of interpreter-setting.json: a variable of the server counts more than a default.
  func properties() throws -> [String: String] {
    let variables = try variables()
    let text = try files("zeppelin-conf-41")["interpreter-setting.json"].text
    var all: [String: String] = [:]
    for interpreter in try Thing(json: Substring(text)).items {
      #expect(interpreter["group"].text == "spark")
      for name in interpreter["properties"].keys {
        let property = interpreter["properties"][name]
        all[name] = variables[property["envName"].text] ?? "\(property["defaultValue"])"
      }
    }
    return all
  }

  /// What the launcher sets for a driver in Kubernetes, whatever properties say.
  func forced() throws -> [String: String] {
    [
      "spark.master": "k8s://https://kubernetes.default.svc",
      "spark.submit.deployMode": "client",
      "spark.kubernetes.namespace": namespace,
      "spark.kubernetes.driver.pod.name": Self.pod,
      "spark.kubernetes.container.image": try #require(
        try site()["zeppelin.k8s.spark.container.image"]),
      "spark.driver.bindAddress": "0.0.0.0",
      "spark.driver.host": "\(Self.pod).\(namespace).svc",
      "spark.driver.port": "22321",
      "spark.blockManager.port": "22322",
    ]
  }

  /// What `--conf` says on the command line of spark-submit.
  func options() throws -> [String: String] {
    let own = try properties().filter { $0.key.hasPrefix("spark.") && !$0.value.isEmpty }
    return try own.merging(forced()) { $1 }
  }

  /// What the template is filled in with.
  func bindings(
    user: String = "ann", group: String = "spark-shared_process"
  ) throws -> [String: Any] {
    let site = try site()
    let properties = try properties()
    let service = try #require(site["zeppelin.k8s.service.name"])
    let port = try #require(site["zeppelin.server.rpc.portRange"]?.split(separator: ":").first)
    let options = try options().sorted { $0.key < $1.key }
    // Properties that are called like variables become some.
    var variables = properties.filter { $0.key.allSatisfy { $0.isUppercase || $0 == "_" } }
    variables["INTERPRETER_GROUP_ID"] = group
    variables["SERVICE_DOMAIN"] = "local.zeppelin-project.org"
    variables["ZEPPELIN_HOME"] = "/opt/zeppelin"
    variables["ZEPPELIN_SPARK_CONF"] = options.map { "--conf|\($0.key)=\($0.value)" }
      .joined(separator: "|")
    let bindings: [String: Any] = [
      "zeppelin.k8s.interpreter.user": user,
      "zeppelin.k8s.interpreter.namespace": namespace,
      "zeppelin.k8s.interpreter.pod.name": Self.pod,
      "zeppelin.k8s.interpreter.container.name": "spark",
      "zeppelin.k8s.interpreter.container.image": site["zeppelin.k8s.container.image"] ?? "",
      "zeppelin.k8s.interpreter.group.id": group,
      "zeppelin.k8s.interpreter.group.name": "spark",
      "zeppelin.k8s.interpreter.setting.name": "spark",
      "zeppelin.k8s.interpreter.localRepo": "/tmp/local-repo",
      "zeppelin.k8s.interpreter.rpc.portRange": "12321:12321",
      "zeppelin.k8s.server.rpc.service": "\(service).\(namespace).svc",
      "zeppelin.k8s.server.rpc.portRange": Int(port) ?? 0,
      "zeppelin.k8s.server.uid": "0a1b2c3d",
      "zeppelin.k8s.server.pod.name": "zeppelin-41-0",
      "zeppelin.k8s.spark.container.image": site["zeppelin.k8s.spark.container.image"] ?? "",
      "zeppelin.k8s.envs": variables,
    ]
    return bindings.merging(properties) { $1 }
  }

  /// The template, filled in.
  func text(filledWith bindings: [String: Any]) throws -> String {
    let folder = NSTemporaryDirectory() + "zeppelin-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let template = try files("zeppelin-interpreter-spec-41")["100-interpreter-spec.yaml"].text
    try template.write(toFile: folder + "/template", atomically: true, encoding: .utf8)
    try JSONSerialization.data(withJSONObject: bindings)
      .write(to: URL(fileURLWithPath: folder + "/variables"))
    let script = CaseFiles.root + "/Tests/Oracles/jinja/render.py"
    let answer = try Command(
      Self.python, [script, folder + "/template", folder + "/variables"], splitsOutput: true
    ).run()
    try #require(answer.status == 0, "\(answer.talk)")
    return answer.output
  }

  /// What the launcher applies, as an environment of its own.
  func applied(_ bindings: [String: Any]) throws -> Platform {
    var platform = platform
    platform["environments/applied/kustomization.yaml"] = "resources: [interpreter.yaml]\n"
    platform["environments/applied/interpreter.yaml"] = try text(filledWith: bindings)
    return platform
  }
}
