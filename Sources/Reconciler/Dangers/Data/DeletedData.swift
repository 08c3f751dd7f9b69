package import Checks
internal import Documents
internal import Manifests

/// Objects go that hold data.
package enum DeletedData: Danger {
  package static let id = "deleted-data"
  package static let harm = Harm.loss
  package static let summary = "An object that holds data, or all that is in it, is deleted"
  package static let page = RulePage(
    why: """
      With a claim its volume goes, unless its class keeps it; with a namespace everything in it; with a
      definition all objects of its kind. No revert brings them back. A StatefulSet that is called
      otherwise, or stands elsewhere, gets new claims, which are empty.
      """,
    fix: """
      Keep the object, or make sure that its data is elsewhere. An annotation
      `argocd.argoproj.io/sync-options: Prune=false` keeps what is no longer rendered.
      """,
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

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    let guarded = Set(subject.deletionGuard.kinds.map(\.value.text))
    for object in subject.objects where object.isDeleted && !object.isKeptByArgo {
      guard let old = object.old else { continue }
      let kind = old.kind.kind.string
      if let what = kinds[kind] {
        found.add("is deleted, \(what)", about: object)
      } else if let message = claims(of: object, old) {
        found.add(message, about: object)
      } else if guarded.contains(kind) {
        found.add("is deleted, and the guard protects its kind", about: object)
      }
    }
    for object in subject.objects where object.isForced && object.isOf("PersistentVolumeClaim") {
      guard !ImmutableFields.changes(of: object).isEmpty else { continue }
      found.add(
        "is deleted and made anew, with its volume: `Force=true` and a change that is refused",
        about: object)
    }
  }

  /// What becomes of the claims of a StatefulSet; nil if it has none.
  private static func claims(of object: ChangedObject, _ old: Manifest) -> String? {
    guard object.isOf("StatefulSet"), let spec = old.root["spec"],
      spec["volumeClaimTemplates"]?.items.isEmpty == false
    else { return nil }
    let policy = spec["persistentVolumeClaimRetentionPolicy"]?["whenDeleted"]?.string
    if policy == "Delete" {
      return "is deleted, with the claims of its pods: `whenDeleted: Delete`"
    }
    return object.change.action == .renamed
      ? "is deleted and made anew: its pods get claims that are new and empty"
      : "is deleted; the claims of its pods stay"
  }
}
