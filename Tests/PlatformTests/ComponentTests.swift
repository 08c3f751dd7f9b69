import Foundation
import Testing

/// Opt-in components: alone, and all at once.
@Suite struct ComponentTests {
  private static let parts = [
    "spark-executor", "spark-connect", "history-server", "jupyter", "object-store", "spark-jobs",
    "spark-applications", "spark-standalone",
  ]
  private static let bases =
    ["minio", "postgres", "zeppelin/4.1", "airflow"] + parts.flatMap { ["\($0)/3.5", "\($0)/4.1"] }

  /// In an order in which each has what it builds on.
  private static let alone = [
    "hive-catalog/3.5", "hive-catalog/4.1", "dynamic-allocation/3.5", "dynamic-allocation/4.1",
    "celeborn/4.1", "nfs-checkpoints/4.1", "ivy-cache/4.1", "shared-history-server", "istio-mtls",
    "prune-last", "resource-quotas", "airflow-cleanup", "airflow-connect/3.5",
    "airflow-connect/4.1", "airflow-submit/3.5", "airflow-submit/4.1", "airflow-operator/3.5",
    "airflow-operator/4.1",
  ]
  private static let behindOthers = [
    "hive-catalog-jobs/3.5", "hive-catalog-jobs/4.1", "hive-catalog-applications/3.5",
    "hive-catalog-applications/4.1", "celeborn-jobs/4.1", "celeborn-applications/4.1",
    "hive-catalog-zeppelin/4.1", "celeborn-zeppelin/4.1",
    "hive-catalog-standalone/3.5", "hive-catalog-standalone/4.1", "shared-history-server-jobs",
    "shared-history-server-applications", "shared-history-server-standalone",
    "shared-history-server-thrift", "celeborn-thrift/4.1", "dynamic-allocation-thrift/4.1",
  ]
  /// Thrift servers have no other tables than those of a metastore.
  private static let catalogs = ["hive-catalog/3.5", "hive-catalog/4.1"]
  private static let folder = "environments/trial"

  /// An environment with some components.
  private static func platform(with components: [String]) throws -> Platform {
    var platform = try Platform()
    func lines(_ names: [String], _ folder: String) -> String {
      names.map { "- ../../\(folder)/\($0)\n" }.joined()
    }
    let hasCatalogs = catalogs.allSatisfy(components.contains)
    let thrift = hasCatalogs ? ["spark-thrift-server/3.5", "spark-thrift-server/4.1"] : []
    platform[folder + "/kustomization.yaml"] = """
      namespace: spark-dev
      resources:
      \(lines(bases + thrift, "base"))components:
      \(lines(components, "base/components"))images:
      - {name: electinfo/airflow, newTag: 3.3.2-1}
      - {name: electinfo/spark-3.5, newTag: 3.5.7-1}
      - {name: electinfo/spark-driver, newTag: 4.1.0-1}
      - {name: electinfo/spark-executor, newTag: 4.1.0-1}
      - {name: electinfo/zeppelin-interpreter, newTag: 4.1.0-1}

      """
    return platform
  }

  @Test func eachIsTried() throws {
    let platform = try Platform()
    let found = platform.files(below: "base/components").filter {
      $0.hasSuffix("/kustomization.yaml")
    }.map { $0.dropFirst("base/components/".count).dropLast("/kustomization.yaml".count) }
    // Two are for the environment of the cluster.
    let tried = Self.alone + Self.behindOthers + ["istio-ambient", "pod-security-restricted"]
    #expect(Set(found.map(String.init)) == Set(tried))
  }

  @Test(arguments: alone.map { [$0] } + [alone + behindOthers])
  func whatComesOutIsValid(_ components: [String]) throws {
    let platform = try Self.platform(with: components)
    let (mistakes, unchecked) = try platform.mistakes(of: "trial")
    #expect(mistakes == [])
    let hasMesh = components.contains("istio-mtls")
    #expect(unchecked.count == (hasMesh ? 1 : 0), "\(unchecked)")
    #expect(try platform.objects(of: "trial").count > 60)
  }

  /// A component of a version changes ConfigSets of that version.
  @Test func componentsOfAVersionNameItsConfigSets() throws {
    let platform = try Platform()
    let files = platform.files(below: "base/components").filter { $0.hasSuffix("/configsets.yaml") }
    var count = 0
    for file in files {
      let folder = file.split(separator: "/").dropLast().last ?? ""
      guard let text = platform[file], folder.first?.isNumber == true else { continue }
      for line in text.split(separator: "\n") where line.hasPrefix("metadata: {name: ") {
        let name = line.dropLast()
        let suffix = name.split(separator: "-").last ?? ""
        guard suffix.allSatisfy(\.isNumber) else { continue }
        #expect(suffix == folder.filter { $0 != "." }, "\(file): \(name)")
        count += 1
      }
    }
    #expect(count > 10)
  }

