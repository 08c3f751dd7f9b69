internal import Documents
internal import Manifests
internal import Spark

/// Finds the objects that the settings of programs of Spark name.
struct SettingReferences {
  private let namespace: Name
  private(set) var found: [ObjectReference] = []

  private static let accounts = [
    "spark.kubernetes.authenticate.driver.serviceAccountName",
    "spark.kubernetes.authenticate.executor.serviceAccountName",
    "spark.kubernetes.authenticate.serviceAccountName",
  ]

  init(of program: SparkProgram, in namespace: Name) {
    self.namespace = namespace
    for key in Self.accounts {
      if let setting = program.settings[key] { add("ServiceAccount", setting.value, setting) }
    }
    for role in ["driver", "executor"] {
      let prefix = "spark.kubernetes.\(role)."
      for setting in program.settings.below(prefix + "secrets.") {
        add("Secret", String(setting.key.dropFirst(prefix.count + 8)), setting)
      }
      for setting in program.settings.below(prefix + "secretKeyRef.") { addKey(setting) }
      for setting in program.settings.below(prefix + "volumes.persistentVolumeClaim.")
      where setting.key.hasSuffix(".options.claimName") && !setting.value.holds("OnDemand") {
        add("PersistentVolumeClaim", setting.value, setting)
      }
    }
  }

  /// `NAME:KEY` of a Secret.
  private mutating func addKey(_ setting: SparkSetting) {
    let parts = setting.value.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    add("Secret", String(parts[0]), setting, key: String(parts[1]))
  }

  private mutating func add(
    _ kind: Name, _ name: String, _ setting: SparkSetting, key: String? = nil
  ) {
    let keys = key.map { [ObjectReference.Key(name: $0, place: .setting(setting))] } ?? []
    found.append(
      ObjectReference(
        kind: kind, name: name, namespace: namespace, place: .setting(setting), keys: keys))
  }
}
