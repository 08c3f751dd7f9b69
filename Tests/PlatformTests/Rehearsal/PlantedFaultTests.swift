import Testing

/// Tests of the tests: what is wrong in a copy of this repository is seen by the scripts.
@Suite(.needsRehearsal) struct PlantedFaultTests {
  /// The steps that fail of a preset in such a copy.
  private func failures(
    of preset: String, changing path: String, _ text: String, to other: String
  ) throws -> (steps: [String], calls: [Rehearsal.Call]) {
    let copy = try PlantedRepository(changing: path, text, to: other)
    let rehearsal = try Rehearsal("smoke-test-preset.sh", [preset], of: copy.path)
    #expect(rehearsal.status == 1, "\(rehearsal.talk)")
    return (rehearsal.steps.filter { $0.hasPrefix("failed ") }, rehearsal.calls)
  }

  /// Who submits asks for a ConfigMap in vain, and takes the driver's pod back.
  @Test func roleWithoutAVerbOfWhoSubmits() throws {
    let (steps, calls) = try failures(
      of: "4.1/airflow-k8s-submit", changing: "base/spark-jobs/common/rbac.yaml",
      "verbs: [create, patch]\n", to: "verbs: [patch]\n")
    #expect(steps.count == 2)
    #expect(steps.allSatisfy { $0.contains("spark-driver-41 may not create configmaps") })
    #expect(calls.contains { $0.verb == "delete" && $0.resource == "pods" })
  }

  /// A server starts and listens, and its sessions have no executors.
  @Test func roleWithoutAVerbOfAServer() throws {
    let (steps, _) = try failures(
      of: "4.1/jupyter-connect-k8s", changing: "base/spark-executor/common/role.yaml",
      "watch, create, delete,", to: "watch, delete,")
    #expect(steps.count >= 2)
    #expect(steps.allSatisfy { $0.contains("spark-connect-41 may not create pods") })
  }

  /// Nobody but the API server sees that two volumes are mounted at one path.
  @Test func duplicateMount() throws {
    let (steps, _) = try failures(
      of: "4.1/jupyter-connect-k8s", changing: "config/spark/kubernetes.conf",
      "spark.kubernetes.executor.podTemplateContainerName",
      to: """
        spark.kubernetes.executor.volumes.emptyDir.more.mount.path /tmp
        spark.kubernetes.executor.podTemplateContainerName
        """)
    #expect(steps.count >= 2)
    #expect(steps.allSatisfy { $0.contains("volumeMounts.mountPath: Duplicate value: /tmp") })
  }
}
