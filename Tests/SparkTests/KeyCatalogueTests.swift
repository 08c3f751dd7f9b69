import Foundation
import ProgramSupport
import Testing

@testable import Spark

/// The tables against what they are made of.
@Suite(.enabled(if: KeyFile.areAtHand, "needs the lists of keys, see CONTRIBUTING.md"))
struct KeyCatalogueTests {
  @Test func committedTablesAreWhatTheGeneratorWrites() throws {
    let outdated = try GeneratedTables.outdated(
      in: "Sources/Spark/Catalogue/Tables", from: KeyFile.folder)
    #expect(outdated == [], "`make tables` writes others")
  }

  @Test(arguments: [(KeyCatalogue.spark35, 1171), (.spark41, 1443)])
  func everyRegisteredKeyIsThere(_ catalogue: KeyCatalogue, _ count: Int) throws {
    let rows = try KeyFile.rows(of: "spark-conf-keys-\(catalogue.version).tsv")
      .filter { $0["kind"] == "entry" }
    #expect(rows.count == count)
    for row in rows {
      let name = row["key", default: ""]
      let key = try #require(catalogue.key(name), "\(name)")
      #expect(key.kind == .registered, "\(name)")
      #expect(Self.text(key.defaultValue) == row["default"], "\(name)")
      #expect(key.since == SparkVersion(row["since", default: ""]), "\(name)")
      #expect(key.isInternal == (row["visibility"] == "internal"), "\(name)")
      #expect(key.isOld == (row["deprecation"] != ""), "\(name)")
      let others = row["alternatives", default: ""].split(separator: ",").map(String.init)
      #expect(Set(key.alternatives) == Set(others), "\(name)")
      for other in others {
        let alias = try #require(catalogue.key(other), "\(other)")
        #expect(alias.kind == .otherName && alias.replacement == name, "\(other)")
      }
    }
  }

  /// A default as the files have it.
  private static func text(_ value: SparkKey.Default) -> String {
    switch value {
    case .none: "<undefined>"
    case .value(let text): text
    case .key(let name): "<value of \(name)>"
    }
  }

  @Test func everyKeyOfCelebornIsThere() throws {
    let rows = try KeyFile.rows(of: "celeborn-conf-keys-0.7.0.tsv")
    #expect(rows.count == 473)
    for row in rows {
      let name = "spark." + row["key", default: ""]
      let some = name.replacing("&lt;module&gt;", with: "push").replacing("&lt;id&gt;", with: "1")
        .replacing("&lt;role&gt;", with: "worker")
      let key = try #require(CelebornKeys.key(some), "\(some)")
      #expect(key.since == SparkVersion(row["since", default: ""]), "\(some)")
      #expect(key.replacement == nil, "\(some)")
      for former in key.formerNames {
        #expect(CelebornKeys.key(former)?.replacement != nil, "\(former)")
      }
    }
  }
}

/// What the catalogues say of single keys.
@Suite struct KeyTests {
  @Test func versionsHaveTheirCatalogue() {
    #expect(KeyCatalogue.of(SparkVersion(3, 5, 8)) == .spark35)
    #expect(KeyCatalogue.of(SparkVersion(4, 0, 1)) == .spark41)
    #expect(KeyCatalogue.of(SparkVersion(4, 1, 2)) == .spark41)
    #expect(KeyCatalogue.of(SparkVersion(3, 4, 4)) == nil)
    #expect(KeyCatalogue.of(SparkVersion(4, 2, 0)) == nil)
  }

  @Test func keysDifferBetweenVersions() throws {
    let name = "spark.connect.grpc.binding.address"
    #expect(KeyCatalogue.spark35.key(name) == nil)
    #expect(KeyCatalogue.spark41.key(name)?.since == SparkVersion(4, 0, 0))
    let compress = "spark.eventLog.compress"
    #expect(KeyCatalogue.spark35.key(compress)?.defaultValue == .value("false"))
    #expect(KeyCatalogue.spark41.key(compress)?.defaultValue == .value("true"))
    // Its server is not in the distribution of 3.5, but a jar of its own.
    #expect(KeyCatalogue.spark35.key("spark.connect.grpc.binding.port")?.type == .integer)
  }

