import Foundation

/// A repository with many environments of one base: 42 objects, four of which are the configuration
/// of a role.
struct FleetTree {
  /// Where the four have their content from. What is printed is the same.
  enum Configuration: String, CaseIterable {
    /// ConfigSets of layers that all share, and a mirror in each environment.
    case configSets
    /// The composed files, which stand in each environment.
    case generators
    /// There are none of these objects.
    case none
  }

  static let environments = 1_000
  private static let objects = 38
  private static let roles = ["connect", "thrift", "zeppelin", "history"]

  private let configuration: Configuration
  private let root: URL

  /// Writes the repository below `.build`; what is to be rendered is all environments.
  static func write(_ configuration: Configuration) throws -> WrittenTree {
    let root = URL(fileURLWithPath: ".build/bench/fleet-\(configuration)")
    if !FileManager.default.fileExists(atPath: root.path) {
      try FleetTree(configuration: configuration, root: root).write()
    }
    return WrittenTree(root: root, target: "e*")
  }

  private func write() throws {
    try add(
      "reconcile.yaml",
      "apiVersion: reconcile.electinfo.dev/v1\nkind: Repository\nspec: {edition: 1}\n")
    let generators = configuration == .configSets ? "generators: [configsets.yaml]\n" : ""
    try add("base/kustomization.yaml", "resources: [objects.yaml]\n" + generators)
    try add("base/objects.yaml", (0..<Self.objects).map(Self.object).joined(separator: "---\n"))
    if configuration == .configSets {
      let sets = Self.roles.map(Self.configSet).joined(separator: "---\n")
      try add("base/configsets.yaml", sets)
      try add("config/spark/spark-defaults.conf", Self.defaults(changedBy: nil))
      try add("config/spark/catalogs.conf", Self.catalogs)
      for role in Self.roles { try add("config/spark/\(role).conf", Self.settings(of: role)) }
    }
    for number in 0..<Self.environments { try addEnvironment("e\(number)") }
  }

  private func addEnvironment(_ name: String) throws {
    let folder = "environments/\(name)/"
    var kustomization = "namespace: \(name)\nresources: [../../base]\n"
    switch configuration {
    case .configSets:
      try add(folder + "config/spark/spark-defaults.conf", Self.changes(of: name))
    case .generators:
      kustomization += "configMapGenerator:\n"
      for role in Self.roles {
        kustomization += "- {name: \(role)-conf, files: [spark-defaults.conf=\(role).conf]}\n"
        let bound = "spark.kubernetes.namespace=\(name)\n"
        try add(
          folder + "\(role).conf",
          Self.defaults(changedBy: name) + Self.catalogs + Self.settings(of: role) + bound)
      }
    case .none: break
    }
    try add(folder + "kustomization.yaml", kustomization)
  }

  private func add(_ path: String, _ text: String) throws {
    let place = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }
}

extension FleetTree {
  /// Settings of all programs, of which an environment changes three.
  private static func defaults(changedBy environment: String?) -> String {
    "# Settings of all programs.\n"
      + (0..<40).map { number in
        let value = environment.flatMap { number % 16 == 3 ? "value of \($0)" : nil }
        return "spark.program.setting\(number).enabled   \(value ?? "value-\(number)")\n"
      }.joined()
  }

  private static func changes(of environment: String) -> String {
    [3, 19, 35].map { "spark.program.setting\($0).enabled value of \(environment)\n" }.joined()
  }

  /// 30 catalogs with 4 keys each.
  private static let catalogs = (0..<30).map { number in
    let key = "spark.sql.catalog.lake_\(number)"
    return """
      # Catalog \(number)
      \(key)            org.apache.iceberg.spark.SparkCatalog
      \(key).type       rest
      \(key).uri        http://catalog-\(number).catalogs.svc:8181/
      \(key).warehouse  s3a://warehouse/lake_\(number)

      """
  }.joined()

  private static func settings(of role: String) -> String {
    (0..<8).map { "spark.\(role).setting\($0) \(role)-\($0)\n" }.joined()
  }

  private static func configSet(of role: String) -> String {
    let layers = ["spark-defaults", "catalogs", role].map { "/config/spark/\($0).conf" }
    return """
      apiVersion: reconcile.electinfo.dev/v1
      kind: ConfigSet
      metadata: {name: \(role)-conf}
      spec:
        files:
        - name: spark-defaults.conf
          layers: [\(layers.joined(separator: ", "))]
        bindings:
        - {file: spark-defaults.conf, key: spark.kubernetes.namespace, value: {namespace: {}}}

      """
  }

  private static func object(_ index: Int) -> String {
    let role = roles[index % roles.count]
    switch index % 3 {
    case 0: return deployment(index, role)
    case 1:
      return """
        apiVersion: v1
        kind: Service
        metadata: {name: app-\(index), labels: {app: app-\(index)}}
        spec:
          selector: {app: app-\(index)}
          ports: [{name: http, port: 80, targetPort: 8080}]

        """
    default:
      return """
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: app-\(index), labels: {app: app-\(index)}}

        """
    }
  }

  private static func deployment(_ index: Int, _ role: String) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: app-\(index), labels: {app: app-\(index)}}
    spec:
      replicas: \(index % 5)
      selector: {matchLabels: {app: app-\(index)}}
      template:
        metadata: {labels: {app: app-\(index)}}
        spec:
          containers:
          - name: main
            image: electinfo/\(role):4.1.0-\(index)
            ports: [{containerPort: 8080}]
            volumeMounts: [{name: conf, mountPath: /opt/conf}]
            resources: {limits: {cpu: 500m, memory: 128Mi}}
          volumes:
          - name: conf
            configMap: {name: \(role)-conf}

    """
  }
}
