package import Checks
internal import Documents
internal import Manifests

/// Volumes that stayed are deleted from now on.
package enum ClaimRetention: Danger {
  package static let id = "claim-retention"
  package static let harm = Harm.loss
  package static let summary = "Volumes that were kept are deleted together with who uses them"
  package static let page = RulePage(
    why: """
      A retention policy says what becomes of the claims of a StatefulSet when it is deleted or has fewer
      pods, a reclaim policy what becomes of a volume without its claim. With `Delete` the data goes, at
      once if the same change takes pods away.
      """,
    fix: """
      Keep `Retain`, and delete claims by hand when nobody needs them.
      """,
    example: """
       apiVersion: apps/v1
       kind: StatefulSet
       metadata: {name: minio}
       spec:
         persistentVolumeClaimRetentionPolicy:
      -    whenDeleted: Retain
      +    whenDeleted: Delete
      """)

  private static let dataKinds = [
    "PersistentVolumeClaim", "PersistentVolume", "Namespace", "CustomResourceDefinition",
    "StatefulSet",
  ]

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for (object, old, new) in subject.kept("StatefulSet") {
      inspect(object, old["spec"], new["spec"], &found)
    }
    for (object, old, new) in subject.kept("PersistentVolume") {
      let path = ["spec", "persistentVolumeReclaimPolicy"]
      let (before, after) = (old.value(at: path)?.string, new.value(at: path)?.string)
      guard after == "Delete", before != after else { continue }
      found.add(
        "reclaim policy \(ToldText.change(before, after)): the volume goes with its claim",
        about: object, at: path.joined(separator: "."))
    }
    for object in subject.objects where object.isOf(dataKinds) && object.isKeptByArgo {
      guard object.new != nil, !object.staysInArgo else { continue }
      found.add(
        "`Prune=false` is gone: it is deleted when it is no longer rendered", about: object,
        at: "metadata.annotations")
    }
  }

  private static func inspect(
    _ object: ChangedObject, _ old: Node?, _ new: Node?, _ found: inout FoundDangers
  ) {
    let field = "persistentVolumeClaimRetentionPolicy"
    for (when, event) in [("whenDeleted", "is deleted"), ("whenScaled", "has fewer pods")] {
      let before = old?.value(at: [field, when])?.string
      guard new?.value(at: [field, when])?.string == "Delete", before != "Delete" else { continue }
      found.add(
        "\(when) \(before ?? "Retain") -> Delete: claims go when it \(event)", about: object,
        at: "spec.\(field).\(when)")
    }
    guard new?.value(at: [field, "whenScaled"])?.string == "Delete",
      let before = old?["replicas"]?.integer, let after = new?["replicas"]?.integer, after < before
    else { return }
    found.add(
      "replicas \(before) -> \(after): the claims of pods that go are deleted", about: object,
      at: "spec.replicas")
  }
}

extension ChangedObject {
  /// Whether Argo CD still leaves it when it is no longer rendered.
  fileprivate var staysInArgo: Bool {
    new.map { ArgoAnnotation.hasOption("Prune=false", $0) } ?? false
  }
}
