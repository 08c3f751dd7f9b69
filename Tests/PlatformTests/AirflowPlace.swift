import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// A folder in which the files of an environment lie as the kubelet would mount them.
final class AirflowPlace {
  let folder: URL
  /// Where Airflow looks for DAGs.
  var dags: String { folder.path + "/dags/..data" }

  /// Writes the files; `database` is the address of a server in place of that of the environment.
  init(_ objects: [Thing], database: String = "127.0.0.1:1") throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("airflow-" + UUID().uuidString)
    try write(objects, "airflow-scripts", "scripts")
    try write(objects, "airflow-worker", "worker")
    try write(objects, "airflow-dags", "dags")
    try write(objects, "airflow-conf", "conf") { [folder] text in
      [
        ("/etc/airflow-dags", folder.path + "/dags"),
        ("/etc/airflow-worker", folder.path + "/worker"),
        ("/etc/airflow/", folder.path + "/conf/"), ("postgres:5432", database),
      ].reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
    try make("home")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a ConfigMap: links to files in a folder that changes with its content.
  private func write(
    _ objects: [Thing], _ name: String, _ target: String, _ change: (String) -> String = { $0 }
  ) throws {
    let files = FileManager.default
    let content = "..2026_11_22"
    try make(target + "/" + content)
    let place = folder.path + "/" + target + "/"
    try files.createSymbolicLink(atPath: place + "..data", withDestinationPath: content)
    for (file, text) in try AirflowTrial.files(name, of: objects) {
      let path = place + content + "/" + file
      try change(text).write(toFile: path, atomically: true, encoding: .utf8)
      try files.createSymbolicLink(atPath: place + file, withDestinationPath: "..data/" + file)
    }
  }

  private func make(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
  }
}
