package import Documents
package import Manifests

/// What rules look at: the objects of a rendered environment, and what several rules ask about them,
/// found once.
package struct Subject: Sendable {
  /// Says where a place is.
  package typealias Locate = @Sendable (Place) -> Location

  package let manifests: [Manifest]
  /// Where objects go that do not say it.
  let namespace: Name
  /// What counts in namespaces that do not say it.
  let podSecurity: PodSecurityLevel
  private let locate: Locate
  /// What does not fit the schemas of Kubernetes and of the definitions among the objects.
  let schemaProblems: [SchemaProblem]
  /// The kinds without a schema.
  let unknownKinds: [UncheckedKind]
  /// The pods that the objects describe.
  let pods: [PodTemplate]

  package init(
    _ manifests: [Manifest], namespace: Name = "", podSecurity: PodSecurityLevel = .restricted,
    locate: @escaping Locate
  ) {
    self.manifests = manifests
    self.namespace = namespace
    self.podSecurity = podSecurity
    self.locate = locate
    var inspection = SchemaInspection(manifests)
    inspection.run()
    schemaProblems = inspection.problems
    unknownKinds = inspection.unknownKinds
    pods = PodTemplate.all(in: manifests)
  }

  /// What to underline of an object.
  func location(of id: Int32, in manifest: Manifest) -> Location {
    locate(manifest.place(of: id))
  }

  /// What to underline of a pod.
  func location(of id: Int32, in pod: PodTemplate) -> Location {
    location(of: pod.holder ?? id, in: manifests[pod.manifest])
  }

  /// Where an object says what it is called.
  func location(of manifest: Manifest) -> Location {
    let root = manifest.root
    return location(of: (root["metadata"]?["name"] ?? root).id, in: manifest)
  }

  /// The namespace in which an object will be.
  func namespace(of manifest: Manifest) -> Name {
    manifest.namespace.isEmpty ? namespace : manifest.namespace
  }
}
