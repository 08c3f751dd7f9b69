import CaseSupport
import Testing

/// The order in which Argo CD syncs: a wave begins when the one before it is healthy.
@Suite struct SyncOrderTests {
  private static let key = "argocd.argoproj.io/sync-wave"

  /// The wave of an object.
  private static func wave(of object: Thing) -> Int {
    Int(object[path: "metadata.annotations"][key].text) ?? 0
  }

  /// The names of what a pod needs before it can start, by their kinds.
  private static func needs(of pod: Thing) -> [(kind: String, name: String)] {
    let account = ("ServiceAccount", pod["serviceAccountName"].text)
    return [account]
      + pod["volumes"].items.flatMap { volume in
        [
          ("ConfigMap", volume[path: "configMap.name"].text),
          ("PersistentVolumeClaim", volume[path: "persistentVolumeClaim.claimName"].text),
        ]
      }.filter { !$0.1.isEmpty }
  }

  @Test(arguments: Platform.environments)
  func whatAPodNeedsIsThereBeforeIt(_ environment: String) throws {
    let objects = try Platform().objects(of: environment)
    var count = 0
    for object in objects {
      guard let pod = object.pod else { continue }
      let wave = Self.wave(of: object)
      for (kind, name) in Self.needs(of: pod) {
        let needed = try #require(
          objects.first { $0.kind == kind && $0.name == name }, "\(object.name): \(kind) \(name)")
        // A claim that waits for its first consumer keeps its wave from being healthy.
        let isInTime =
          kind == "PersistentVolumeClaim"
          ? Self.wave(of: needed) == wave : Self.wave(of: needed) <= wave
        #expect(isInTime, "\(object.kind) \(object.name) needs \(kind) \(name)")
        count += 1
      }
    }
    #expect(count > 8)
  }

  /// Stores, then who may use them, then what is in them, then who needs that.
  @Test(arguments: [
    (
      "staging",
      [
        ["minio", "postgres"], ["minio-user"],
        ["object-store-prefixes-41", "hive-metastore-schema-41"],
        ["celeborn-master", "hive-metastore-41", "spark-connect-41", "spark-history-server-41"],
        ["spark-pi-41", "spark-table-41"],
      ]
    ),
    (
      "prod",
      [
        ["postgres"],
        [
          "object-store-prefixes-35", "object-store-prefixes-41", "hive-metastore-schema-35",
          "hive-metastore-schema-41", "airflow-migrate",
        ],
        [
          "airflow-api-server", "airflow-dag-processor", "airflow-scheduler", "hive-metastore-35",
          "hive-metastore-41", "spark-connect-35", "spark-connect-41", "spark-master-35",
          "spark-thrift-server-41", "spark-worker-35", "zeppelin-41",
        ],
        ["spark-pi-35", "spark-pi-41", "spark-table-35", "spark-table-41"],
      ]
    ),
  ])
  func everybodyFindsWhatOthersPrepare(_ environment: String, _ order: [[String]]) throws {
    let objects = try Platform().objects(of: environment)
    let waves = Dictionary(
      objects.filter { $0.kind != "Service" && $0.kind != "ServiceAccount" }
        .map { ($0.name, Self.wave(of: $0)) }
    ) { max($0, $1) }
    let found = try order.map { try $0.map { try #require(waves[$0], "\($0)") } }
    for (earlier, later) in zip(found, found.dropFirst()) {
      #expect((earlier.max() ?? 0) < (later.min() ?? 0), "\(found)")
    }
  }

  @Test(arguments: Platform.environments)
  func jobsAreHooksThatRunAgain(_ environment: String) throws {
    let jobs = try Platform().objects(of: environment).filter { $0.kind == "Job" }
    #expect(!jobs.isEmpty)
    for job in jobs {
      let notes = job[path: "metadata.annotations"]
      #expect(notes["argocd.argoproj.io/hook"].text == "Sync", "\(job.name)")
      let policy = notes["argocd.argoproj.io/hook-delete-policy"].text
      #expect(policy == "BeforeHookCreation", "\(job.name)")
    }
  }
}
