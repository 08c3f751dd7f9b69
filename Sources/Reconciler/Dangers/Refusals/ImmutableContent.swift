package import Checks
internal import Documents
internal import Manifests

/// A ConfigMap or Secret that says it never changes does.
package enum ImmutableContent: Danger {
  package static let id = "immutable-content"
  package static let harm = Harm.refused
  package static let summary = "A ConfigMap or Secret that is immutable changes"
  package static let page = RulePage(
    why: """
      With `immutable: true` the server takes no other content, and no `immutable: false` either. The
      synchronization fails at this object.
      """,
    fix: """
      Let the content be in the name, as generators and ConfigSets do it: then it is another object.
      """,
    example: """
       apiVersion: v1
       kind: ConfigMap
       metadata: {name: hadoop}
       immutable: true
       data:
      -  level: info
      +  level: debug
      """)

  private static let fields = [["data"], ["binaryData"], ["stringData"], ["immutable"]]

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for (object, old, _) in subject.kept("ConfigMap", "Secret") where old["immutable"].isTrue {
      // With another hash in its name it is another object.
      guard object.change.old?.id.name == object.change.new?.id.name else { continue }
      let changes = object.changesInPlace.filter { change in
        fields.contains { change.path.begins(with: $0) }
      }
      let names = changes.compactMap(\.path.lastField)
      guard !names.isEmpty else { continue }
      found.add(
        "is immutable, and changes: \(ToldText.list(names))", about: object, at: "immutable")
    }
  }
}
