import BenchSupport
import Foundation

extension Platform {
  private static let roles = ["connect", "history", "metastore", "jupyter", "zeppelin", "airflow"]

  /// Environments of 42 objects each, over 61 files that all share.
  static func fleet(_ count: Int) -> Platform {
    var files = readme
    files["base/kustomization.yaml"] = "resources: [\(roles.joined(separator: ", "))]\n"
    for role in roles {
      for (name, text) in RoleFiles(role: role).all { files["base/\(role)/\(name)"] = text }
    }
    let names = (0..<count).map { String(format: "e%04d", $0) }
    for (number, name) in names.enumerated() {
      for (path, text) in environment(name, number) { files["environments/\(name)/\(path)"] = text }
    }
    return Platform(
      title: "\(count.grouped) environments of 42 objects", files: files,
      environments: names.map { "environments/\($0)" },
      environmentChange: Change(
        path: "environments/\(names[count / 2])/patches/connect.yaml", old: "replicas: ",
        new: "replicas: 1"),
      baseChange: (RoleFiles.change(of: roles[0]), count))
  }

  private static func environment(_ name: String, _ number: Int) -> [String: String] {
    [
      "kustomization.yaml": """
      namespace: spark-\(name)
      namePrefix: \(name)-
      resources: [../../base]
      labels:
      - pairs: {environment: \(name)}
      images:
      - {name: electinfo/connect, newTag: 4.1.0-\(number)}
      configMapGenerator:
      - name: connect-conf
        behavior: merge
        files: [spark-env.conf]
      patches:
      - path: patches/connect.yaml
      - path: patches/history.yaml

      """,
      "environment.yaml": """
      apiVersion: reconcile.electinfo.dev/v1
      kind: Environment
      spec:
        destination: {namespace: spark-\(name)}

      """,
      "spark-env.conf": """
      spark.environment \(name)
      spark.executor.instances \(number % 7)

      """,
      "patches/connect.yaml": connectPatch(number),
      "patches/history.yaml": historyPatch(name),
    ]
  }

  private static func connectPatch(_ number: Int) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: connect-0
    spec:
      replicas: \(number % 5 + 1)
      template:
        spec:
          containers:
          - name: main
            resources:
              limits: {memory: \(number % 8 + 4)Gi}

    """
  }

  private static func historyPatch(_ name: String) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: history-0
    spec:
      template:
        spec:
          containers:
          - name: main
            env:
            - name: LOG_DIRECTORY
              value: s3a://spark-logs/\(name)

    """
  }
}
