internal import Documents
internal import Spark

/// A container whose limit is below what its Java takes.
enum HeapOverLimit: Rule {
  static let id = "heap-over-limit"
  static let consequence = Consequence.breaksLater
  static let summary = "containers of drivers have memory for the heap and what is beside it"
  static let page = RulePage(
    why: """
      A driver in client mode runs in a container that an object describes, and Spark does not set its limit.
      Java takes the heap, `spark.driver.memory`, and more beside it: for its classes, threads and buffers.
      Where Spark makes the pod it adds a tenth, and 384 MiB at least. A container that takes more than its
      limit is ended.
      """,
    fix: """
      Raise the limit, or lower `spark.driver.memory`.
      """,
    example: """
      # spark-defaults.conf
      spark.driver.memory 2g
      # the container
      resources: {limits: {memory: 2Gi}}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.isRunningDriver {
      guard program.isInClusterMode == false, let container = program.container,
        let limit = container.node["resources"]?["limits"]?["memory"],
        let most = ByteCount.ofQuantity(limit.string),
        let setting = program.settings["spark.driver.memory"],
        let size = try? SparkSize(setting.value, in: .bytes), size.bytes > 1 << 24
      else { continue }
      let heap = size.bytes >> 20
      let needed = heap + SparkMemory.overhead(of: heap, factor: 0.1)
      guard needed << 20 > most else { continue }
      findings.add(
        Self.self,
        "container `\(container.name)` may have \(limit.string) of memory, and its driver takes "
          + "\(heap)Mi of heap and some \(needed - heap)Mi beside it",
        at: subject.location(of: limit, in: container),
        severity: heap << 20 >= most ? .error : .warning, hint: "write `\(needed)Mi` or more",
        notes: subject.location(of: setting).map { [Diagnostic.Note("the heap", at: $0)] } ?? [])
    }
  }
}
