import Documents
import Testing

@testable import Checks

/// Each control of the pod security standards, with what it refuses.
@Suite struct PodSecurityTests {
  private static let careful =
    "allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, runAsNonRoot: true, "
    + "seccompProfile: {type: RuntimeDefault}"

  private static func pod(spec: String = "", container: String = "", context: String = "") -> String
  {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: a}
    spec:
      \(spec)
      containers:
      - name: a
        \(container)
        securityContext: {\(context.isEmpty ? careful : careful + ", " + context)}
    """
  }

  @Test func aCarefulPodIsLetIn() {
    #expect(Checked(Self.pod(), podSecurity: .restricted).lines == [])
    let volumes = "volumes: [{name: a}, {name: b, image: {reference: c}}, {name: d, emptyDir: {}}]"
    #expect(Checked(Self.pod(spec: volumes), podSecurity: .restricted).lines == [])
  }

  @Test(arguments: [
    "hostNetwork: true", "hostPID: true", "hostIPC: true",
    "volumes: [{name: a, hostPath: {path: /a}}]",
    "securityContext: {seccompProfile: {type: Unconfined}}",
    "securityContext: {appArmorProfile: {type: Unconfined}}",
    "securityContext: {seLinuxOptions: {type: spc_t}}",
    "securityContext: {seLinuxOptions: {user: a}}",
    "securityContext: {sysctls: [{name: kernel.msgmax, value: '1'}]}",
    "securityContext: {windowsOptions: {hostProcess: true}}",
  ])
  func baselineRefusesPods(_ spec: String) {
    #expect(Checked(Self.pod(spec: spec), podSecurity: .privileged).lines == [])
    #expect(Checked(Self.pod(spec: spec), podSecurity: .baseline).rules == ["pod-security"])
    #expect(Checked(Self.pod(spec: spec), podSecurity: .restricted).rules == ["pod-security"])
  }

  @Test(arguments: [
    "ports: [{containerPort: 80, hostPort: 80}]",
    "livenessProbe: {httpGet: {port: 80, host: a}}",
    "lifecycle: {preStop: {tcpSocket: {port: 80, host: a}}}",
  ])
  func baselineRefusesContainers(_ field: String) {
    #expect(Checked(Self.pod(container: field), podSecurity: .baseline).rules == ["pod-security"])
  }

  @Test(arguments: [
    "privileged: true", "procMount: Unmasked", "windowsOptions: {hostProcess: true}",
    "appArmorProfile: {type: Unconfined}", "seLinuxOptions: {role: a}",
  ])
  func baselineRefusesContexts(_ field: String) {
    #expect(Checked(Self.pod(context: field), podSecurity: .baseline).rules == ["pod-security"])
  }

  @Test(arguments: [
    "volumes: [{name: a, nfs: {server: a, path: /a}}]",
    "securityContext: {runAsUser: 0}", "securityContext: {runAsNonRoot: false}",
  ])
  func restrictedRefusesPods(_ spec: String) {
    #expect(Checked(Self.pod(spec: spec), podSecurity: .baseline).lines == [])
    #expect(Checked(Self.pod(spec: spec), podSecurity: .restricted).rules == ["pod-security"])
  }

  @Test func restrictedWantsFourThingsOfAContainer() {
    let text = """
      apiVersion: batch/v1
      kind: CronJob
      metadata: {name: a}
      spec:
        schedule: "* * * * *"
        jobTemplate:
          spec:
            template:
              spec:
                restartPolicy: Never
                initContainers: [{name: a}]
                containers: [{name: b, securityContext: {\(Self.careful)}}]
      """
    let paths = Checked(text, podSecurity: .restricted).lines.map {
      $0.split(separator: "`")[1].split(separator: "]").last.map(String.init) ?? ""
    }
    #expect(
      paths.sorted() == [
        ".securityContext.allowPrivilegeEscalation", ".securityContext.capabilities.drop",
        ".securityContext.runAsNonRoot", ".securityContext.seccompProfile",
      ])
  }

  @Test(arguments: [("SYS_ADMIN", 1, 1), ("CHOWN", 0, 1), ("NET_BIND_SERVICE", 0, 0)])
  func capabilities(_ name: String, _ baseline: Int, _ restricted: Int) {
    let text = """
      apiVersion: v1
      kind: Pod
      metadata: {name: a}
      spec:
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
        - name: a
          securityContext:
            allowPrivilegeEscalation: false
            capabilities: {drop: [ALL], add: [\(name)]}
      """
    let found = [PodSecurityLevel.baseline, .restricted].map { level in
      Checked(text, podSecurity: level).findings.report.count(atLeast: .error)
    }
    #expect(found[0] == baseline && (found[1] > 0) == (restricted > 0))
  }

  @Test func oldAnnotationsCount() {
    let text = """
      apiVersion: v1
      kind: Pod
      metadata:
        name: a
        annotations: {container.apparmor.security.beta.kubernetes.io/a: unconfined}
      spec: {containers: [{name: a}]}
      """
    #expect(Checked(text, podSecurity: .baseline).rules == ["pod-security"])
  }

  @Test func theNamespaceDecides() {
    func namespace(_ level: String) -> String {
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: b, labels: {pod-security.kubernetes.io/enforce: \(level)}}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: a, namespace: b}
      spec: {hostPID: true, containers: [{name: a}]}
      """
    }
    #expect(Checked(namespace("privileged"), podSecurity: .restricted).lines == [])
    #expect(Checked(namespace("baseline"), podSecurity: .restricted).rules == ["pod-security"])
    #expect(Checked(namespace("restricted"), podSecurity: .privileged).rules.count == 5)
  }

  @Test(arguments: [
    ("sparkoperator.k8s.io/v1beta2", "spec: {driver: {template: {spec: {hostPID: true}}}}"),
    ("sparkoperator.k8s.io/v1beta2", "spec: {executor: {template: {spec: {hostPID: true}}}}"),
  ])
  func templatesOfSparkApplicationsAreLookedAt(_ version: String, _ spec: String) {
    let text = "apiVersion: \(version)\nkind: SparkApplication\nmetadata: {name: a}\n\(spec)\n"
    #expect(Checked(text, podSecurity: .baseline).rules.contains("pod-security"))
  }

  @Test func templatesInTextAreLookedAtWhereTheyStand() throws {
    let text = """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: a}
      data:
        notes.yaml: "a: b"
        executor.yaml: |
          apiVersion: v1
          kind: Pod
          spec:
            hostPID: true
            containers: []
      """
    let found = Checked(text, podSecurity: .restricted).findings.report.diagnostics
    #expect(found.count == 1)
    var places = Places()
    #expect(found.first?.location?.text(&places) == "objects.yaml:10:16")
  }
}
