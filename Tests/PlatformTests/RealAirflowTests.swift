import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// What the real Airflow makes of base/airflow and its components.
@Suite(
  .enabled(
    if: AirflowProgram.known != nil, "needs Airflow 3.3.2, whose Python AIRFLOW_PYTHON names"),
  .serialized)
struct RealAirflowTests {
  /// Each DAG is read; the pods are those of the image, and as safe as the servers.
  @Test(.timeLimit(.minutes(5))) func tasksBecomePods() throws {
    let airflow = try #require(AirflowProgram.known)
    let objects = try AirflowTrial.objects()
    let (things, talk) = try airflow.things(at: AirflowPlace(objects))
    let bag = try #require(things.first, "\(talk)")
    #expect(bag["errors"].keys == [], "\(bag)")
    let expected = AirflowTrial.versions.flatMap { version in
      AirflowTrial.ways.map { "spark_\($0)_" + version.replacingOccurrences(of: ".", with: "") }
    }
    #expect(bag["dags"].texts == expected.sorted())
    #expect(things.count == 2 + 2 * AirflowTrial.versions.count)
    for thing in things.dropFirst() {
      #expect(thing.namespace == "spark-dev")
      if thing.kind == "Pod" { try Self.check(thing, objects) }
      if thing.kind == "SparkApplication" { Self.checkApplication(thing) }
    }
    let images = things.map { $0[path: "spec.containers.0.image"].text }.filter { !$0.isEmpty }
    #expect(
      images == [
        "electinfo/airflow:3.3.2-1", "electinfo/spark-3.5:3.5.7-1",
        "electinfo/spark-driver:4.1.0-1",
      ])
  }

  /// A pod as Airflow sends it; the rest of the environment has what it mounts.
  private static func check(_ pod: Thing, _ objects: [Thing]) throws {
    let spec = pod["spec"]
    #expect(Restricted.faults(of: spec) == [], "\(pod)")
    #expect(spec["containers"].items.map { $0["name"].text } == ["base"])
    let volumes = Set(spec["volumes"].items.map { $0["name"].text })
    let mounts = spec[path: "containers.0.volumeMounts"].items.map { $0["name"].text }
    #expect(volumes == Set(mounts) && mounts.count == volumes.count)
    let maps = spec["volumes"].items.map { $0[path: "configMap.name"].text }.filter { !$0.isEmpty }
    for map in maps { #expect(objects.contains { $0.name == map }, "\(map)") }
    let account = spec["serviceAccountName"].text
    #expect(objects.contains { $0.kind == "ServiceAccount" && $0.name == account }, "\(account)")
  }

  private static func checkApplication(_ application: Thing) {
    let isNew = application[path: "spec.sparkVersion"].text == "4.1.0"
    for role in ["driver", "executor"] {
      let part = application[path: "spec.\(role)"]
      let image = isNew ? "electinfo/spark-\(role):4.1.0-1" : "electinfo/spark-3.5:3.5.7-1"
      #expect(part["image"].text == image)
      #expect(part["serviceAccount"].text == "spark-\(role)-" + (isNew ? "41" : "35"))
      let template = part[path: "template.spec"]
      #expect(Restricted.faults(of: template) == [], "\(role)")
      #expect(template[path: "containers.0.name"].text == "spark-kubernetes-" + role)
    }
  }

  /// Its own look at the configuration names what became the default meanwhile, and no mistake.
  @Test(.timeLimit(.minutes(5))) func nothingIsOutdated() throws {
    let airflow = try #require(AirflowProgram.known)
    let place = try AirflowPlace(AirflowTrial.objects())
    let answer = try airflow.run(["-m", "airflow", "config", "lint"], at: place)
    let found = answer.output.split(separator: "\n").filter { $0.hasPrefix("  - ") }
    #expect(found.allSatisfy { $0.hasPrefix("  - Changed default value of `executor`") })
    #expect(answer.status == 0 && !answer.output.isEmpty, "\(answer.talk)")
  }

  /// A folder of links, as a ConfigMap is mounted, would not do.
  @Test(.timeLimit(.minutes(5))) func linksLookLikeALoop() throws {
    let airflow = try #require(AirflowProgram.known)
    let place = try AirflowPlace(AirflowTrial.objects())
    let question = """
      from airflow.dag_processing.dagbag import DagBag
      DagBag(dag_folder="\(place.folder.path)/dags")
      """
    let answer = try airflow.run(["-c", question], at: place)
    #expect(answer.status != 0 && answer.talk.contains("recursive loop"), "\(answer.talk)")
  }

  /// The Job as often as one likes, then the api-server, where the user that it made signs in.
  @Test(.enabled(if: PostgresServer.isInstalled, "needs PostgreSQL"), .timeLimit(.minutes(15)))
  func theDatabaseIsMadeAndServed() throws {
    let airflow = try #require(AirflowProgram.known)
    let server = try PostgresServer(password: "boss")
    let place = try AirflowPlace(AirflowTrial.objects(), database: "127.0.0.1:\(server.port)")
    let secrets = Self.secrets
    let settings = airflow.variables(at: place).merging(secrets) { $1 }
    let made = try Command(
      "sh", [place.folder.path + "/scripts/create-database.sh", settings["AIRFLOW_CONFIG"] ?? ""],
      variables: [
        "DB_PASSWORD": secrets["PGPASSWORD"] ?? "", "ADMIN_USER": PostgresServer.administrator,
        "ADMIN_PASSWORD": "boss",
      ]
    ).run()
    #expect(made.output == "airflow is made\n")
    for password in ["first word", "it's another"] {
      let answer = try Command(
        "bash", [place.folder.path + "/scripts/migrate.sh"],
        variables: settings.merging(["ADMIN_PASSWORD": password]) { $1 }
      ).run(seconds: 300)
      try #require(answer.status == 0, "\(answer.output)")
      #expect(!answer.output.contains(password))
    }
    try Self.serve(airflow, place, settings)
  }

  private static func serve(
    _ airflow: AirflowProgram, _ place: AirflowPlace, _ settings: [String: String]
  ) throws {
    let port = try Loopback.freePort()
    let running = try Command(
      "airflow", ["api-server", "--host", "127.0.0.1", "--port", "\(port)"], in: place.folder,
      variables: settings
    ).start()
    defer {
      running.terminate()
      _ = running.ended(within: 20)
    }
    let isServed = running.waits(seconds: 180) {
      Loopback.get("/api/v2/monitor/health", port: port)?.hasPrefix("HTTP/1.1 200") == true
    }
    try #require(isServed, "\(running.output)")
    for (password, status) in [("it's another", "201"), ("first word", "401")] {
      let question = """
        import json, urllib.error, urllib.request
        body = json.dumps({"username": "admin", "password": "\(password)"}).encode()
        request = urllib.request.Request(
            "http://127.0.0.1:\(port)/auth/token", body, {"Content-Type": "application/json"})
        try:
            print(urllib.request.urlopen(request).status)
        except urllib.error.HTTPError as error:
            print(error.status)
        """
      let answer = try airflow.run(["-c", question], at: place)
      #expect(answer.output == status + "\n", "\(answer.talk)")
    }
  }

  private static let secrets = [
    "PGPASSWORD": "a b/c@d",
    "AIRFLOW__CORE__FERNET_KEY": Data(repeating: 65, count: 32)
      .base64EncodedString(),
    "AIRFLOW__API__SECRET_KEY": String(repeating: "a", count: 64),
    "AIRFLOW__API_AUTH__JWT_SECRET": String(repeating: "b", count: 64),
  ]
}
