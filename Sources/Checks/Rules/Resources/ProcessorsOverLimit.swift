internal import Documents
internal import Spark

/// More processors are asked for than are allowed.
enum ProcessorsOverLimit: Rule {
  static let id = "processors-over-limit"
  static let consequence = Consequence.refused
  static let summary = "pods of Spark ask for no more processors than their limit"
  static let page = RulePage(
    why: """
      The request of an executor is `spark.kubernetes.executor.request.cores`, or `spark.executor.cores`; the
      limit is `spark.kubernetes.executor.limit.cores`, or that of the template. If the request is above it,
      4.1 makes no pod; the pods of 3.5 are refused by the server, and the driver asks for them for ever.
      """,
    fix: """
      Raise the limit, or set a smaller request.
      """,
    example: """
      # spark-defaults.conf
      spark.executor.cores 4
      # the template
      resources: {limits: {cpu: 2}}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods {
      for case .requestOverLimit(let what, _, let request, let limit) in pod.pods[0].faults(in: nil)
      where what == "cpu" {
        let place = subject.location(of: request, in: pod)
        let end = subject.location(of: limit, in: pod)
        guard let found = place ?? end else { continue }
        let notes = place == nil ? [] : end.map { [Diagnostic.Note("the limit", at: $0)] } ?? []
        findings.add(
          Self.self,
          "\(pod.words) ask for more processors than \(subject.words(for: limit, in: pod)) allows",
          at: found,
          hint: "raise the limit, or set `spark.kubernetes.\(pod.role.rawValue).request.cores`",
          notes: notes)
      }
    }
  }
}
