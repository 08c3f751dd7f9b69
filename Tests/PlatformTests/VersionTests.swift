import Foundation
import Testing

/// Two versions of Spark in one cluster have nothing in common but the stores.
@Suite struct VersionTests {
  @Test func theyShareNothingInProd() throws {
    let versions = try Versions(of: Platform().objects(of: "prod"))
    #expect(versions.names == ["3.5", "4.1"])
    for name in versions.names {
      #expect(versions.objects[name, default: []].count > 40, "\(name)")
      #expect(versions.databases(of: name).count == 1, "\(name)")
      #expect(versions.buckets(of: name).count == 2, "\(name)")
    }
    #expect(versions.faults == [])
  }

  /// What is not so is found.
  @Test(arguments: [
    (
      "environments/prod/config/spark/3.5/event-log.conf", "spark-logs-prod-35",
      "spark-logs-prod-41", "the bucket s3a://spark-logs-prod-41"
    ),
    (
      "environments/prod/config/hive/3.5/metastore.xml", "5432/metastore_35", "5432/metastore_41",
      "the database metastore_41_prod"
    ),
    (
      "base/spark-standalone/3.5/kustomization.yaml", "  includeSelectors: true\n", "",
      "Service spark-master-35 selects pods of Deployment spark-master-41"
    ),
    (
      "base/components/hive-catalog/3.5/configsets.yaml", "serviceHost: hive-metastore-35",
      "serviceHost: hive-metastore-41", "names Service hive-metastore-41"
    ),
    (
      "config/spark/executor-pod-template.yaml", "configMap: {name: spark-executor-conf}",
      "configMap: {name: spark-executor-conf-41}", "names ConfigMap spark-executor-conf-41"
    ),
  ])
  func whatTheyShareIsFound(_ path: String, _ old: String, _ new: String, _ fault: String) throws {
    var platform = try Platform()
    try platform.replace(
      "- ../../base/spark-standalone/3.5\n", in: "environments/prod/kustomization.yaml",
      by: "- ../../base/spark-standalone/3.5\n- ../../base/spark-standalone/4.1\n")
    #expect(try Versions(of: platform.objects(of: "prod")).faults == [])
    try platform.replace(old, in: path, by: new)
    let faults = try Versions(of: platform.objects(of: "prod")).faults
    #expect(faults.contains { $0.contains(fault) }, "\(faults)")
  }

  /// A component for one version says nothing to the other.
  @Test(arguments: [
    "dynamic-allocation", "hive-catalog-jobs", "hive-catalog-applications", "airflow-connect",
    "airflow-submit", "airflow-operator",
  ])
  func aComponentIsForOneVersion(_ component: String) throws {
    var platform = try Platform()
    let before = try Versions(of: platform.objects(of: "prod")).objects["4.1"]
    try platform.replace(
      "- ../../base/components/\(component)/3.5\n", in: "environments/prod/kustomization.yaml",
      by: "")
    let after = try Versions(of: platform.objects(of: "prod")).objects["4.1"]
    #expect(before?.isEmpty == false && before == after)
  }

  /// What Airflow, which works with both, has for a version names that version alone.
  @Test func dagsNameTheirOwnVersion() throws {
    let objects = try Platform().objects(of: "prod")
    let dags = try #require(objects.first { $0.name.hasPrefix("airflow-dags-") })["data"]
    for (own, other) in [("35", "41"), ("41", "35")] {
      let files = dags.keys.filter { $0.contains("_\(own).") && !$0.hasSuffix(".py") }
      #expect(files.count == 5, "\(files)")
      #expect(files.contains { dags[$0].text.contains("-\(own)") })
      #expect(files.allSatisfy { !dags[$0].text.contains("-\(other)") })
    }
  }
}
