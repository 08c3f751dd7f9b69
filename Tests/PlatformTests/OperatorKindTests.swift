import CaseSupport
import Testing

/// The kinds of Spark Operator: schemas of our own.
@Suite struct OperatorKindTests {
  private static func definitions() throws -> [(object: Thing, line: Substring)] {
    try Platform().lines(of: "cluster").map { (try Thing(json: $0), $0) }
      .filter { $0.object.kind == "CustomResourceDefinition" }
  }

  @Test func kindsAreThoseThatTheControllerWatches() throws {
    let names = try Self.definitions().map { definition in
      let spec = definition.object["spec"]
      let version = spec[path: "versions.0"]
      #expect(!version[path: "subresources.status"].isNothing, "\(definition.object.name)")
      return [
        definition.object.name, version["name"].text, spec[path: "names.kind"].text,
        spec[path: "names.shortNames.0"].text,
      ].joined(separator: " ")
    }
    #expect(
      names == [
        "scheduledsparkapplications.sparkoperator.k8s.io v1beta2 ScheduledSparkApplication "
          + "scheduledsparkapp",
        "sparkapplications.sparkoperator.k8s.io v1beta2 SparkApplication sparkapp",
        "sparkconnects.sparkoperator.k8s.io v1alpha1 SparkConnect sparkconn",
      ])
  }

  @Test func schemasAreCompactAndStructural() throws {
    for (definition, line) in try Self.definitions() {
      // Client-side apply keeps a copy of at most 262144 bytes in an annotation.
      #expect(line.utf8.count < 32_000, "\(definition.name)")
      #expect(KindSchema(of: definition).faults == [], "\(definition.name)")
      let approval = definition[path: "metadata.annotations"]["api-approved.kubernetes.io"]
      #expect(!approval.isNothing, "\(definition.name)")
    }
  }

  @Test func whatIsScheduledIsAnApplication() throws {
    let schemas = try Self.definitions().map {
      $0.object[path: "spec.versions.0.schema.openAPIV3Schema.properties.spec"]
    }
    #expect(schemas[0][path: "properties.template"] == schemas[1])
    #expect(schemas[1]["required"].texts.count == 5)
  }
}
