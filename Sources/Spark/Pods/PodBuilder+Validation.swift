internal import Documents

extension PodBuilder {
  /// What Spark looks at before it makes anything.
  mutating func validate() {
    for (key, wantsHeap) in [
      ("spark.executor.extraJavaOptions", true), ("spark.executor.defaultJavaOptions", true),
      ("spark.driver.extraJavaOptions", false),
    ] {
      guard let setting = settings.setting(key), wantsHeap else { continue }
      for flag in ["-Dspark", "-Xmx"] where setting.value.holds(flag) {
        settings.note(.javaOption(setting.key, flag: flag))
      }
    }
    for key in ["spark.memory.fraction", "spark.memory.storageFraction"] {
      let share = settings.double(key, 0.5)
      if share < 0 || share > 1 { settings.note(.badValue(key, .share)) }
    }
    let interval = settings.time("spark.executor.heartbeatInterval", .milliseconds) ?? 10_000
    let timeout = settings.time("spark.network.timeout", .seconds) ?? 120_000
    if timeout <= interval {
      settings.note(
        .heartbeat(
          interval: settings.setting("spark.executor.heartbeatInterval")?.key,
          timeout: settings.setting("spark.network.timeout")?.key))
    }
  }
}
