import Documents
import Foundation

/// A text to measure with.
struct Corpus {
  let name: String
  /// The files that it is made of.
  let files: [[UInt8]]
  /// All files, one behind the other.
  let bytes: [UInt8]

  private init(_ name: String, _ files: [[UInt8]]) {
    self.name = name
    self.files = files
    bytes =
      files.count == 1
      ? files[0]
      : files.flatMap { $0 + Array(($0.last == 0x0A ? "---\n" : "\n---\n").utf8) }
  }

  /// The YAML files of the real-world conformance cases, one behind the other, if the cases are at
  /// hand.
  static func real() throws -> Corpus? {
    let files = try realFiles()
    return files.isEmpty ? nil : Corpus("\(files.count) files of public repositories", files)
  }

  /// The largest of these files that holds a custom resource definition.
  static func largest() throws -> Corpus? {
    let files = try realFiles().filter {
      Data($0).range(of: Data("kind: CustomResourceDefinition".utf8)) != nil
    }
    return files.max { $0.count < $1.count }.map { Corpus("largest resource definition", [$0]) }
  }

  /// Deployments, ConfigMaps with files in them, and a schema with long descriptions: the same
  /// bytes everywhere.
  static func generated() -> Corpus? {
    var text = ""
    for index in 0..<1_500 {
      text += Self.deployment(index) + Self.configMap(index) + Self.schema(index)
    }
    return Corpus("generated", [Array(text.utf8)])
  }

  /// Files that we do not refuse, in the order of their paths: a few have a key twice.
  private static func realFiles() throws -> [[UInt8]] {
    let environment = ProcessInfo.processInfo.environment["CONFORMANCE_CASES"]
    let folder = URL(fileURLWithPath: environment ?? "../shared/conformance/cases")
    let cases = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return cases.filter { $0.hasPrefix("realworld__") || $0.hasPrefix("rwsmall__") }.sorted()
      .flatMap { name in
        let input = folder.appendingPathComponent(name + "/input")
        let paths =
          FileManager.default.enumerator(atPath: input.path)?.allObjects as? [String] ?? []
        return paths.filter { $0.hasSuffix(".yaml") }.sorted().compactMap {
          try? Array(Data(contentsOf: input.appendingPathComponent($0)))
        }
      }.filter { isRead($0) }
  }

  private static func isRead(_ file: [UInt8]) -> Bool {
    ParsedText.parse(SourceText(file), as: .resource).problems.isEmpty
  }

  private static func deployment(_ index: Int) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: spark-history-\(index)
      labels: {app: spark-history, version: "4.1.0"}
    spec:
      replicas: \(index % 5)
      template:
        spec:
          containers:
          - name: history
            image: electinfo/spark:4.1.0-\(index)
            args: ["--properties-file", /etc/spark/spark-defaults.conf]
            env:
            - name: SPARK_NO_DAEMONIZE
              value: "true"
            resources:
              limits: {cpu: 500m, memory: 1Gi}
    ---

    """
  }

  private static func configMap(_ index: Int) -> String {
    """
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: spark-conf-\(index)
    data:
      spark-defaults.conf: |
        spark.eventLog.enabled            true
        spark.eventLog.dir                s3a://spark-logs/\(index)
        spark.kubernetes.executor.request.cores 500m
        # a comment in a file
        spark.sql.catalog.lake            org.apache.iceberg.spark.SparkCatalog
    ---

    """
  }

  private static func schema(_ index: Int) -> String {
    """
    kind: Schema
    metadata:
      name: schema-\(index)
    properties:
      spec:
        description: Specification of the desired behaviour, with enough words that
          the text takes more than one line and has to be folded when it is printed.
        properties:
          executor:
            type: object
            required: [cores, memory]
            properties:
              cores: {type: integer, minimum: 1}
              memory: {type: string, pattern: '^[0-9]+[kmg]$'}
    ---

    """
  }
}
