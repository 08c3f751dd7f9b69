internal import Documents
internal import Spark

/// A heap with which Spark does not start.
enum SmallHeap: Rule {
  static let id = "small-heap"
  static let consequence = Consequence.refused
  static let summary = "heaps of drivers and executors have 450 MiB or more"
  static let page = RulePage(
    why: """
      Spark keeps 300 MiB for itself and starts only where the heap is one and a half times that. It looks at
      its own heap and at the memory of executors, which it takes for bytes there if no unit is behind it,
      though the same number is taken for mebibytes where their pods are made.
      """,
    fix: """
      Write `512m` or more, with the unit.
      """,
    example: """
      spark.executor.memory 256m
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for list in subject.settingLists {
      let heaps = list.settings(for: Self.self) { key, _ in
        key == "spark.executor.memory" || key == "spark.driver.memory"
      }
      for setting in heaps {
        // Without a unit it is bytes, whatever else the key takes it for.
        let isExecutor = setting.key == "spark.executor.memory"
        guard let size = try? SparkSize(setting.value, in: .bytes),
          size.bytes < SparkMemory.leastHeapBytes
        else { continue }
        let hasNoUnit = setting.value.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        // Another rule tells of drivers without a unit.
        if hasNoUnit, !isExecutor { continue }
        let message =
          hasNoUnit
          ? "Spark takes `\(setting.value)` for bytes when it starts"
          : "Spark does not start with a heap of `\(setting.value)`"
        findings.add(
          Self.self, message, at: subject.location(of: setting),
          hint: hasNoUnit ? "write `\(setting.value)m`" : "write `512m` or more")
      }
    }
  }
}
