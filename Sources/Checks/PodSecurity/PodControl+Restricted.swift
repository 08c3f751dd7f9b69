internal import Documents

extension PodControl {
  /// The controls of the level `restricted`: what a careful pod says of itself.
  static let restricted: [PodControl] = [
    PodControl(.restricted, volumes), PodControl(.restricted, escalation),
    PodControl(.restricted, nonRoot), PodControl(.restricted, rootUser),
    PodControl(.restricted, seccomp), PodControl(.restricted, droppedCapabilities),
  ]

  private static let volumeTypes = [
    "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image",
    "persistentVolumeClaim", "projected", "secret",
  ]

  private static func volumes(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    for (number, volume) in (pod.spec?["volumes"]?.items ?? []).enumerated() {
      let types = volume.entries.filter { !$0.key.isName && $0.value.kind != .null }
      let isAllowed = types.contains { type in
        volumeTypes.contains { type.key.string == $0 }
      }
      // A folder of the node is what `baseline` forbids already.
      guard !isAllowed, (volume["hostPath"]?.kind ?? .null) == .null else { continue }
      // A volume of no type is an emptyDir.
      guard let type = types.first else { continue }
      found.append(
        PodViolation(
          "spec.volumes[\(number)].\(type.key.string)", "is of a type that is not let in",
          at: type.key,
          fix: "one of `" + volumeTypes.joined(separator: "`, `") + "`"))
    }
  }

  private static func escalation(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    guard !pod.isForWindows else { return }
    for (container, path) in pod.containers {
      let value = container["securityContext"]?["allowPrivilegeEscalation"]
      guard !(value?.isFalse ?? false) else { continue }
      found.append(
        PodViolation(
          path + ".securityContext.allowPrivilegeEscalation", "is not false",
          at: value ?? container["name"] ?? container,
          fix: "`securityContext: {allowPrivilegeEscalation: false}` in the container"))
    }
  }

  /// The pod says it for all containers, or each says it; none says the opposite.
  private static func nonRoot(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    let own = pod.spec?["securityContext"]?["runAsNonRoot"]
    let fix = "`securityContext: {runAsNonRoot: true}` in the pod"
    if let own, own.isFalse {
      found.append(
        PodViolation("spec.securityContext.runAsNonRoot", "is not true", at: own, fix: fix))
    }
    for (container, path) in pod.containers {
      let value = container["securityContext"]?["runAsNonRoot"]
      guard !(value ?? own).isTrue, !(value == nil && own.isFalse) else { continue }
      found.append(
        PodViolation(
          path + ".securityContext.runAsNonRoot", "is not true",
          at: value ?? container["name"] ?? container, fix: fix))
    }
  }

  private static func rootUser(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    for (node, path) in pod.allSecurityContexts {
      guard let value = node["runAsUser"], value.integer == 0 else { continue }
      found.append(
        PodViolation(path + ".runAsUser", "is root", at: value, fix: "the number of another user"))
    }
  }

  /// The pod has a profile for all containers, or each has one.
  private static func seccomp(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    guard !pod.isForWindows else { return }
    let isOwn = pod.spec?["securityContext"]?["seccompProfile"]?["type"] != nil
    for (container, path) in pod.containers where !isOwn {
      guard container["securityContext"]?["seccompProfile"]?["type"] == nil else { continue }
      found.append(
        PodViolation(
          path + ".securityContext.seccompProfile", "is not set",
          at: container["name"] ?? container,
          fix: "`securityContext: {seccompProfile: {type: RuntimeDefault}}` in the pod"))
    }
  }

  private static func droppedCapabilities(_ pod: PodTemplate, _ found: inout [PodViolation]) {
    guard !pod.isForWindows else { return }
    for (container, path) in pod.containers {
      let capabilities = container["securityContext"]?["capabilities"]
      let dropped = capabilities?["drop"]
      if !(dropped?.items ?? []).contains(where: { $0.string == "ALL" }) {
        found.append(
          PodViolation(
            path + ".securityContext.capabilities.drop", "has no `ALL`",
            at: dropped ?? container["name"] ?? container,
            fix: "`securityContext: {capabilities: {drop: [ALL]}}` in the container"))
      }
      for item in capabilities?["add"]?.items ?? [] where item.string != "NET_BIND_SERVICE" {
        found.append(
          PodViolation(
            path + ".securityContext.capabilities.add", "has `\(item.string)`", at: item,
            fix: "remove it"))
      }
    }
  }
}

extension Node {
  /// Whether a key is the name of a volume, and none of its types.
  fileprivate var isName: Bool { string == "name" }
}
