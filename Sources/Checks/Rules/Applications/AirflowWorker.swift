internal import Documents
internal import Manifests

/// Airflow puts a task into the container that is called `base`.
enum AirflowWorker: Rule {
  static let id = "airflow-worker"
  static let consequence = Consequence.breaksLater
  static let summary = "the template of Airflow's workers has a container for Airflow"
  static let page = RulePage(
    why: """
      The executor for Kubernetes sets image and arguments of the container `base`, which has to be the
      first. In a template without it, or with an image that has no Airflow, tasks never begin.
      """,
    fix: """
      Call the first container `base` and leave its image to
      `[kubernetes_executor] worker_container_repository`, or take that of Airflow.
      """,
    example: """
      kind: Pod
      spec:
        containers:
        - {name: worker, image: "spark-custom:4.1.0"}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let names = Set(
      subject.airflowSettings.filter { $0.key == "pod_template_file" }
        .map(\.value.lastPathPart))
    guard !names.isEmpty else { return }
    for (number, pod) in subject.pods.enumerated() {
      guard pod.holder != nil, names.contains(pod.path),
        let container = subject.containers.first(where: { $0.pod == number })
      else { continue }
      if container.name != "base" {
        findings.add(
          Self.self,
          "the first container of \(subject.words(for: pod)) is `\(container.name)`, and Airflow "
            + "looks for `base`",
          at: subject.location(of: container.node["name"] ?? container.node, in: container),
          hint: "call it `base`")
      } else if container.imageName.repository.lastPathPart.hasPrefix("spark"),
        let image = container.node["image"]
      {
        findings.add(
          Self.self, "a task of Airflow runs in `\(container.image)`, which is an image of Spark",
          at: subject.location(of: image, in: container), hint: "an image of Airflow")
      }
    }
  }
}
