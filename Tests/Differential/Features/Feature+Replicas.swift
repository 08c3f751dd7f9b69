extension Feature {
  /// How many of a workload run.
  static let replicas = Feature(layer: "replicas", share: 30) { draft in
    let scaled = ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"]
    let known = draft.layer.objects.filter { scaled.contains($0.kind) }
    guard !known.isEmpty else { return }
    let isMissing = draft.chance(1)
    draft.layer.kustomization["replicas"] = draft.some(2) { draft in
      let object = draft.random.pick(known)
      let name = isMissing ? "absent" : draft.chance(80) ? object.original : object.name
      return ["name": .text(name), "count": .plain(String(draft.random.pick([0, 1, 3, 200])))]
    }
  }
}
