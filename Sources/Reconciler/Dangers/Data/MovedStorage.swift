package import Checks
internal import Documents
internal import Manifests

/// Programs look for their data elsewhere.
package enum MovedStorage: Danger {
  package static let id = "moved-storage"
  package static let harm = Harm.loss
  package static let summary =
    "Tables, event logs, checkpoints or a database are looked for elsewhere"
  package static let page = RulePage(
    why: """
      Nothing moves what is there: tables are missing, streams begin from the start, the History Server is
      empty. What is written meanwhile at the new place is missing after a revert.
      """,
    fix: """
      Copy the data first, while nobody writes, and change all who read and write in one change.
      """,
    example: """
       apiVersion: v1
       kind: ConfigMap
       metadata: {name: connect}
       data:
         spark-defaults.conf: |
      -    spark.sql.warehouse.dir s3a://warehouse/41
      +    spark.sql.warehouse.dir s3a://tables/41
      """)

  private static let hadoop = [
    "hive.metastore.warehouse.dir", "metastore.warehouse.dir", "hive.metastore.uris",
    "javax.jdo.option.ConnectionURL", "fs.defaultFS", "fs.s3a.endpoint",
  ]
  private static let disks = "celeborn.worker.storage.dirs"
  private static let keys = Set(
    hadoop + hadoop.map { "spark.hadoop." + $0 } + [
      "spark.sql.warehouse.dir", "spark.eventLog.dir", "spark.history.fs.logDirectory",
      "spark.sql.streaming.checkpointLocation", "spark.checkpoint.dir",
      disks, "celeborn.master.ha.ratis.raft.server.storage.dir",
      "celeborn.storage.hdfs.dir", "celeborn.storage.s3.dir", "PGDATA", "MINIO_VOLUMES",
    ])

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for setting in subject.settings where setting.before != nil && isMeant(setting.key) {
      guard setting.key != disks || folders(of: setting.old) != folders(of: setting.new) else {
        continue
      }
      found.add(setting.told, about: setting.object, at: setting.place)
    }
    for object in subject.objects where object.isOf(["Deployment", "StatefulSet", "DaemonSet"]) {
      for change in object.changesInPlace
      where change.path.lastField == "claimName" && change.action == .changed {
        found.add(
          "claim " + ToldText.change(change.before?.text, change.after?.text), about: object,
          at: change.path.keyedText)
      }
    }
  }

  /// The folders among disks of Celeborn, without what is said of each: `/a:disktype=SSD`.
  private static func folders(of disks: String?) -> [String] {
    (disks ?? "").split(separator: ",").map { disk in
      String(disk.prefix { $0 != ":" }).trimmingSpace.withoutSlashesAtEnd
    }
  }

  private static func isMeant(_ key: String) -> Bool {
    keys.contains(key) || key.hasPrefix("spark.sql.catalog.") && key.hasSuffix(".warehouse")
  }
}
