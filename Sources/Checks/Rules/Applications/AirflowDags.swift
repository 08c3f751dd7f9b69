internal import Documents
internal import Manifests

/// The folder of a mounted ConfigMap has each file twice.
enum AirflowDags: Rule {
  static let id = "airflow-dags"
  static let consequence = Consequence.breaksLater
  static let summary = "Airflow does not look for DAGs among the links of a ConfigMap"
  static let page = RulePage(
    why: """
      A mounted ConfigMap has its files in a hidden folder, a link `..data` to that, and a link for each
      file. Airflow follows links, comes to the same folder again and stops with a recursive loop.
      """,
    fix: """
      Let `dags_folder` end with `/..data`, mount each file with `subPath`, or copy the files to an
      emptyDir in an init container.
      """,
    example: """
      volumeMounts:
      - {name: dags, mountPath: /opt/airflow/dags}
      volumes:
      - {name: dags, configMap: {name: dags}}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let said = subject.airflowSettings.filter {
      $0.section == "core" && $0.key == "dags_folder"
    }
    let folders = said.isEmpty ? ["/opt/airflow/dags"] : said.map(\.value.withoutSlashesAtEnd)
    for part in subject.airflowParts where !part.container.isInitial {
      let volumes =
        subject.pods[part.container.pod].spec?["volumes"]?.items.map { Volume($0) } ?? []
      for mount in part.container.mounts where mount.subPath == nil && folders.contains(mount.path)
      {
        guard let volume = volumes.first(where: { $0.name == mount.volume }),
          case .configMap = volume.content
        else { continue }
        findings.add(
          Self.self,
          "Airflow looks for DAGs in `\(mount.path)`, where a ConfigMap has each file twice",
          at: subject.location(of: mount.node["mountPath"] ?? mount.node, in: part.container),
          hint: "let `dags_folder` be `\(mount.path)/..data`, or mount files with `subPath`")
      }
    }
  }
}
