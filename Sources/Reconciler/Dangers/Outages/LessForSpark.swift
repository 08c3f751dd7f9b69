package import Checks
internal import Documents
internal import Manifests

/// Spark and its companions get less by their settings.
package enum LessForSpark: Danger {
  package static let id = "less-for-spark"
  package static let harm = Harm.outage
  package static let summary = "Settings give drivers, executors or servers less"
  package static let page = RulePage(
    why: """
      Executors with less memory spill and are ended, with fewer of them work takes longer; a driver that
      gets too large a result ends with all that it runs. Celeborn's workers refuse data when their
      memory is full.
      """,
    fix: """
      Look at what was used at most (the pages Executors and SQL of the History Server), and lower one
      thing at a time.
      """,
    example: """
       apiVersion: v1
       kind: ConfigMap
       metadata: {name: connect}
       data:
         spark-defaults.conf: |
      -    spark.executor.memory 8g
      +    spark.executor.memory 4g
      """)

  private static let sizes: Set<String> = [
    "spark.executor.memory", "spark.executor.memoryOverhead", "spark.driver.memory",
    "spark.driver.memoryOverhead", "spark.executor.pyspark.memory", "spark.memory.offHeap.size",
    "spark.driver.maxResultSize", "SPARK_DAEMON_MEMORY", "SPARK_WORKER_MEMORY",
    "CELEBORN_MASTER_MEMORY", "CELEBORN_WORKER_MEMORY", "CELEBORN_WORKER_OFFHEAP_MEMORY",
    "HADOOP_HEAPSIZE", "HADOOP_HEAPSIZE_MAX", "ZEPPELIN_MEM", "ZEPPELIN_INTP_MEM",
  ]
  private static let numbers: Set<String> = [
    "spark.executor.instances", "spark.executor.cores", "spark.driver.cores",
    "spark.dynamicAllocation.maxExecutors", "spark.dynamicAllocation.minExecutors",
    "spark.dynamicAllocation.initialExecutors", "spark.kubernetes.executor.request.cores",
    "spark.kubernetes.executor.limit.cores", "spark.kubernetes.driver.request.cores",
    "spark.kubernetes.driver.limit.cores", "spark.kubernetes.memoryOverheadFactor",
    "spark.executor.memoryOverheadFactor", "spark.driver.memoryOverheadFactor",
    "SPARK_WORKER_CORES",
  ]
  /// What holds for some keys if nobody sets them.
  private static let defaults = [
    "spark.executor.memory": "1g", "spark.driver.memory": "1g", "spark.executor.instances": "2",
    "spark.executor.cores": "1", "spark.driver.cores": "1", "SPARK_DAEMON_MEMORY": "1g",
  ]

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for setting in subject.settings {
      guard let old = setting.old,
        let new = setting.after == nil ? defaults[setting.key] : setting.new
      else { continue }
      let isLess =
        sizes.contains(setting.key) && Lowering.isSmaller(new, than: old)
        || numbers.contains(setting.key) && Lowering.isLower(new, than: old)
        || isHeapSmaller(setting.key, old, new)
      guard isLess else { continue }
      found.add(
        setting.told + (setting.after == nil ? " (\(new))" : ""), about: setting.object,
        at: setting.place)
    }
  }

  /// Whether options of Java give a smaller heap.
  private static func isHeapSmaller(_ key: String, _ old: String, _ new: String) -> Bool {
    func heap(_ options: String) -> String? {
      options.split(separator: " ").last { $0.hasPrefix("-Xmx") }.map { String($0.dropFirst(4)) }
    }
    guard let before = heap(old), let after = heap(new) else { return false }
    return Lowering.isSmaller(after, than: before)
  }
}
