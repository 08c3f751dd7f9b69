import CaseSupport

/// What the pod-security level `restricted` asks of a pod, and that nothing is written where its
/// image is.
enum Restricted {
  private static let volumes: Set<String> = [
    "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim",
    "projected", "secret",
  ]

  /// What is wrong with the specification of a pod.
  static func faults(of pod: Thing) -> [String] {
    var faults = ["hostNetwork", "hostPID", "hostIPC"].filter { pod[$0].flag == true }
    for volume in pod["volumes"].items {
      let kinds = volume.keys.filter { $0 != "name" }
      if kinds.count != 1 || !volumes.isSuperset(of: kinds) { faults.append("volume \(volume)") }
    }
    let context = pod["securityContext"]
    let containers = pod["containers"].items + pod["initContainers"].items
    if containers.isEmpty { faults.append("no container") }
    return faults
      + containers.flatMap { container in
        self.faults(of: container, in: context).map { "\(container["name"].text): \($0)" }
      }
  }

  private static func faults(of container: Thing, in pod: Thing) -> [String] {
    let own = container["securityContext"]
    func setting(_ path: String) -> Thing {
      own[path: path].isNothing ? pod[path: path] : own[path: path]
    }
    let conditions = [
      "allowPrivilegeEscalation": own["allowPrivilegeEscalation"].flag == false,
      "capabilities": own[path: "capabilities.drop"].texts == ["ALL"]
        && own[path: "capabilities.add"].isNothing,
      "privileged": own["privileged"].flag != true,
      "readOnlyRootFilesystem": own["readOnlyRootFilesystem"].flag == true,
      "runAsNonRoot": setting("runAsNonRoot").flag == true,
      "runAsUser": setting("runAsUser").number ?? 0 > 0,
      "seccompProfile": setting("seccompProfile.type").text == "RuntimeDefault",
      "hostPort": container["ports"].items.allSatisfy { $0["hostPort"].isNothing },
    ]
    return conditions.filter { !$0.value }.map(\.key).sorted()
  }
}
