import Foundation

/// A tree to build.
struct Work: Sendable {
  let name: String
  /// About how many objects are in it.
  let count: Int
  /// Seconds of CPU that it may take.
  var limit: Double?
  /// Writes it, or says where it is.
  let write: @Sendable () throws -> WrittenTree

  /// All works of some sizes.
  static func all(sizes: [Int]) throws -> [Work] {
    let shapes = sizes.flatMap { size in
      [false, true].flatMap {
        [configMaps(size, isRenamed: $0), deployments(size, isRenamed: $0)]
      }
    }
    return [small] + shapes.sorted { $0.name < $1.name } + ConformanceTree.heaviest
  }

  /// One environment as people have them.
  static let small = Work(name: "one small kustomization", count: 3, limit: 0.0015) {
    try WrittenTree.write(
      "small",
      [
        "kustomization.yaml": """
        resources: [deployment.yaml]
        namePrefix: dev-
        namespace: dev
        configMapGenerator:
        - {name: settings, literals: [a=b]}
        images:
        - {name: nginx, newTag: "1.27"}

        """,
        "deployment.yaml": deployment(1),
      ])
  }

  /// ConfigMaps in one file.
  static func configMaps(_ count: Int, isRenamed: Bool) -> Work {
    shape("ConfigMaps", count, isRenamed) { configMap($0) }
  }

  /// Deployments that refer to one of ten ConfigMaps.
  static func deployments(_ count: Int, isRenamed: Bool) -> Work {
    let limit = isRenamed ? [1_000: 0.01, 5_000: 0.05][count] : nil
    return shape("Deployments", count, isRenamed, limit: limit) {
      deployment($0) + ($0 < 10 ? "---\n" + configMap($0) : "")
    }
  }

  private static func shape(
    _ kind: String, _ count: Int, _ isRenamed: Bool, limit: Double? = nil,
    _ object: @escaping @Sendable (Int) -> String
  ) -> Work {
    let way = isRenamed ? "prefix and namespace" : "plain"
    let padding = String(repeating: " ", count: 6 - String(count).count)
    return Work(name: "\(kind), \(way)\(padding)\(count)", count: count, limit: limit) {
      let settings = isRenamed ? "namePrefix: dev-\nnamespace: dev\n" : ""
      return try WrittenTree.write(
        "\(kind)-\(isRenamed)-\(count)",
        [
          "kustomization.yaml": settings + "resources: [objects.yaml]\n",
          "objects.yaml": (0..<count).map(object).joined(separator: "---\n"),
        ])
    }
  }

  private static func configMap(_ index: Int) -> String {
    """
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: settings-\(index)
      labels:
        app: app-\(index % 100)
    data:
      key: value-\(index)
      spark.properties: |
        spark.executor.instances \(index)
        spark.eventLog.enabled true

    """
  }

  private static func deployment(_ index: Int) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: app-\(index)
      labels:
        app: app-\(index)
    spec:
      replicas: \(index % 5)
      selector:
        matchLabels:
          app: app-\(index)
      template:
        metadata:
          labels:
            app: app-\(index)
        spec:
          containers:
          - name: main
            image: nginx:1.25
            envFrom:
            - configMapRef:
                name: settings-\(index % 10)
            ports:
            - containerPort: 8080
            resources:
              limits:
                cpu: 500m
                memory: 128Mi

    """
  }
}
