extension ObjectForm {
  static let persistentVolume = ObjectForm(
    "PersistentVolume", "v1", isClusterScoped: true, weight: 2
  ) { draft in
    var spec: Value = ["capacity": ["storage": "1Gi"]]
    spec["storageClassName"] = draft.maybe(60) { .text($0.name(of: "StorageClass")) }
    spec["azureFile"] = draft.maybe(30) { ["secretName": .text($0.name(of: "Secret"))] }
    return ["spec": spec]
  }

  static let persistentVolumeClaim = ObjectForm("PersistentVolumeClaim", "v1", weight: 3) { draft in
    var spec: Value = ["accessModes": ["ReadWriteOnce"]]
    spec["storageClassName"] = draft.maybe(60) { .text($0.name(of: "StorageClass")) }
    spec["volumeName"] = draft.maybe(50) { .text($0.name(of: "PersistentVolume")) }
    return ["spec": spec]
  }

  static let storageClass = ObjectForm(
    "StorageClass", "storage.k8s.io/v1", isClusterScoped: true, weight: 2
  ) { draft in
    var parameters: Value = ["type": "ssd"]
    for key in ["secretName", "adminSecretName", "userSecretName", "secretRef"] {
      parameters[key] = draft.maybe(25) { .text($0.name(of: "Secret")) }
    }
    return ["provisioner": "example.dev/disk", "parameters": parameters]
  }

  static let priorityClass = ObjectForm(
    "PriorityClass", "scheduling.k8s.io/v1", isClusterScoped: true, weight: 2
  ) { _ in ["value": 1000] }
}
