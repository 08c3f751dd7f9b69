package import Documents

/// What Spark is asked to make a pod of.
package struct PodRequest: Sendable {
  /// Whose pod it is.
  package enum Role: String, Sendable, CaseIterable {
    case driver, executor
  }

  /// The file that a setting names as a template.
  package enum Template: Sendable {
    case none
    /// What stands in the file, document by document.
    case documents([Node])
    case unreadable
  }

  /// What is only known where Spark runs.
  package struct Circumstances: Sendable {
    package var user = "spark"
    package var applicationID = "spark-application"
    package var applicationName = "spark"
    package var executorID = "1"
    /// What the names of its pods begin with, if no setting says it.
    package var prefix = "spark"
    /// The pod of the driver, which owns its executors.
    package var owner: String?
    package var ownerUID = ""
    /// The ConfigMap with the configuration of executors, and its keys.
    package var configMap = "spark-exec-conf-map"
    package var configFiles: [(key: String, path: String)] = []
    /// The folder for what executors spill, if nothing says it.
    package var localFolder = "/var/data/spark"
    /// The folders that a variable names.
    package var localFoldersVariable: String?

    package init() {}
  }

  package let version: SparkVersion
  package let role: Role
  /// The file that is submitted in cluster mode; nil where the driver runs in client mode.
  package var application: String?
  package var settings: SparkSettings
  package var template: Template
  package var circumstances = Circumstances()

  package init(
    _ version: SparkVersion, _ role: Role, application: String? = nil, _ settings: SparkSettings,
    template: Template
  ) {
    self.version = version
    self.role = role
    self.application = application
    self.settings = settings
    self.template = template
  }

  var isSpark4: Bool { version.major >= 4 }
}
