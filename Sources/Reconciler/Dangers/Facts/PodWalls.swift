internal import Checks
internal import Documents

/// What a pod may do beyond what others may, and what keeps it in.
struct PodWalls {
  /// Something that a pod says of itself.
  struct Fact: Hashable {
    /// The container; nil for the pod.
    let container: String?
    let field: String
    let text: String
  }

  /// What it may do.
  private(set) var powers: Set<Fact> = []
  /// What keeps it in.
  private(set) var walls: Set<Fact> = []

  /// The same of no pod.
  init() {}

  init(_ pod: PodTemplate) {
    guard let spec = pod.spec else { return }
    addPod(spec)
    for (container, _) in pod.containers {
      let name = container["name"]?.string ?? ""
      addPowers(of: container["securityContext"], name)
      addWalls(of: container["securityContext"], spec["securityContext"], name)
    }
  }

  private mutating func addPod(_ spec: Node) {
    for field in ["hostNetwork", "hostPID", "hostIPC"] where spec[named: field].isTrue {
      powers.insert(Fact(container: nil, field: field, text: "\(field) is true"))
    }
    for volume in spec["volumes"]?.items ?? [] {
      guard let path = volume["hostPath"]?["path"] else { continue }
      powers.insert(
        Fact(container: nil, field: "volumes", text: "mounts \(path.told) of the node"))
    }
    addPowers(of: spec["securityContext"], nil)
  }

  private mutating func addPowers(of context: Node?, _ container: String?) {
    guard let context else { return }
    func note(_ field: String, _ text: String) {
      powers.insert(Fact(container: container, field: "securityContext." + field, text: text))
    }
    if context["privileged"].isTrue { note("privileged", "privileged is true") }
    if context["allowPrivilegeEscalation"].isTrue {
      note("allowPrivilegeEscalation", "allowPrivilegeEscalation is true")
    }
    if context["runAsUser"]?.integer == 0 { note("runAsUser", "runs as root (runAsUser 0)") }
    for capability in context["capabilities"]?["add"].texts ?? [] {
      note("capabilities.add", "capability \(ToldText.of(capability)) is added")
    }
    if let type = context["seccompProfile"]?["type"]?.string, type == "Unconfined" {
      note("seccompProfile", "seccomp profile is Unconfined")
    }
    if let mount = context["procMount"]?.string, mount != "Default" {
      note("procMount", "procMount is \(ToldText.of(mount))")
    }
  }

  private mutating func addWalls(of own: Node?, _ pod: Node?, _ container: String) {
    func note(_ field: String, _ text: String) {
      walls.insert(Fact(container: container, field: "securityContext." + field, text: text))
    }
    if (own?["runAsNonRoot"] ?? pod?["runAsNonRoot"]).isTrue {
      note("runAsNonRoot", "runAsNonRoot is gone")
    }
    if own?["allowPrivilegeEscalation"].isFalse == true {
      note("allowPrivilegeEscalation", "allowPrivilegeEscalation is no longer false")
    }
    if own?["readOnlyRootFilesystem"].isTrue == true {
      note("readOnlyRootFilesystem", "readOnlyRootFilesystem is gone")
    }
    if (own?["capabilities"]?["drop"]).texts.contains("ALL") {
      note("capabilities.drop", "capabilities are no longer dropped (ALL)")
    }
    if (own?["seccompProfile"] ?? pod?["seccompProfile"]) != nil {
      note("seccompProfile", "seccompProfile is gone")
    }
  }
}