  @Test func oldKeysNameTheirReplacement() throws {
    let renamed = try #require(KeyCatalogue.spark41.key("spark.yarn.executor.memoryOverhead"))
    #expect(renamed.kind == .otherName)
    #expect(renamed.replacement == "spark.executor.memoryOverhead")
    #expect(renamed.deprecated == SparkVersion(2, 3, 0))
    let retired = try #require(KeyCatalogue.spark41.key("spark.blacklist.enabled"))
    #expect(retired.kind == .retired)
    #expect(retired.replacement == "spark.excludeOnFailure.enabled")
    #expect(KeyCatalogue.spark35.key("spark.blacklist.enabled")?.kind == .otherName)
    #expect(KeyCatalogue.spark41.key("spark.sql.hive.verifyPartitionPath")?.kind == .removed)
    let celeborn = try #require(CelebornKeys.key("spark.celeborn.push.replicate.enabled"))
    #expect(celeborn.replacement == "spark.celeborn.client.push.replicate.enabled")
  }

  @Test(arguments: [
    "spark.hadoop.fs.s3a.endpoint", "spark.executorEnv.A", "spark.sql.catalog.lake.uri",
    "spark.kubernetes.executor.volumes.hostPath.a.mount.path", "spark.executor.resource.gpu.amount",
    "spark.org.example.Filter.param.realm", "spark.org.example.Filter.params",
    "spark.sql.streaming.stateStore.rocksdb.compactOnCommit",
  ])
  func isOpen(_ name: String) {
    for catalogue in [KeyCatalogue.spark35, .spark41] { #expect(catalogue.isOpen(name)) }
  }

  @Test(arguments: [
    "spark.hadoop.", "spark.hadoop", "spark.sql.ansi.enable", "spark.kubernetes.executor.labels.a",
    "spark.kubernetes.authenticate.driver.serviceAccount", "spark.ssl.ui.keystore", "spark", "",
    "spark.executor.memory", "spark.history.fs.a",
  ])
  func isNotOpen(_ name: String) {
    for catalogue in [KeyCatalogue.spark35, .spark41] { #expect(!catalogue.isOpen(name)) }
  }

  /// Texts of Spark's classes that look like keys.
  @Test(arguments: [
    "spark.driver", "spark.sql", "spark.ssl", "spark.kubernetes.authenticate", "spark.auth",
    "spark.scheduler.pool", "spark.rdd.scope", "spark.scheduler.listenerbus.eventqueue",
  ])
  func partsAreNoKeys(_ name: String) {
    for catalogue in [KeyCatalogue.spark35, .spark41] { #expect(catalogue.key(name) == nil) }
  }

  @Test(arguments: [
    "spark.master", "spark.app.name", "spark.local.dir", "spark.shuffle.io.maxRetries",
    "spark.kubernetes.authenticate.driver.oauthTokenFile", "spark.ssl.historyServer.port",
    "spark.driver.defaultJavaOptions",
  ])
  func arePlain(_ name: String) {
    for catalogue in [KeyCatalogue.spark35, .spark41] {
      #expect(catalogue.key(name)?.kind == .plain, "\(name)")
    }
  }

  @Test(arguments: [
    ("spark.dynamicAlocation.enabled", "spark.dynamicAllocation.enabled"),
    ("spark.executor.memoryoverhead", "spark.executor.memoryOverhead"),
    ("spark.kubernetes.executor.podTemplatefile", "spark.kubernetes.executor.podTemplateFile"),
  ])
  func nearest(_ name: String, _ meant: String) {
    #expect(KeyCatalogue.spark41.nearest(to: name) == meant)
  }

  @Test func firstWordsAreOfSpark() {
    for name in ["spark.dynamicAllocation.x", "spark.sql.x", "spark.speculation", "spark.ui.x.y"] {
      #expect(KeyCatalogue.spark41.sharesFirstWord(name), "\(name)")
    }
    for name in ["spark.rapids.sql.enabled", "spark.openlineage.namespace", "spark.sq.x", "spark"] {
      #expect(!KeyCatalogue.spark41.sharesFirstWord(name), "\(name)")
    }
    #expect(KeyCatalogue.spark35.sharesFirstWord("spark.mesos.x"))
    #expect(!KeyCatalogue.spark41.sharesFirstWord("spark.mesos.x"))
  }
}

/// The lists of keys, which are not part of this repository.
enum KeyFile {
  static let folder = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["SPARK_KEYS"]
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
      + "/../../../shared/data")
  static let areAtHand = FileManager.default.fileExists(
    atPath: folder.appendingPathComponent("spark-conf-keys-4.1.0.tsv").path)

  /// The rows of a file, by the names of its columns.
  static func rows(of name: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { $1 } }
  }
}
