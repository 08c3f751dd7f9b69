internal import Documents
internal import Spark

/// A program of Spark that some object starts, with the settings that it will have.
struct SparkProgram: Sendable {
  /// Who starts it.
  enum Starter: Sendable {
    /// A container, with what its words say.
    case container(Container, SparkLaunch)
    /// An application of an operator: the position of the object.
    case application(Int)
    /// Nobody who is known: settings that stand alone.
    case file
  }

  /// A pod template that settings name.
  enum Template: Sendable {
    /// No setting names one.
    case none
    /// A pod, by its position in the subject.
    case pod(Int)
    /// The file is there, and no pod stands in it: the position of the ConfigMap, and the value.
    case text(map: Int, key: String, node: Node)
    /// The container has no such file.
    case missing(SparkSetting)
    /// It may be there; nothing here says it.
    case unknown(SparkSetting)
  }

  let role: SparkRole
  let starter: Starter
  let settings: SparkSettings
  /// The configuration files that it reads, by their positions in the subject.
  let files: [Int]
  /// Nil if nothing says it.
  let version: SparkVersion?
  /// Whether the files that it reads are those that are known, but for what its image has.
  var hasKnownFiles = true
  /// What it reads of Hadoop and Hive.
  var hadoopFiles = HadoopFiles.unknown
  var driverTemplate = Template.none
  var executorTemplate = Template.none

  /// The container that starts it.
  var container: Container? {
    if case .container(let container, _) = starter { container } else { nil }
  }

  var launch: SparkLaunch? {
    if case .container(_, let launch) = starter { launch } else { nil }
  }

  /// The application of an operator that it is, by its position.
  var application: Int? {
    if case .application(let position) = starter { position } else { nil }
  }

  var master: String? { settings.value(of: "spark.master") }

  /// Whether executors are pods that Spark makes.
  var usesKubernetes: Bool { application != nil || master?.hasPrefix("k8s://") == true }

  /// Whether its executors run in workers of a standalone cluster.
  var usesStandalone: Bool { master?.hasPrefix("spark://") == true }

  /// Whether the driver gets a pod of its own; nil if nothing says it.
  var isInClusterMode: Bool? {
    // What a variable says is not known here.
    if settings.value(of: "spark.submit.deployMode")?.hasPrefix("$") == true { return nil }
    if application != nil { return settings.value(of: "spark.submit.deployMode") != "client" }
    switch role {
    case .connect, .thrift: return false
    case .unknown: return settings.value(of: "spark.submit.deployMode").map { $0 == "cluster" }
    default: break
    }
    return settings.value(of: "spark.submit.deployMode") == "cluster"
      || launch?.launcher == .entryPoint
  }
}
