import Reconciler
import Testing

/// Dangers by which more is allowed.
@Suite struct AccessDangerTests {
  private static let context = "spec.template.spec.containers[name=c].securityContext"

  @Test func podPrivilege() {
    func pod(_ context: String, _ pod: String = "") -> String {
      Sample.workload("securityContext: {\(context)}", pod: pod)
    }
    #expect(
      found("pod-privilege", pod(""), pod("privileged: true, capabilities: {add: [SYS_ADMIN]}"))
        == [
          "Deployment/x \(Self.context).capabilities.add: capability SYS_ADMIN is added in container c",
          "Deployment/x \(Self.context).privileged: privileged is true in container c",
        ])
    #expect(found("pod-privilege", pod("privileged: true"), pod("")) == [])
    #expect(found("pod-privilege", pod("privileged: true"), pod("privileged: true, x: 1")) == [])
    // In itself, also where nothing was.
    #expect(
      found("pod-privilege", nil, pod("", "hostNetwork: true")) == [
        "Deployment/x spec.template.spec.hostNetwork: hostNetwork is true"
      ])
    #expect(
      found(
        "pod-privilege", pod(""), pod("", "volumes: [{name: d, hostPath: {path: /var/run}}]")) == [
          "Deployment/x spec.template.spec.volumes: mounts /var/run of the node"
        ])
  }

  @Test func fallenWalls() {
    func pod(_ context: String, _ pod: String = "") -> String {
      Sample.workload("securityContext: {\(context)}", pod: pod)
    }
    let walls = "runAsNonRoot: true, allowPrivilegeEscalation: false"
    #expect(
      found("pod-privilege", pod(walls), pod("allowPrivilegeEscalation: true")) == [
        "Deployment/x \(Self.context).allowPrivilegeEscalation: "
          + "allowPrivilegeEscalation is true in container c",
        "Deployment/x \(Self.context).runAsNonRoot: runAsNonRoot is gone in container c",
      ])
    // What the pod says holds for its containers.
    #expect(
      found(
        "pod-privilege", pod("runAsNonRoot: true"),
        pod("", "securityContext: {runAsNonRoot: true}")) == [])
    #expect(found("pod-privilege", pod(""), pod(walls)) == [])
    #expect(
      found("pod-privilege", pod(""), pod("runAsUser: 0")) == [
        "Deployment/x \(Self.context).runAsUser: runs as root (runAsUser 0) in container c"
      ])
  }

  @Test func podsInFiles() {
    func file(_ context: String) -> String {
      Sample.file(
        "executor.yaml",
        "kind: Pod\nspec:\n  containers:\n  - {name: e, securityContext: {\(context)}}")
    }
    #expect(
      found("pod-privilege", file(""), file("privileged: true")) == [
        "ConfigMap/x executor.yaml: spec.containers[name=e].securityContext.privileged: "
          + "privileged is true in container e"
      ])
    #expect(found("pod-privilege", file("privileged: true"), file("")) == [])
  }

  @Test func namespaceSecurity() {
    func namespace(_ level: String) -> String {
      Sample.object("Namespace").replacingName(
        "{name: x, labels: {a: b, pod-security.kubernetes.io/enforce: \(level)}}")
    }
    let label = "Namespace/x metadata.labels.pod-security.kubernetes.io/enforce: pod security "
    #expect(
      found("namespace-security", namespace("restricted"), namespace("baseline")) == [
        label + "restricted -> baseline"
      ])
    #expect(
      found("namespace-security", namespace("restricted"), Sample.object("Namespace")) == [
        label + "restricted -> none"
      ])
    #expect(found("namespace-security", namespace("baseline"), namespace("restricted")) == [])
  }

  @Test func widerRole() {
    func role(_ rules: String, _ kind: String = "Role") -> String {
      Sample.object(kind, "rules: [\(rules)]")
    }
    func rule(_ resource: String, _ verbs: String, _ rest: String = "") -> String {
      "{apiGroups: [''], resources: [\(resource)], verbs: [\(verbs)]\(rest)}"
    }
    let pods = rule("pods", "get, list")
    #expect(
      found("wider-role", role(pods), role(rule("pods", "get, list, delete, create"))) == [
        "Role/x rules: may now create, delete pods"
      ])
    #expect(found("wider-role", role(rule("pods", "get, list, delete")), role(pods)) == [])
    #expect(found("wider-role", role(rule("'*'", "'*'")), role(pods)) == [])
    // The same in two rules is the same.
    #expect(
      found("wider-role", role(pods), role(rule("pods", "get") + ", " + rule("pods", "list"))) == []
    )
    #expect(
      found(
        "wider-role", role(rule("secrets", "get", ", resourceNames: [a]")),
        role(rule("secrets", "get"))) == ["Role/x rules: may now get secrets"])
    // A new role is told if it is dangerous in itself.
    #expect(found("wider-role", nil, role(pods)) == [])
    #expect(
      found("wider-role", nil, role(rule("pods", "'*'"))) == ["Role/x rules: may now * pods"])
    #expect(
      found("wider-role", role(pods), Sample.object("Role", "aggregationRule: {}\nrules: []")) == [
        "Role/x aggregationRule: takes the rules of other roles by their labels"
      ])
  }

  @Test func newBinding() {
    func binding(_ subjects: String, _ kind: String = "RoleBinding", role: String = "r") -> String {
      Sample.object(kind, "roleRef: {kind: Role, name: \(role)}\nsubjects: [\(subjects)]")
    }
    let (a, b) = ("{kind: ServiceAccount, name: a}", "{kind: ServiceAccount, name: b}")
    #expect(
      found("new-binding", binding(a), binding("\(b), \(a)")) == [
        "RoleBinding/x subjects: ServiceAccount b gets Role r"
      ])
    #expect(found("new-binding", binding("\(a), \(b)"), binding(b)) == [])
    #expect(found("new-binding", nil, binding(a)) == [])
    #expect(
      found("new-binding", nil, binding(a, "ClusterRoleBinding")) == [
        "ClusterRoleBinding/x subjects: ServiceAccount a gets Role r in all namespaces"
      ])
    #expect(found("new-binding", nil, binding(a, role: "cluster-admin")).count == 1)
    #expect(
      found("new-binding", nil, binding("{kind: Group, name: 'system:authenticated'}")).count == 1)
  }

  @Test func accountToken() {
    func account(_ value: String) -> String {
      Sample.object("ServiceAccount", "automountServiceAccountToken: \(value)")
    }
    let field = "automountServiceAccountToken"
    #expect(
      found("account-token", account("false"), account("true")) == [
        "ServiceAccount/x \(field): \(field) false -> true"
      ])
    #expect(found("account-token", account("true"), account("false")) == [])
    #expect(
      found(
        "account-token", Sample.workload(pod: "\(field): false"), Sample.workload("image: a")) == [
          "Deployment/x spec.template.spec.\(field): \(field) false -> not set"
        ])
  }

  @Test func openNetwork() {
    func policy(_ rest: String) -> String {
      Sample.object("NetworkPolicy", "spec: {podSelector: {}, \(rest)}")
    }
    let one = "ingress: [{from: [{podSelector: {}}], ports: [{port: 80}]}]"
    #expect(
      found("open-network", policy(one), policy("ingress: [{from: [{podSelector: {}}]}]")) == [
        "NetworkPolicy/x spec.ingress: ingress lets through {\"podSelector\":{}} at all ports"
      ])
    #expect(
      found("open-network", policy(one), policy("ingress: [{ports: [{port: 80}]}]")) == [
        "NetworkPolicy/x spec.ingress: ingress lets through everybody at port 80"
      ])
    #expect(found("open-network", policy(one), policy("ingress: []")) == [])
    #expect(
      found("open-network", policy("egress: []"), policy("policyTypes: [Ingress]")) == [
        "NetworkPolicy/x spec.policyTypes: no longer limits egress"
      ])
    let rest = Sample.object("ConfigMap", "data: {a: b}", name: "y")
    #expect(
      found("open-network", policy(one) + rest, rest) == [
        "NetworkPolicy/x: is removed: what it kept out comes in"
      ])
    #expect(found("open-network", rest, policy(one) + rest) == [])
    func mesh(_ mode: String) -> String {
      Sample.object("PeerAuthentication", "spec: {mtls: {mode: \(mode)}}")
    }
    #expect(
      found("open-network", mesh("STRICT"), mesh("PERMISSIVE")) == [
        "PeerAuthentication/x spec.mtls.mode: mtls STRICT -> PERMISSIVE"
      ])
  }

  @Test func exposedService() {
    func service(_ spec: String) -> String { Sample.object("Service", "spec: {\(spec)}") }
    #expect(
      found("exposed-service", service(""), service("type: NodePort")) == [
        "Service/x spec.type: type ClusterIP -> NodePort"
      ])
    #expect(found("exposed-service", service("type: NodePort"), service("type: ClusterIP")) == [])
    #expect(
      found("exposed-service", nil, service("type: LoadBalancer")) == [
        "Service/x spec.type: type LoadBalancer"
      ])
    let ranges = "type: LoadBalancer, loadBalancerSourceRanges: "
    #expect(
      found("exposed-service", service(ranges + "[10.0.0.0/8]"), service("type: LoadBalancer")) == [
        "Service/x spec.loadBalancerSourceRanges: is open to all addresses"
      ])
    #expect(
      found(
        "exposed-service", service(ranges + "[10.0.0.0/8, 1.1.1.1/32]"),
        service(ranges + "[10.0.0.0/8]")) == [])
  }

  @Test func newHost() {
    func ingress(_ hosts: String, _ rest: String = "") -> String {
      let rules = hosts.split(separator: " ").map { "{host: \($0)}" }.joined(separator: ", ")
      return Sample.object("Ingress", "spec: {rules: [\(rules)]\(rest)}")
    }
    #expect(
      found("new-host", ingress("a.com"), ingress("a.com b.com")) == [
        "Ingress/x spec: host b.com leads here"
      ])
    #expect(found("new-host", ingress("a.com b.com"), ingress("a.com")) == [])
    #expect(
      found("new-host", ingress("a.com", ", tls: [{hosts: [a.com]}]"), ingress("a.com")) == [
        "Ingress/x spec.tls: host a.com is no longer encrypted"
      ])
  }
}
