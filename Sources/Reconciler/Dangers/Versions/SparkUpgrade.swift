package import Checks
internal import Documents
internal import Manifests
internal import Spark

/// Spark goes over a minor version.
package enum SparkUpgrade: Danger {
  package static let id = "spark-upgrade"
  package static let harm = Harm.loss
  package static let summary = "Spark goes to another minor version"
  package static let page = RulePage(
    why: """
      Nothing promises that an older Spark reads what a newer one has written: checkpoints of streams,
      tables of newer formats, the schema of a metastore that Spark itself may change. Defaults change,
      too; with 4.0 `spark.sql.ansi.enabled` is true, and statements fail that did not.
      """,
    fix: """
      Run both versions side by side, each with prefixes and a metastore of its own. Set
      `hive.metastore.schema.verification` to true first.
      """,
    example: """
       apiVersion: sparkoperator.k8s.io/v1beta2
       kind: SparkApplication
       metadata: {name: nightly}
       spec:
      -  sparkVersion: 3.5.7
      +  sparkVersion: 4.1.0
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    var upgrades: [(object: ChangedObject, path: String, old: SparkVersion, new: SparkVersion)] = []
    for image in subject.images where image.isOfSpark {
      guard let old = image.old.tag.flatMap({ SparkVersion($0) }),
        let new = image.new.tag.flatMap({ SparkVersion($0) })
      else { continue }
      upgrades.append((image.object, image.path, old, new))
    }
    for object in subject.objects {
      for change in object.changesInPlace where change.path.lastField == "sparkVersion" {
        guard let old = change.before?.text.flatMap({ SparkVersion($0) }),
          let new = change.after?.text.flatMap({ SparkVersion($0) })
        else { continue }
        upgrades.append((object, change.path.keyedText, old, new))
      }
    }
    upgrades.removeAll { ($0.old.major, $0.old.minor) == ($0.new.major, $0.new.minor) }
    guard !upgrades.isEmpty else { return }
    let note = schemaNote(subject)
    for upgrade in upgrades {
      found.add(
        "Spark \(upgrade.old) -> \(upgrade.new)\(note)", about: upgrade.object, at: upgrade.path)
    }
  }

  /// What lets Spark change the schema of a metastore on the new side.
  private static func schemaNote(_ subject: DangerSubject) -> String {
    let settings = MetastoreUpgrade.schemaSettings
    let keys = Set(settings.keys).union(settings.keys.map { "spark.hadoop." + $0 })
    let loose = subject.currentValues(of: keys).first { key, value in
      settings[key.withoutHadoopPrefix] == value.lowercased()
    }
    guard let (key, value) = loose else { return "" }
    return ", and \(key) is \(value): the schema of a metastore may be changed"
  }
}

extension ChangedImage {
  /// Whether its version is one of Spark: not that of an operator.
  fileprivate var isOfSpark: Bool {
    let name = new.repository.lastPathPart
    return name.hasPrefix("spark") && !name.holds("operator")
  }
}
