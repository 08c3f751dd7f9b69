package import Checks
internal import Documents
internal import Manifests

/// A database of another major version.
package enum DatabaseUpgrade: Danger {
  package static let id = "database-upgrade"
  package static let harm = Harm.loss
  package static let summary = "A database goes to another major version"
  package static let page = RulePage(
    why: """
      PostgreSQL does not start with the folder of another major version. Others change their files when
      they start, and the older version does not read them any more.
      """,
    fix: """
      Save the data, and restore it into a new volume with the new version (`pg_dumpall`, `pg_upgrade`).
      """,
    example: """
       apiVersion: apps/v1
       kind: StatefulSet
       metadata: {name: postgresql}
       spec:
         template:
           spec:
             containers:
             - name: postgres
      -        image: postgres:16.4
      +        image: postgres:17.0
      """)

  private static let databases = [
    "postgres", "postgresql", "postgis", "pgvector", "timescaledb", "mysql", "mariadb", "mongo",
    "mongodb",
  ]
  private static let fields: Set<String> = ["postgresVersion", "postgresqlVersion"]

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for image in subject.images {
      let name = image.new.repository.lastPathPart
      guard databases.contains(name), let old = image.old.release, let new = image.new.release,
        old.major != new.major
      else { continue }
      found.add("\(name) \(old) -> \(new)", about: image.object, at: image.path)
    }
    for object in subject.objects {
      for change in object.changesInPlace where change.action == .changed {
        guard let field = change.path.lastField, fields.contains(field) else { continue }
        found.add(
          "\(field) " + ToldText.change(change.before?.text, change.after?.text), about: object,
          at: change.path.keyedText)
      }
    }
  }
}
