import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// What the scripts ask of a cluster, with a stand-in for kubectl: there is no cluster here.
@Suite(.needsRehearsal) struct ClusterScriptTests {
  /// Answers as a cluster would in which all is well.
  private static let answers = """
    printf '%s\n' "$*" |
      sed -E 's/^--kubeconfig [^ ]+ //; s/rehearsal[-_][-_a-z0-9]+/NEW/g' >>"$CALLS"
    case "$*" in
      *"apply "*) cat >/dev/null ;;
      *" exec "*http:*)
        cat >/dev/null
        facts='{"version": "4.1.0", "jobs": 1, "stages": 1, "executors": 1, "queries": 1}'
        echo "seen {\\"spark-1\\": $facts, \\"spark-7\\": $facts}" ;;
      *" exec "*)
        cat >/dev/null
        echo 'seen {"version": "4.1.0", "sum": 499500, "digits": 10, "rows": 1000,' \\
          '"provider": "parquet", "executors": ["a-exec-1"], "application": "spark-1"}' ;;
      *" get job"*) echo '{"status": {"succeeded": 1}}' ;;
      *"logs job"*) echo "Waiting for application pi with application ID spark-7 and more" ;;
      *"logs --selector"*) echo "pi is about 3.1415" ;;
      *"create --filename"* | *"delete "*) cat >/dev/null ;;
      *"get namespace"*) echo "$NAMESPACE" ;;
    esac
    """

  /// Runs a script; answers how it ended, its steps, and what kubectl was asked.
  private func run(
    _ script: String, _ arguments: [String], namespace: String = ""
  ) throws -> (status: Int32, steps: [String], calls: [String]) {
    let programs = try StandIns([])
    try programs.write("kubectl", Self.answers)
    let calls = programs.folder.appendingPathComponent("calls")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    try programs.write("a-cluster", text: "")
    let own = [
      "PATH": programs.folder.path + ":" + path, "CALLS": calls.path, "NAMESPACE": namespace,
    ]
    let kubeconfig = ["--kubeconfig", programs.folder.appendingPathComponent("a-cluster").path]
    let answer = try Command(
      CaseFiles.root + "/scripts/" + script, arguments + kubeconfig,
      variables: own.merging(Rehearsal.variables) { $1 }, splitsOutput: true
    ).run(seconds: 120)
    let steps = answer.output.split(separator: "\n").map {
      String($0.replacing(#/, [0-9.]+ s$/#, with: "").replacing(#/ +/#, with: " "))
    }
    let lines = ((try? String(contentsOf: calls, encoding: .utf8)) ?? "").split(separator: "\n")
    return (answer.status, steps, lines.map(String.init))
  }

  @Test func smokeTestUsesWhatIsDeployed() throws {
    let (status, steps, calls) = try run("test-spark-4.1-smoke.sh", [])
    #expect(status == 0)
    #expect(
      steps == [
        "ok Spark 4.1: Connect server listens",
        "ok Spark 4.1: a client has a query, a function, a table",
        "ok Spark 4.1: a notebook has them, too",
        "skipped Spark 4.1: Connect server stops and leaves nothing: others use it",
        "ok Spark 4.1: pi is computed by spark-submit in cluster mode",
        "ok Spark 4.1: History Server listens",
        "ok Spark 4.1: History Server knows 1 applications",
        "skipped Spark 4.1: History Server stops: others use it",
        "skipped nobody asked for what their Role forbids: a cluster does not say so",
      ])
    let driver = "spark-role=driver,spark-app-selector=spark-7"
    let python = calls.filter { $0.contains(" exec ") }
    try #require(python.count == 3, "\(calls)")
    #expect(python[0].contains("exec -i deployment/spark-connect-41 -- env SPARK_REMOTE=sc://127"))
    #expect(python[1].contains("exec -i deployment/jupyter-41 -- env SPARK_REMOTE=sc://spark-con"))
    #expect(
      calls.filter { !$0.contains(" exec ") } == [
        "-n spark-dev rollout status deployment/spark-connect-41 --timeout=600s",
        "-n spark-dev rollout status deployment/jupyter-41 --timeout=600s",
        "create --filename -", "-n spark-dev get job/NEW --output json",
        "-n spark-dev logs job/NEW --tail=-1",
        "-n spark-dev logs --selector \(driver) --tail=-1",
        "-n spark-dev delete pods --selector \(driver) --wait=false",
        "-n spark-dev rollout status deployment/spark-history-server-41 --timeout=600s",
        "-n spark-dev delete job/NEW",
      ])
  }

  /// A preset is deployed with its Secrets, and goes with its namespace.
  @Test func presetIsDeployedAndDeleted() throws {
    let namespace = "spark-41-jupyter-connect-k8s"
    let (status, steps, calls) = try run("smoke-test-preset.sh", ["4.1/jupyter-connect-k8s"])
    #expect(status == 0, "\(steps)")
    #expect(calls.first == "get namespace \(namespace) --ignore-not-found --output name")
    #expect(calls.dropFirst().first == "apply --server-side --filename -")
    #expect(calls.contains { $0.contains("get secret s3-credentials") })
    #expect(calls.contains("-n \(namespace) rollout status statefulset/minio --timeout=600s"))
    #expect(
      calls.contains("-n \(namespace) wait --for=condition=complete job/minio-user --timeout=600s"))
    #expect(calls.last == "delete namespace \(namespace) --wait=false")
  }

  /// Somebody else's namespace is left alone.
  @Test func presetThatIsThereStays() throws {
    let (status, steps, calls) = try run(
      "smoke-test-preset.sh", ["4.1/jupyter-connect-k8s"], namespace: "namespace/other")
    #expect(status == 1)
    #expect(steps.first?.hasSuffix("is there already, and would be deleted in the end") == true)
    #expect(calls.count == 1)
  }

  /// One that brings no namespace is deployed where there is one, and takes its own objects away.
  @Test func presetOfTheOperatorLeavesItsNamespace() throws {
    let (_, _, calls) = try run(
      "smoke-test-preset.sh", ["4.1/airflow-operator"],
      namespace: "namespace/spark-41-airflow-operator")
    #expect(!calls.contains { $0.hasPrefix("delete namespace") })
    #expect(calls.contains("delete --ignore-not-found --wait=false --filename -"))
  }

  @Test func kubeconfigHasToBeThere() throws {
    let scripts = ["test-coexistence.sh", "validate-presets.sh"]
    for script in scripts {
      for file in ["", "/nowhere"] {
        let words = ["--kubeconfig", file]
        let answer = try Command(CaseFiles.root + "/scripts/" + script, words).run()
        #expect(answer.status == 2 && answer.output.contains("there is no file"))
      }
    }
  }

  /// A History Server of another folder is a pod of our own, which is deleted.
  @Test func historyServersOfOtherFoldersAreOurs() throws {
    let (_, _, calls) = try run("test-history-server-compat.sh", [])
    let made = calls.filter { $0.contains("wait --for=condition=Ready pod/NEW") }
    let gone = calls.filter { $0.hasSuffix("delete pod/NEW") }
    #expect(made.count == 4, "\(calls)")
    #expect(gone.count == 4, "\(calls)")
  }
}
