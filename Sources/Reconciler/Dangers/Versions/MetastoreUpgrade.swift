package import Checks
internal import Documents
internal import Manifests

/// A metastore of another version, or one that changes its schema by itself.
package enum MetastoreUpgrade: Danger {
  package static let id = "metastore-upgrade"
  package static let harm = Harm.loss
  package static let summary = "The metastore's version changes, or what guards its schema"
  package static let page = RulePage(
    why: """
      A metastore changes the schema of its database to that of its version, and there is no way back: the
      older server stops at it. Without `hive.metastore.schema.verification`, or with
      `datanucleus.schema.autoCreateAll`, whoever comes first changes the schema without being asked.
      """,
    fix: """
      Save the database first. Run the new version beside the old one, with a database and a warehouse of
      its own.
      """,
    example: """
       apiVersion: apps/v1
       kind: Deployment
       metadata: {name: hive-metastore}
       spec:
         template:
           spec:
             containers:
             - name: metastore
      -        image: apache/hive:3.1.3
      +        image: apache/hive:4.0.0
      """)

  /// Settings of the schema, and the value with which it is not guarded.
  static let schemaSettings = [
    "hive.metastore.schema.verification": "false",
    "metastore.schema.verification": "false",
    "datanucleus.schema.autoCreateAll": "true",
    "datanucleus.schema.autoCreateTables": "true",
    "datanucleus.autoCreateSchema": "true",
  ]

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for image in subject.images {
      let name = image.new.repository.lastPathPart
      guard name.hasPrefix("hive") || name.holds("metastore"), let old = image.old.release,
        let new = image.new.release, old != new
      else { continue }
      found.add(
        "metastore \(old) -> \(new)"
          + (new < old ? ": it does not start with a schema of \(old)" : ""), about: image.object,
        at: image.path)
    }
    for setting in subject.settings {
      let key = setting.key.withoutHadoopPrefix
      if let loose = schemaSettings[key], setting.new?.lowercased() == loose {
        found.add(setting.told, about: setting.object, at: setting.place)
      } else if key == "spark.sql.hive.metastore.version", setting.before != nil {
        found.add(setting.told, about: setting.object, at: setting.place)
      }
    }
  }
}

extension String {
  /// A key of Hadoop without what Spark has in front of it.
  var withoutHadoopPrefix: String {
    hasPrefix("spark.hadoop.") ? String(dropFirst("spark.hadoop.".count)) : self
  }
}
