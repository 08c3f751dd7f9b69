import GitSupport
import Testing

/// Nobody reads in any form of a difference what nobody shall read.
@Suite struct HiddenDifferenceTests {
  private let project: DeliveryProject

  init() throws {
    project = try DeliveryProject()
    try project.settings("secrets: {allow: [Opaque]}")
    try write("canary-one", image: "x:1")
    try write("canary-two", image: "x:2")
  }

  private func write(_ value: String, image: String) throws {
    let folder = "work/environments/dev/"
    let file = "spark.executor.memory \(image)\\nspark.hadoop.fs.s3a.secret.key \(value)\\n"
    let objects = """
      apiVersion: v1
      kind: Secret
      metadata: {name: plain}
      stringData: {user: \(value)}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: conf}
      data:
        password: \(value)
        spark-defaults.conf: "\(file)"
        other: "http://user:\(value)@host/\(image)"
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: pod}
      spec:
        containers:
        - name: a
          image: \(image)
          env: [{name: API_TOKEN, value: \(value)}]
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: \(image == "x:1" ? "gone" : "new")}
      data: {a: \(image == "x:1" ? "Y2FuYXJ5" : "Y2FuYXJ5Mg==")}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: only-\(image == "x:1" ? "old" : "now")}
      data:
        password: \(value)
        mode: \(image)
        spark-defaults.conf: "\(file)"
        hive.conf: "spark.hadoop.fs.s3a.secret.key \(value)"

      """
    try project.sandbox.write(objects, to: folder + "all.yaml")
    try project.sandbox.write("resources: [all.yaml]\n", to: folder + "kustomization.yaml")
    try project.sandbox.commit("objects", in: "work")
  }

  @Test(arguments: ["text", "json", "markdown", "html", "patch"])
  func valuesAreHidden(_ form: String) {
    let run = project.program.run("diff", "HEAD~1", "HEAD", "-o", form, "--cosmetic")
    #expect(run.code == 1, "\(run.talk)")
    for part in ["canary", "Y2FuYXJ5"] {
      #expect(!run.output.contains(part) && !run.talk.contains(part), "\(run.output)")
    }
    #expect(run.output.contains("(hidden)") && run.output.contains("x:2"), "\(run.output)")
  }
}
