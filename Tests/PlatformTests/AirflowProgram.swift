import CaseSupport
import Foundation
import ProgramSupport

/// The real Airflow: `AIRFLOW_PYTHON` names the Python of an environment that has it, with the
/// providers of the image that are used.
struct AirflowProgram {
  static let known: AirflowProgram? = ProcessInfo.processInfo.environment["AIRFLOW_PYTHON"]
    .flatMap { FileManager.default.isExecutableFile(atPath: $0) ? AirflowProgram(python: $0) : nil }

  let python: String

  /// Prints a line of JSON for the files of DAGs that cannot be read, then one for each pod or
  /// application that Airflow would make: that of a worker, and those of tasks.
  private static let script = """
    import json, sys
    from airflow.dag_processing.dagbag import DagBag
    from airflow.providers.cncf.kubernetes.kube_config import KubeConfig
    from airflow.providers.cncf.kubernetes.operators.custom_object_launcher import (
        CustomObjectLauncher)
    from airflow.providers.cncf.kubernetes.pod_generator import PodGenerator
    from kubernetes.client import ApiClient

    plain = ApiClient().sanitize_for_serialization
    bag = DagBag(dag_folder=sys.argv[1])
    made = [{"errors": bag.import_errors, "dags": sorted(bag.dags)}]
    conf = KubeConfig()
    made.append(plain(PodGenerator.construct_pod(
        dag_id="a", task_id="b", pod_id="worker", try_number=1, kube_image=conf.kube_image,
        args=["python", "-m", "airflow.sdk.execution_time.execute_workload"], date=None,
        pod_override_object=None, namespace=conf.executor_namespace, scheduler_job_id="1",
        base_worker_pod=PodGenerator.deserialize_model_file(conf.pod_template_file),
        with_mutation_hook=True)))
    for _, dag in sorted(bag.dags.items()):
        for task in dag.tasks:
            if hasattr(task, "template_spec"):
                made.append(CustomObjectLauncher(
                    task.name, task.namespace, None, None, task.manage_template_specs()).body)
            elif hasattr(task, "build_pod_request_obj"):
                made.append(plain(task.build_pod_request_obj(dry_run=True)))
    for thing in made:
        print("made:", json.dumps(thing))
    """

  /// What Airflow makes of a place, and what it says besides.
  func things(at place: AirflowPlace) throws -> (things: [Thing], talk: String) {
    let answer = try run(["-c", Self.script, place.dags], at: place)
    let lines = answer.output.split(separator: "\n").filter { $0.hasPrefix("made: ") }
    return (try lines.map { try Thing(json: $0.dropFirst(6)) }, answer.talk)
  }

  /// Runs Python with words behind it.
  func run(
    _ words: [String], at place: AirflowPlace, variables: [String: String] = [:]
  ) throws -> Command.Answer {
    try Command(
      python, words, in: place.folder,
      variables: self.variables(at: place).merging(variables) { $1 }, splitsOutput: true
    ).run(seconds: 300)
  }

  /// What a container of Airflow has in its environment, but for Secrets.
  func variables(at place: AirflowPlace) -> [String: String] {
    let programs = URL(fileURLWithPath: python).deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return [
      "AIRFLOW_HOME": place.folder.path + "/home", "HOME": place.folder.path + "/home",
      "AIRFLOW_CONFIG": place.folder.path + "/conf/airflow.cfg", "PATH": programs + ":" + path,
    ]
  }
}
