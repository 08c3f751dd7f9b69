internal import Documents
internal import Manifests

/// The fields of kinds that the server lets nobody change.
struct ImmutableFields {
  private let fields: [[String]]
  /// What below them may be changed.
  private let exceptions: [[String]]

  private init(_ fields: [[String]], but exceptions: [[String]] = []) {
    (self.fields, self.exceptions) = (fields, exceptions)
  }

  private static let volumeSources = [
    "awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "csi", "fc", "flexVolume",
    "flocker", "gcePersistentDisk", "glusterfs", "hostPath", "iscsi", "local", "nfs",
    "photonPersistentDisk", "portworxVolume", "quobyte", "rbd", "scaleIO", "storageos",
    "vsphereVolume", "volumeMode",
  ]

  private static let kinds: [String: ImmutableFields] = [
    "Deployment": ImmutableFields([["spec", "selector"]]),
    "DaemonSet": ImmutableFields([["spec", "selector"]]),
    "ReplicaSet": ImmutableFields([["spec", "selector"]]),
    // Newer servers take another number of kept revisions.
    "StatefulSet": ImmutableFields(
      [["spec"]],
      but: [
        "replicas", "ordinals", "template", "updateStrategy", "minReadySeconds",
        "persistentVolumeClaimRetentionPolicy", "revisionHistoryLimit",
      ].map { ["spec", $0] }),
    "Job": ImmutableFields(
      [
        "template", "selector", "completions", "completionMode", "manualSelector",
        "podFailurePolicy", "successPolicy", "backoffLimitPerIndex", "managedBy",
      ].map { ["spec", $0] }),
    "PersistentVolumeClaim": ImmutableFields(
      [["spec"]], but: [["spec", "resources"], ["spec", "volumeAttributesClassName"]]),
    "PersistentVolume": ImmutableFields(volumeSources.map { ["spec", $0] }),
    "StorageClass": ImmutableFields(
      ["parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"].map { [$0] }),
    "RoleBinding": ImmutableFields([["roleRef"]]),
    "ClusterRoleBinding": ImmutableFields([["roleRef"]]),
    "Secret": ImmutableFields([["type"]]),
    "IngressClass": ImmutableFields([["spec", "controller"]]),
    "PriorityClass": ImmutableFields([["value"], ["preemptionPolicy"]]),
    "RuntimeClass": ImmutableFields([["handler"]]),
    "CustomResourceDefinition": ImmutableFields([
      ["spec", "group"], ["spec", "scope"], ["spec", "names", "plural"],
    ]),
  ]

  /// The changes of an object that the server refuses, each by the field that may not change.
  static func changes(of object: ChangedObject) -> [(field: String, change: ValueChange)] {
    if object.isOf("Service") { return addresses(of: object) }
    guard let kind = object.kind?.kind.string, object.isOf(kind), let facts = kinds[kind] else {
      return []
    }
    return object.changesInPlace.compactMap { change in
      guard let field = facts.fields.first(where: change.path.begins),
        !facts.exceptions.contains(where: change.path.begins)
      else { return nil }
      let depth = min(max(field.count, 2), change.path.steps.count)
      return (ValuePath(Array(change.path.steps[..<depth])).keyedText, change)
    }
  }

  /// The address of a Service that has one. Who writes none keeps it.
  private static func addresses(
    of object: ChangedObject
  ) -> [(field: String, change: ValueChange)] {
    let type = object.old?.root["spec"]?["type"]?.string
    guard type != "ExternalName" else { return [] }
    return object.changesInPlace.compactMap { change in
      guard change.action != .removed, change.path.begins(with: ["spec", "clusterIP"]) else {
        return nil
      }
      return (change.path.keyedText, change)
    }
  }
}
