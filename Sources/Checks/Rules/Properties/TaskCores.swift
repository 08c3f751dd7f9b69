internal import Documents
internal import Spark

/// A task that needs more cores than an executor has: Spark does not start.
enum TaskCores: Rule {
  static let id = "task-cores"
  static let consequence = Consequence.refused
  static let summary = "an executor has the cores of at least one task"
  static let page = RulePage(
    why: """
      Spark gives each task `spark.task.cpus` cores of one executor. If none has so many, it says that the
      number of cores for each executor has to be at least that of a task, and stops.
      """,
    fix: """
      Raise `spark.executor.cores`, or lower `spark.task.cpus`.
      """,
    example: """
      spark.executor.cores 1
      spark.task.cpus 2
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role.isDriver {
      guard let task = program.settings["spark.task.cpus"], let needed = Int(task.value),
        let cores = program.settings["spark.executor.cores"], let given = Int(cores.value),
        needed > given
      else { continue }
      findings.add(
        Self.self, "a task needs \(needed) cores, an executor has \(given)",
        at: subject.location(of: task),
        notes: subject.location(of: cores).map {
          [Diagnostic.Note("the cores are set here", at: $0)]
        }
          ?? [])
    }
  }
}
