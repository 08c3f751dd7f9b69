package import Checks
internal import Documents
internal import Manifests

/// A definition loses versions in which objects are written or kept.
package enum DefinitionVersions: Danger {
  package static let id = "definition-versions"
  package static let harm = Harm.loss
  package static let summary = "A definition serves fewer versions, or keeps objects in another one"
  package static let page = RulePage(
    why: """
      Objects of a version that is gone can neither be read nor written, and the server refuses a
      definition without a version in which objects are kept. After a change of the version that is kept,
      the former definition does not read what was written since.
      """,
    fix: """
      Serve both versions until every object has been written again, and look at `status.storedVersions`
      before one goes.
      """,
    example: """
       apiVersion: apiextensions.k8s.io/v1
       kind: CustomResourceDefinition
       metadata: {name: sparkconnects.sparkoperator.k8s.io}
       spec:
         versions:
      -  - {name: v1alpha1, served: true, storage: true}
      +  - {name: v1beta1, served: true, storage: true}
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for (object, old, new) in subject.kept("CustomResourceDefinition") {
      let before = old.value(at: ["spec", "versions"])?.items ?? []
      let after = new.value(at: ["spec", "versions"])?.items ?? []
      for version in before {
        guard let name = version["name"]?.string else { continue }
        let path = "spec.versions[name=\(name)]"
        guard let now = after.first(where: { $0["name"]?.string == name }) else {
          found.add("version \(name) is gone", about: object, at: path)
          continue
        }
        if version["served"].isTrue, !now["served"].isTrue {
          found.add("version \(name) is no longer served", about: object, at: path + ".served")
        }
      }
      let (kept, keptNow) = (stored(before), stored(after))
      if kept != keptNow {
        found.add(
          "objects are kept as " + ToldText.change(kept, keptNow), about: object,
          at: "spec.versions")
      }
    }
  }

  private static func stored(_ versions: [Node]) -> String? {
    versions.first { $0["storage"].isTrue }?["name"]?.string
  }
}
