import Documents

/// A repository whose ConfigSets are composed.
struct ConfigCorpus {
  let name: String
  let tree: MemoryTree
  /// The same with one line in each layer: what ConfigSets cost that say nothing.
  let bareTree: MemoryTree
  /// The bytes of all layers, as often as a ConfigSet has them.
  let layerBytes: Int

  /// The folder that is built.
  static let folder = "environments/prod"

  /// Files of many catalogs, as large as a ConfigMap may be, of which a version and the environment
  /// change some.
  static func large() -> ConfigCorpus {
    var corpus = Files()
    let sets = (0..<4).map { index in
      let first = index * 10_000
      corpus.add("config/\(index)/catalogs.conf", catalogs(first..<first + 2_700))
      corpus.add("config/\(index)/4.1.conf", catalogs(first..<first + 270, tier: "fast"))
      corpus.add("config/\(index)/more.conf", catalogs(first + 5_000..<first + 5_120))
      let own = "\(folder)/config/\(index)/catalogs.conf"
      corpus.add(own, catalogs(first + 600..<first + 660, tier: "prod"))
      return ["catalogs", "4.1", "more"].map { "/config/\(index)/\($0).conf" }
    }
    return corpus.corpus("properties, 4 files of large layers", sets)
  }

  /// Many files that people would write by hand, each of layers of its own.
  static func small() -> ConfigCorpus {
    var corpus = Files()
    let sets = (0..<500).map { index in
      corpus.add("config/\(index)/spark-defaults.conf", settings)
      corpus.add("config/\(index)/catalogs.conf", catalogs(0..<30))
      corpus.add(folder + "/config/\(index)/spark-defaults.conf", changes)
      return ["/config/\(index)/spark-defaults.conf", "/config/\(index)/catalogs.conf"]
    }
    return corpus.corpus("properties, 500 files of small layers", sets)
  }

  /// The same, where all have the same layers but for one.
  static func shared() -> ConfigCorpus {
    var corpus = Files()
    corpus.add("config/spark-defaults.conf", settings)
    corpus.add("config/catalogs.conf", catalogs(0..<30))
    corpus.add(folder + "/config/spark-defaults.conf", changes)
    let sets = (0..<500).map { index in
      corpus.add("config/\(index)/role.conf", "spark.app.name role-\(index)\nspark.ui.port 404\n")
      return ["/config/spark-defaults.conf", "/config/catalogs.conf", "/config/\(index)/role.conf"]
    }
    return corpus.corpus("properties, 500 files of shared layers", sets)
  }

  private static func catalogs(_ numbers: Range<Int>, tier: String = "standard") -> String {
    numbers.map { number in
      let key = "spark.sql.catalog.lake_\(number)"
      return """
        # Catalog \(number)
        \(key)            org.apache.iceberg.spark.SparkCatalog
        \(key).type       rest
        \(key).uri        http://catalog-\(number).catalogs.svc:8181/\(tier)
        \(key).warehouse  s3a://warehouse-\(tier)/lake_\(number)

        """
    }.joined(separator: "\n")
  }

  private static let settings =
    "# Settings of all programs.\n"
    + (0..<40).map { "spark.program.setting\($0).enabled   value-\($0) of a setting\n" }.joined()

  private static let changes = """
    # Settings of production.
    spark.program.setting7.enabled = value of production
    # reconcile: append
    spark.program.setting9.enabled = another
    spark.production.enabled = true

    """
}

/// The files of a corpus.
private struct Files {
  private var files: [(path: String, text: String)] = []

  mutating func add(_ path: String, _ text: String) {
    files.append((path, text))
  }

  /// The repository with these files and a ConfigSet for each list of layers.
  func corpus(_ name: String, _ sets: [[String]]) -> ConfigCorpus {
    let kustomization = "namespace: prod\ngenerators: [configsets.yaml]\n"
    let objects = sets.enumerated().map { Self.configSet($0, layers: $1) }.joined(
      separator: "---\n")
    let own = [
      (ConfigCorpus.folder + "/kustomization.yaml", kustomization),
      (ConfigCorpus.folder + "/configsets.yaml", objects),
    ]
    let bare = files.map { ($0.path, "# nothing\n") }
    let sizes = Dictionary(uniqueKeysWithValues: files.map { ("/" + $0.path, $0.text.utf8.count) })
    let counts = sets.joined().map { layer in
      sizes[layer, default: 0] + sizes["/" + ConfigCorpus.folder + layer, default: 0]
    }
    return ConfigCorpus(
      name: name, tree: Self.tree(files + own), bareTree: Self.tree(bare + own),
      layerBytes: counts.reduce(0, +))
  }

  private static func tree(_ files: [(path: String, text: String)]) -> MemoryTree {
    var tree = MemoryTree()
    for (path, text) in files {
      guard let path = RepoPath(path) else { continue }
      tree.add(SourceText(text), at: path)
    }
    return tree
  }

  private static func configSet(_ index: Int, layers: [String]) -> String {
    """
    apiVersion: reconcile.electinfo.dev/v1
    kind: ConfigSet
    metadata: {name: conf-\(index)}
    spec:
      files:
      - name: spark-defaults.conf
        layers: [\(layers.joined(separator: ", "))]
      bindings:
      - {file: spark-defaults.conf, key: spark.kubernetes.namespace, value: {namespace: {}}}

    """
  }
}
