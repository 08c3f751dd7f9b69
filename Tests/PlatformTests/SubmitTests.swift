import Testing

/// What submits applications.
@Suite struct SubmitTests {
  /// A Job that submits ends as its application does only by the image's `submit`.
  @Test func whoSubmitsSeesFailures() throws {
    let objects = try Platform().objects(of: "dev")
    let job = try #require(objects.first { $0.kind == "CronJob" })
    let pod = job[path: "spec.jobTemplate.spec.template.spec"]
    #expect(pod[path: "containers.0.args.0"].text == "submit")
    let conf = objects.first { $0.name.hasPrefix("spark-submit-conf-41-") }
    let text = try #require(conf)["data"]["spark-defaults.conf"].text
    #expect(text.contains("\nspark.kubernetes.submission.waitAppCompletion         true\n"))
  }
}
