import Reconciler
import Testing

/// Dangers by which data is lost, or is not found.
@Suite struct DataDangerTests {
  private static let namespace = Sample.object("Namespace", name: "n")

  @Test func deletedData() {
    let claim = Sample.object("PersistentVolumeClaim", "spec: {}")
    #expect(
      found("deleted-data", Self.namespace + claim, Self.namespace) == [
        "PersistentVolumeClaim/x: is deleted, with the volume that it has claimed"
      ])
    let kept = claim.replacingName(
      "{name: x, annotations: {argocd.argoproj.io/sync-options: Prune=false}}")
    #expect(found("deleted-data", Self.namespace + kept, Self.namespace) == [])
    #expect(found("deleted-data", Self.namespace, Self.namespace + claim) == [])
    let service = Sample.object("Service", "spec: {}")
    #expect(found("deleted-data", Self.namespace + service, Self.namespace) == [])
  }

  @Test func deletedSet() {
    func set(_ spec: String, name: String = "x") -> String {
      Sample.workload(spec: spec, kind: "StatefulSet", name: name)
    }
    let claims = "volumeClaimTemplates: [{metadata: {name: data}}]"
    let policy = claims + ", persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete}"
    let rest = Self.namespace
    #expect(
      found("deleted-data", rest + set("replicas: 1"), rest) == [
        "StatefulSet/x: is deleted, and the guard protects its kind"
      ])
    #expect(
      found("deleted-data", rest + set(claims), rest) == [
        "StatefulSet/x: is deleted; the claims of its pods stay"
      ])
    #expect(
      found("deleted-data", rest + set(policy), rest) == [
        "StatefulSet/x: is deleted, with the claims of its pods: `whenDeleted: Delete`"
      ])
    #expect(
      found("deleted-data", rest + set(claims), rest + set(claims, name: "y")) == [
        "StatefulSet/y: is deleted and made anew: its pods get claims that are new and empty"
      ])
  }

  @Test func forcedClaim() {
    func claim(_ storage: String, _ options: String) -> String {
      Sample.object("PersistentVolumeClaim", "spec: {storageClassName: \(storage)}").replacingName(
        "{name: x, annotations: {argocd.argoproj.io/sync-options: \"\(options)\"}}")
    }
    let forced = "Force=true,Replace=true"
    #expect(
      found("deleted-data", claim("a", forced), claim("b", forced)) == [
        "PersistentVolumeClaim/x: is deleted and made anew, with its volume: `Force=true` and a "
          + "change that is refused"
      ])
    #expect(found("deleted-data", claim("a", "Replace=true"), claim("b", "Replace=true")) == [])
  }

  @Test func claimRetention() {
    func set(_ policy: String, _ replicas: Int) -> String {
      Sample.workload(
        spec: "replicas: \(replicas), persistentVolumeClaimRetentionPolicy: {\(policy)}",
        kind: "StatefulSet")
    }
    #expect(
      found("claim-retention", set("", 3), set("whenScaled: Delete", 2)) == [
        "StatefulSet/x spec.persistentVolumeClaimRetentionPolicy.whenScaled: "
          + "whenScaled Retain -> Delete: claims go when it has fewer pods",
        "StatefulSet/x spec.replicas: replicas 3 -> 2: the claims of pods that go are deleted",
      ])
    #expect(found("claim-retention", set("whenDeleted: Delete", 3), set("", 2)) == [])
    func volume(_ policy: String) -> String {
      Sample.object("PersistentVolume", "spec: {persistentVolumeReclaimPolicy: \(policy)}")
    }
    #expect(
      found("claim-retention", volume("Retain"), volume("Delete")) == [
        "PersistentVolume/x spec.persistentVolumeReclaimPolicy: "
          + "reclaim policy Retain -> Delete: the volume goes with its claim"
      ])
    #expect(found("claim-retention", volume("Delete"), volume("Retain")) == [])
  }

  @Test func massPrune() {
    func services(_ numbers: Range<Int>) -> String {
      numbers.map { Sample.object("Service", "spec: {number: \($0)}", name: "s\($0)") }.joined()
    }
    let maps = (0..<10).map { Sample.object("ConfigMap", "data: {a: b}", name: "m\($0)") }.joined()
    #expect(found("mass-prune", maps + services(0..<10), maps + services(0..<9)) == [])
    #expect(
      found("mass-prune", maps + services(0..<10), maps + services(0..<4)) == [
        "environment: 6 of 20 objects are deleted: 5 or more"
      ])
    #expect(
      found("mass-prune", maps + services(0..<10), maps) == [
        "environment: 10 of 20 objects are deleted: the guard stops at 50% and 5 objects",
        "environment: all 10 objects of kind Service are deleted",
      ])
    #expect(
      found("mass-prune", services(0..<3), nil) == [
        "environment: is removed, with all that it has: 3 objects"
      ])
    #expect(found("mass-prune", nil, services(0..<3)) == [])
  }

  @Test func movedStorage() {
    func spark(_ text: String) -> String { Sample.file("spark-defaults.conf", text) }
    let key = "spark.sql.warehouse.dir"
    #expect(
      found("moved-storage", spark("\(key) s3a://a"), spark("\(key)=s3a://b")) == [
        "ConfigMap/x spark-defaults.conf: \(key) s3a://a -> s3a://b"
      ])
    #expect(found("moved-storage", spark("\(key) s3a://a"), spark("\(key)=s3a://a")) == [])
    #expect(found("moved-storage", spark("a b"), spark("a b\n\(key) s3a://a")) == [])
    func disks(_ text: String) -> String {
      Sample.file("celeborn-defaults.conf", "celeborn.worker.storage.dirs \(text)")
    }
    #expect(found("moved-storage", disks("/a:capacity=9g"), disks("/a:capacity=8g,/b")).count == 1)
    #expect(found("moved-storage", disks("/a:capacity=9g"), disks("/a:capacity=8g")) == [])
    // What nobody shall read is not told.
    let url = "spark.hadoop.javax.jdo.option.ConnectionURL"
    #expect(
      found(
        "moved-storage", spark("\(url) jdbc:postgresql://db/a?user=u&password=canary"),
        spark("\(url) jdbc:postgresql://db/b")) == [
          "ConfigMap/x spark-defaults.conf: \(url) (hidden) -> jdbc:postgresql://db/b"
        ])
    func pod(_ claim: String) -> String {
      Sample.workload(pod: "volumes: [{name: d, persistentVolumeClaim: {claimName: \(claim)}}]")
    }
    #expect(
      found("moved-storage", pod("a"), pod("b")) == [
        "Deployment/x spec.template.spec.volumes[name=d].persistentVolumeClaim.claimName: "
          + "claim a -> b"
      ])
  }

  @Test func definitionVersions() {
    func definition(_ versions: String) -> String {
      Sample.object("CustomResourceDefinition", "spec: {versions: [\(versions)]}")
    }
    let one = "{name: v1, served: true, storage: true}"
    let two = "{name: v2, served: true, storage: true}"
    let old = "{name: v1, served: false, storage: false}"
    #expect(
      found("definition-versions", definition(one), definition("\(old), \(two)")) == [
        "CustomResourceDefinition/x spec.versions[name=v1].served: version v1 is no longer served",
        "CustomResourceDefinition/x spec.versions: objects are kept as v1 -> v2",
      ])
    #expect(
      found("definition-versions", definition("\(old), \(two)"), definition(two)) == [
        "CustomResourceDefinition/x spec.versions[name=v1]: version v1 is gone"
      ])
    #expect(
      found(
        "definition-versions", definition(one),
        definition("\(one), {name: v2, served: true, storage: false}")) == [])
  }

  @Test func metastoreUpgrade() {
    func server(_ image: String) -> String { Sample.workload("image: \"\(image)\"") }
    #expect(
      found("metastore-upgrade", server("apache/hive:3.1.3"), server("apache/hive:4.0.0")) == [
        "Deployment/x spec.template.spec.containers[name=c].image: metastore 3.1.3 -> 4.0.0"
      ])
    #expect(
      found("metastore-upgrade", server("apache/hive:4.0.0"), server("apache/hive:3.1.3")) == [
        "Deployment/x spec.template.spec.containers[name=c].image: "
          + "metastore 4.0.0 -> 3.1.3: it does not start with a schema of 4.0.0"
      ])
    #expect(
      found("metastore-upgrade", server("apache/hive:4.0.0"), server("apache/hive:4.0.0@sha256:a"))
        == [])
    func site(_ value: String) -> String {
      Sample.file("spark-defaults.conf", "spark.hadoop.datanucleus.schema.autoCreateAll \(value)")
    }
    #expect(found("metastore-upgrade", site("false"), site("true")).count == 1)
    #expect(found("metastore-upgrade", site("true"), site("false")) == [])
  }

  @Test func databaseUpgrade() {
    func server(_ image: String) -> String { Sample.workload("image: \"\(image)\"") }
    #expect(
      found("database-upgrade", server("postgres:16.4-alpine"), server("postgres:17-alpine")) == [
        "Deployment/x spec.template.spec.containers[name=c].image: postgres 16.4 -> 17"
      ])
    #expect(found("database-upgrade", server("postgres:16.4"), server("postgres:16.5")) == [])
    #expect(found("database-upgrade", server("redis:6"), server("redis:7")) == [])
  }

  @Test func sparkUpgrade() {
    func server(_ image: String) -> String { Sample.workload("image: \"\(image)\"") }
    let site = Sample.file(
      "hive-site.xml",
      "<configuration><property><name>hive.metastore.schema.verification</name>"
        + "<value>false</value></property></configuration>", map: "site")
    #expect(
      found("spark-upgrade", server("a/spark:3.5.7"), server("a/spark:4.1.0")) == [
        "Deployment/x spec.template.spec.containers[name=c].image: Spark 3.5.7 -> 4.1.0"
      ])
    #expect(
      found("spark-upgrade", site + server("a/spark:3.5.7"), site + server("a/spark:4.1.0")) == [
        "Deployment/x spec.template.spec.containers[name=c].image: Spark 3.5.7 -> 4.1.0, and "
          + "hive.metastore.schema.verification is false: the schema of a metastore may be changed"
      ])
    #expect(found("spark-upgrade", server("a/spark:4.1.0"), server("a/spark:4.1.1")) == [])
    #expect(
      found("spark-upgrade", server("a/spark-operator:1.0"), server("a/spark-operator:2.0")) == [])
  }
}

extension String {
  /// The same object with other metadata.
  func replacingName(_ metadata: String) -> String {
    replacing("metadata: {name: x}", with: "metadata: \(metadata)")
  }
}
