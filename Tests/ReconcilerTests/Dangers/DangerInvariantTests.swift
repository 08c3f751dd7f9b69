import Documents
import Reconciler
import Testing

/// What holds for all dangers.
@Suite struct DangerInvariantTests {
  private static let examples = Dangers.all.map { Change($0.page.example) }

  /// The same objects as JSON: other quotes, other order, no comments.
  private static func respelled(_ text: String) throws -> String {
    try ParsedText.parse(SourceText(text), as: .resource).documents.map { document in
      var output = OutputText()
      try document.root.printCanonicalJSON(to: &output)
      return "---\n" + output.string + "\n"
    }.joined()
  }

  @Test func nothingIsDangerousThatIsTheSame() throws {
    var count = 0
    for example in Self.examples where example.isOfObjects {
      for text in [example.old, example.new] where !text.isEmpty {
        let other = try Self.respelled(text)
        #expect(Change.dangers(from: text, to: text).isEmpty)
        #expect(Change.dangers(from: text, to: other).isEmpty, "\(text)")
        #expect(Change.dangers(from: other, to: text).isEmpty, "\(text)")
        count += 1
      }
    }
    #expect(count > 50)
  }

  @Test func newAndGoneEnvironmentsAreNoRestarts() {
    for example in Self.examples where example.isOfObjects {
      let made = Change.dangers(from: nil, to: example.new)
      #expect(made.allSatisfy { [.access, .outage].contains($0.harm) }, "\(example.new)")
      #expect(Change.dangers(from: example.old, to: nil).allSatisfy { $0.harm == .loss })
    }
  }

  @Test func nothingIsSaidTwice() {
    for example in Self.examples {
      let dangers = example.dangers
      #expect(Set(dangers).count == dangers.count)
    }
  }

  @Test func nothingIsSaidOfWhatCannotBeRendered() {
    #expect(Change.dangers(from: Sample.object("Namespace"), to: "a: [").isEmpty)
  }

  /// What nobody shall read is in no message, wherever it stands.
  @Test func secretsAreNotTold() {
    func objects(_ secret: String) -> String {
      Sample.object("Secret", "type: a/\(secret.utf8.count)\nimmutable: true\ndata: {a: \(secret)}")
        + Sample.file(
          "spark-defaults.conf",
          """
          spark.hadoop.fs.s3a.secret.key \(secret)
          spark.sql.warehouse.dir s3a://u:\(secret)@host/a
          spark.kubernetes.container.image https://u:\(secret)@host/a
          spark.hadoop.javax.jdo.option.ConnectionURL jdbc:postgresql://db/a?password=\(secret)
          """)
        + Sample.object(
          "ConfigMap", "data: {DB_PASSWORD: \(secret), MINIO_VOLUMES: \"http://u:\(secret)@h\"}",
          name: "y")
        + Sample.workload(
          """
          image: "https://u:\(secret)@host/a", env: [{name: PGDATA, value: "password=\(secret)"}, \
          {name: TOKEN, value: \(secret)}], args: [--conf, \
          "spark.sql.warehouse.dir=s3a://u:\(secret)@host/b"], \
          resources: {limits: {memory: \(secret.utf8.count)}}
          """, pod: "volumes: [{name: v, hostPath: {path: \"password=\(secret)\"}}]")
        + Sample.object(
          "SparkApplication",
          "spec: {sparkConf: {spark.eventLog.dir: \"s3a://u:\(secret)@h\"}, sparkVersion: 4.1.\(secret.utf8.count)}"
        )
        + Sample.object("Ingress", "spec: {rules: [{host: \"http://u:\(secret)@h\"}]}")
    }
    let dangers = Change.dangers(from: objects("canary-old"), to: objects("canary-n"))
    #expect(dangers.count > 8)
    for entry in dangers where entry.path.contains("canary") || entry.message.contains("canary") {
      Issue.record("\(entry)")
    }
  }
}
