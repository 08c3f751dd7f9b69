import Foundation
import Testing

/// base/airflow and its components, as far as that can be seen without Airflow.
@Suite struct AirflowTests {
  @Test func allIsValid() throws {
    let (mistakes, unchecked) = try AirflowTrial.platform().mistakes(of: "trial")
    #expect(mistakes == [] && unchecked == [])
  }

  /// Each server has the one configuration and the same Secrets; the Job has one more.
  @Test func serversAgree() throws {
    let pods = try AirflowTrial.pods(of: AirflowTrial.objects())
    #expect(
      pods.map(\.name).sorted() == [
        "airflow-api-server", "airflow-dag-processor", "airflow-migrate", "airflow-scheduler",
      ])
    let needed = [
      "AIRFLOW__API_AUTH__JWT_SECRET": "airflow/jwt-secret",
      "AIRFLOW__API__SECRET_KEY": "airflow/api-secret-key",
      "AIRFLOW__CORE__FERNET_KEY": "airflow/fernet-key", "PGPASSWORD": "airflow-db/password",
    ]
    for (name, pod) in pods {
      #expect(Restricted.faults(of: pod) == [], "\(name)")
      #expect(pod["enableServiceLinks"].flag == false, "\(name)")
      let container = pod[path: "containers.0"]
      #expect(container["image"].text == "electinfo/airflow:3.3.2-1", "\(name)")
      var secrets: [String: String] = [:]
      for variable in container["env"].items where !variable["valueFrom"].isNothing {
        let key = variable[path: "valueFrom.secretKeyRef"]
        secrets[variable["name"].text] = key["name"].text + "/" + key["key"].text
      }
      if name == "airflow-migrate" {
        #expect(secrets.removeValue(forKey: "ADMIN_PASSWORD") == "airflow/admin-password")
      }
      #expect(secrets == needed, "\(name)")
      let volumes = pod["volumes"].items.filter { $0["name"].text == "conf" }
      #expect(volumes.map { $0[path: "configMap.name"].text.hasPrefix("airflow-conf-") } == [true])
    }
  }

  /// What a server could be given by a variable stands in no file, and a worker has no Secret at all.
  @Test func nothingSecretIsInAFile() throws {
    let objects = try AirflowTrial.objects()
    for map in objects where map.kind == "ConfigMap" && map.name.hasPrefix("airflow-") {
      for file in map["data"].keys where !file.hasSuffix(".sh") {
        let lines = map["data"][file].text.split(separator: "\n")
        let secret = #/^ *(fernet_key|jwt_secret|secret_key|\w*password) *[=:].*/#
        #expect(lines.allSatisfy { $0.wholeMatch(of: secret) == nil }, "\(file)")
        #expect(!lines.contains { $0.contains(#/:\/\/[^\/@ ]+:[^\/@ ]+@/#) }, "\(file)")
      }
    }
    let worker = try AirflowTrial.files("airflow-worker", of: objects)
    let template = try #require(worker["pod-template.yaml"])
    #expect(template.contains("name: base\n") && !template.contains("secret"))
  }

  /// The folder of a ConfigMap holds links, which Airflow takes for a loop; below `..data` are files.
  @Test func filesOfDagsAreNoLinks() throws {
    let objects = try AirflowTrial.objects()
    let conf = try #require(AirflowTrial.files("airflow-conf", of: objects)["airflow.cfg"])
    let processor = try #require(
      AirflowTrial.pods(of: objects).first { $0.name == "airflow-dag-processor" })
    let mounts = processor.pod[path: "containers.0.volumeMounts"].items
    let folder = try #require(mounts.first { $0["name"].text == "dags" })["mountPath"].text
    #expect(conf.contains("\ndags_folder = \(folder)/..data\n"))
    let worker = try #require(
      AirflowTrial.files("airflow-worker", of: objects)["pod-template.yaml"])
    #expect(worker.contains("{name: dags, mountPath: \(folder), readOnly: true}"))
  }

  /// What DAGs and templates mount or name is there.
  @Test func whatTasksNameIsThere() throws {
    let objects = try AirflowTrial.objects()
    let names = Set(objects.map { $0.kind + " " + $0.name })
    var count = 0
    for (file, text) in try AirflowTrial.files("airflow-dags", of: objects)
    where file.hasSuffix(".yaml") {
      let kinds = [
        ("ConfigMap", #/(?:configMap: \{name|sparkConfigMap): ([a-z0-9-]+)/#),
        ("ServiceAccount", #/(?:serviceAccountName|serviceAccount): ([a-z0-9-]+)/#),
      ]
      for (kind, pattern) in kinds {
        for match in text.matches(of: pattern) {
          #expect(names.contains("\(kind) \(match.1)"), "\(file): \(kind) \(match.1)")
          count += 1
        }
      }
    }
    #expect(count == 7 * AirflowTrial.versions.count)
  }

  /// A preset that wants logs of pods that have ended.
  @Test func podsOfWorkersCanStay() throws {
    let mirror = "[kubernetes_executor]\ndelete_worker_pods = False\n"
    let objects = try AirflowTrial.platform(["config/airflow/airflow.cfg": mirror])
      .objects(of: "trial")
    let conf = try #require(AirflowTrial.files("airflow-conf", of: objects)["airflow.cfg"])
    #expect(conf.contains("\ndelete_worker_pods = False\n"))
  }

  /// What Airflow's executor, its server and the operators of the DAGs ask of Kubernetes.
  @Test func rolesSuffice() throws {
    let objects = try AirflowTrial.objects()
    let pods = ["create", "delete", "get", "list", "patch", "watch"]
    let needs = [
      "airflow-scheduler": ["pods": pods], "airflow-api-server": ["pods": ["list"]],
      "airflow-worker": [
        "pods": pods, "events": ["list"], "sparkapplications": ["create", "delete", "get"],
        "sparkapplications/status": ["get"],
      ],
    ]
    for (name, resources) in needs {
      let role = try #require(objects.first { $0.kind == "Role" && $0.name == name })
      for (resource, verbs) in resources.merging(["pods/log": ["get"]], uniquingKeysWith: { $1 }) {
        let group = resource.hasPrefix("spark") ? "sparkoperator.k8s.io" : ""
        let rules = role["rules"].items.filter {
          $0["resources"].texts == [resource] && $0["apiGroups"].texts == [group]
        }
        #expect(Set(rules.flatMap { $0["verbs"].texts }).isSuperset(of: verbs), "\(name)")
      }
      let binding = objects.first { $0.kind == "RoleBinding" && $0.name == name }
      #expect(binding?[path: "roleRef.name"].text == name)
      #expect(binding?[path: "subjects.0.name"].text == name)
    }
  }
}
