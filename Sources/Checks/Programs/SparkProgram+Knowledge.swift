internal import Documents
internal import Spark

extension SparkProgram {
  /// Whether a key that nothing here sets has its default: the files that the program reads are
  /// known. What stands alone may be a part, and an image may have files of its own.
  var hasAllSettings: Bool {
    switch starter {
    case .application: true
    case .container(let container, _):
      hasKnownFiles && (!files.isEmpty || !settings.isEmpty && container.imageName.isOfficialSpark)
    case .file: false
    }
  }

  /// Whether it is a driver that has executors of its own: it runs SQL and jobs.
  var isRunningDriver: Bool { role.isDriver && role != .unknown }

  /// Whether the driver runs in a pod that Spark makes, and not where it is started.
  var hasDriverPod: Bool { role.isDriver && isInClusterMode == true }

  /// Whether it waits for clients and ends only when somebody stops it.
  var isServer: Bool { role == .connect || role == .thrift }

  /// The namespace of executors, if the settings say it.
  var executorNamespace: String? { settings.value(of: "spark.kubernetes.namespace") }

  /// What dynamic allocation is told.
  var allocatesDynamically: Bool { settings.isOn("spark.dynamicAllocation.enabled") }

  /// The manager of shuffles; empty for Spark's own.
  var shuffleManager: String { settings.value(of: "spark.shuffle.manager") ?? "" }

  /// Whether shuffles go to Celeborn.
  var usesCeleborn: Bool { shuffleManager.hasPrefix("org.apache.spark.shuffle.celeborn.") }
}

extension SparkSettings {
  /// Whether a switch is on; one that nothing sets is what it is by default.
  func isOn(_ key: String, byDefault: Bool = false) -> Bool {
    guard let value = value(of: key) else { return byDefault }
    return value.lowercased() == "true"
  }

  /// The setting that says the image of pods.
  func image(of role: PodRequest.Role) -> SparkSetting? {
    self["spark.kubernetes.\(role.rawValue).container.image"]
      ?? self["spark.kubernetes.container.image"]
  }
}

extension Subject {
  /// Notes to settings, of those that are set and whose place is known.
  func notes(_ parts: (message: String, setting: SparkSetting?)...) -> [Diagnostic.Note] {
    parts.compactMap { message, setting in
      setting.flatMap { location(of: $0) }.map { Diagnostic.Note(message, at: $0) }
    }
  }

  /// The object from which a program looks at others, by its position; nil if it is a file that
  /// stands alone.
  func position(of program: SparkProgram) -> Int? {
    switch program.starter {
    case .container(let container, _): return pods[container.pod].manifest
    case .application(let position): return position
    case .file:
      for file in program.files {
        if case .object(let position, _) = configuration[file].home { return position }
      }
      return nil
    }
  }
}