  /// Their order does not matter: what Celeborn needs stays.
  @Test(arguments: [
    ["celeborn/4.1", "dynamic-allocation/4.1"], ["dynamic-allocation/4.1", "celeborn/4.1"],
  ])
  func celebornKeepsTheShuffles(_ components: [String]) throws {
    let platform = try Self.platform(with: components)
    let conf = try Self.settings("spark-connect-conf-41", of: platform)
    #expect(conf["spark.dynamicAllocation.enabled"] == "true")
    #expect(conf["spark.dynamicAllocation.shuffleTracking.enabled"] == "false")
    #expect(conf["spark.shuffle.manager"]?.hasSuffix(".SparkShuffleManager") == true)
    let objects = try platform.objects(of: "trial")
    let workers = try #require(
      objects.first { $0.name == "celeborn-worker" && $0.kind != "Service" })
    #expect(workers[path: "spec.replicas"].number ?? 0 >= 2, "one worker cannot replicate")
  }

  /// Each file that names masters of Celeborn names all there are.
  @Test func allMastersOfCelebornAreNamed() throws {
    let objects = try Platform().objects(of: "prod")
    let masters = try #require(
      objects.first { $0.name == "celeborn-master" && $0.kind == "StatefulSet" })
    let named = objects.compactMap { map in
      Settings.of(map["data"]["spark-defaults.conf"].text)["spark.celeborn.master.endpoints"]
    }
    #expect(named.count == 5, "Connect, Thrift, Zeppelin, jobs, applications")
    for endpoints in named {
      #expect(endpoints.split(separator: ",").count == masters[path: "spec.replicas"].number)
    }
  }

  /// Whoever writes events writes where the one History Server looks.
  @Test func oneHistoryServerReadsTheEventsOfBothVersions() throws {
    let names = ["", "-jobs", "-applications", "-standalone", "-thrift"].map {
      "shared-history-server" + $0
    }
    let platform = try Self.platform(with: Self.catalogs + names)
    let maps = try platform.objects(of: "trial").filter { $0.kind == "ConfigMap" }
    let writers = maps.filter {
      $0["data"]["spark-defaults.conf"].text.contains("\nspark.eventLog.dir")
        && !$0.name.hasPrefix("object-store") && !$0.name.hasPrefix("spark-history-server-conf-35")
    }
    #expect(writers.count >= 12, "\(writers.map(\.name))")
    let folders = try writers.map { try Self.settings($0.name, of: platform)["spark.eventLog.dir"] }
    #expect(Set(folders) == ["s3a://spark-logs/4.1/events"])
    let alone = try Self.settings("spark-connect-conf-35", of: Self.platform(with: []))
    #expect(alone["spark.eventLog.dir"] == "s3a://spark-logs/3.5/events")
  }

  /// A driver and its executors see a folder at the same path.
  @Test func checkpointsAreSharedByBothSides() throws {
    let platform = try Self.platform(with: ["nfs-checkpoints/4.1"])
    let objects = try platform.objects(of: "trial")
    let connect = try #require(
      objects.first { $0.kind == "Deployment" && $0.name == "spark-connect-41" })
    let template = try #require(
      objects.first { $0.name.hasPrefix("spark-pod-templates-41") })["data"]
    let path = "/mnt/spark-checkpoints"
    let mounts = connect[path: "spec.template.spec.containers.0.volumeMounts"].items
    #expect(mounts.filter { $0["mountPath"].text == path }.count == 1)
    #expect(template["executor-pod-template.yaml"].text.contains("mountPath: \(path)"))
    let conf = try Self.settings("spark-connect-conf-41", of: platform)
    #expect(conf["spark.sql.streaming.checkpointLocation"] == "file://" + path)
    let claims = objects.filter { $0.kind == "PersistentVolumeClaim" }.map(\.name)
    #expect(claims.contains("spark-checkpoints"))
  }

  /// The label of a namespace reaches all pods, those of executors and drivers, too; templates of
  /// claims cannot be changed, so labels of pods would not do.
  @Test func namespacesOfApplicationsAreInTheMesh() throws {
    let plain = try Self.platform(with: ["celeborn/4.1"]).lines(of: "trial")
    let meshed = try Self.platform(with: ["celeborn/4.1", "istio-mtls"]).lines(of: "trial")
    #expect(meshed.filter { !plain.contains($0) }.count == 1 && meshed.count == plain.count + 1)
    var platform = try Platform()
    let line = "- ../../base/components/pod-security-restricted\n"
    try platform.replace(
      line, in: "environments/cluster/kustomization.yaml",
      by: line + "- ../../base/components/istio-ambient\n")
    let namespaces = try platform.objects(of: "cluster").filter { $0.kind == "Namespace" }
    let label = "istio.io/dataplane-mode"
    let joined = namespaces.filter { $0.labels[label].text == "ambient" }.map(\.name)
    #expect(joined.count == 5 && joined.contains("spark-prod"))
  }

  @Test func configMapsArePrunedLast() throws {
    for environment in Platform.environments {
      let maps = try Platform().objects(of: environment).filter { $0.kind == "ConfigMap" }
      #expect(maps.count > 4)
      for map in maps {
        let options = map[path: "metadata.annotations"]["argocd.argoproj.io/sync-options"]
        #expect(options.text == "PruneLast=true", "\(environment): \(map.name)")
      }
    }
  }

  /// The settings of a ConfigMap's spark-defaults.conf.
  private static func settings(
    _ name: String, of platform: Platform
  ) throws -> [String: String] {
    let objects = try platform.objects(of: "trial")
    let map = try #require(objects.first { $0.kind == "ConfigMap" && $0.name.hasPrefix(name) })
    return Settings.of(map["data"]["spark-defaults.conf"].text)
  }
}
