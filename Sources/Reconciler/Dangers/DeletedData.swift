package import Checks
internal import Manifests

/// Objects go that hold data.
package enum DeletedData: Danger {
  package static let id = "deleted-data"
  package static let harm = Harm.loss
  package static let summary = "An object that holds data, or all that is in it, is deleted"
  package static let page = RulePage(
    why:
      "With a claim its volume goes, unless its class keeps it; with a namespace everything in it; "
      + "with a definition all objects of its kind. No revert brings them back.",
    fix: "Keep the object, or make sure that its data is elsewhere. An annotation "
      + "`argocd.argoproj.io/sync-options: Prune=false` keeps what is no longer rendered.",
    example: """
      -apiVersion: v1
      -kind: PersistentVolumeClaim
      -metadata:
      -  name: minio-data
      """)

  private static let kinds = [
    "PersistentVolumeClaim": "with the volume that it has claimed",
    "PersistentVolume": "and with it what a claim has bound",
    "Namespace": "with everything in it",
    "CustomResourceDefinition": "with all objects of its kind",
  ]

  package static func inspect(_ difference: EnvironmentDifference, _ found: inout FoundDangers) {
    for object in difference.objects {
      guard object.change.action == .removed || object.change.action == .renamed,
        let kind = object.old?.kind.kind.string, let what = kinds[kind]
      else { continue }
      found.add("is deleted, \(what)", about: object, in: difference)
    }
  }
}
