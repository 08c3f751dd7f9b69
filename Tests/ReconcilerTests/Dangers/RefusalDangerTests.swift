import Reconciler
import Testing

/// Changes that the server refuses.
@Suite struct RefusalDangerTests {
  private static func fields(_ kind: String, _ old: String, _ new: String) -> [String] {
    found("immutable-field", Sample.object(kind, old), Sample.object(kind, new))
  }

  @Test func selectors() {
    let (a, b) = (
      "spec: {selector: {matchLabels: {a: b}}}", "spec: {selector: {matchLabels: {a: c}}}"
    )
    for kind in ["Deployment", "DaemonSet", "StatefulSet"] {
      #expect(
        Self.fields(kind, a, b) == [
          "\(kind)/x spec.selector.matchLabels.a: spec.selector cannot be changed: b -> c"
        ])
    }
    // That of a Service may.
    #expect(Self.fields("Service", "spec: {selector: {a: b}}", "spec: {selector: {a: c}}") == [])
    #expect(Self.fields("Deployment", "spec: {replicas: 1}", "spec: {replicas: 2}") == [])
  }

  @Test func sets() {
    func set(_ rest: String) -> String { "spec: {a: b, \(rest)}" }
    #expect(
      Self.fields("StatefulSet", set("serviceName: a"), set("serviceName: b")) == [
        "StatefulSet/x spec.serviceName: spec.serviceName cannot be changed: a -> b"
      ])
    #expect(
      Self.fields(
        "StatefulSet", set("replicas: 1, minReadySeconds: 1, template: {a: 1}"),
        set("replicas: 2, minReadySeconds: 2, template: {a: 2}")) == [])
    #expect(
      Self.fields(
        "StatefulSet", set("volumeClaimTemplates: [{metadata: {name: d}, spec: {a: 1, b: 1}}]"),
        set("volumeClaimTemplates: [{metadata: {name: d}, spec: {a: 2, b: 2}}]")) == [
          "StatefulSet/x spec.volumeClaimTemplates: spec.volumeClaimTemplates cannot be changed"
        ])
  }

  @Test func jobs() {
    let (a, b) = ("spec: {template: {a: 1}}", "spec: {template: {a: 2}}")
    #expect(
      Self.fields("Job", a, b) == [
        "Job/x spec.template.a: spec.template cannot be changed: 1 -> 2"
      ])
    #expect(Self.fields("Job", "spec: {parallelism: 1}", "spec: {parallelism: 2}") == [])
    func job(_ metadata: String, _ spec: String) -> String {
      Sample.object("Job", spec).replacingName("{name: x, annotations: {\(metadata)}}")
    }
    // Argo CD deletes hooks before it makes them.
    let hook = "argocd.argoproj.io/hook: Sync"
    #expect(found("immutable-field", job(hook, a), job(hook, b)) == [])
    let forced = "argocd.argoproj.io/sync-options: 'Force=true,Replace=true'"
    #expect(
      found("immutable-field", job(forced, a), job(forced, b)) == [
        "Job/x spec.template.a: spec.template cannot be changed: 1 -> 2; with `Force=true` Argo CD "
          + "deletes the object and makes it anew"
      ])
  }

  @Test func others() {
    #expect(
      Self.fields("Service", "spec: {type: ClusterIP}", "spec: {clusterIP: None}").count == 1)
    #expect(Self.fields("Service", "spec: {clusterIP: 10.0.0.1}", "spec: {ports: []}") == [])
    #expect(
      Self.fields(
        "PersistentVolumeClaim", "spec: {storageClassName: a}", "spec: {storageClassName: b}"
      )
      .count == 1)
    #expect(
      Self.fields(
        "PersistentVolumeClaim", "spec: {resources: {requests: {storage: 1Gi}}}",
        "spec: {resources: {requests: {storage: 2Gi}}}") == [])
    #expect(
      Self.fields("PersistentVolume", "spec: {nfs: {path: /a}}", "spec: {nfs: {path: /b}}") == [
        "PersistentVolume/x spec.nfs.path: spec.nfs cannot be changed: /a -> /b"
      ])
    #expect(Self.fields("StorageClass", "provisioner: a", "provisioner: b").count == 1)
    #expect(
      Self.fields("StorageClass", "allowVolumeExpansion: false", "allowVolumeExpansion: true") == []
    )
    #expect(
      Self.fields("RoleBinding", "roleRef: {name: a}", "roleRef: {name: b}") == [
        "RoleBinding/x roleRef.name: roleRef.name cannot be changed: a -> b"
      ])
    #expect(
      Self.fields("Secret", "type: Opaque", "type: kubernetes.io/tls") == [
        "Secret/x type: type cannot be changed: Opaque -> kubernetes.io/tls"
      ])
    // Another object by another name takes anything.
    #expect(
      found(
        "immutable-field", Sample.object("Deployment", "spec: {selector: {a: b}}"),
        Sample.object("Deployment", "spec: {selector: {a: c}}", name: "y")) == [])
  }

  @Test func immutableContent() {
    func map(_ value: String, _ immutable: Bool = true, name: String = "x") -> String {
      Sample.object("ConfigMap", "immutable: \(immutable)\ndata: {a: \(value)}", name: name)
    }
    #expect(
      found("immutable-content", map("1"), map("2")) == [
        "ConfigMap/x immutable: is immutable, and changes: a"
      ])
    #expect(found("immutable-content", map("1"), map("1", false)).count == 1)
    #expect(found("immutable-content", map("1", false), map("2", false)) == [])
    #expect(found("immutable-content", map("1", false), map("1")) == [])
    #expect(
      found("immutable-content", map("1", name: "x-5gtd6b2c4h"), map("2", name: "x-9kf6m2ct8b"))
        == [])
    // No value of a Secret is told.
    let old = Sample.object("Secret", "immutable: true\ndata: {password: canary}")
    let new = Sample.object("Secret", "immutable: true\ndata: {password: yranac}")
    #expect(
      found("immutable-content", old, new) == [
        "Secret/x immutable: is immutable, and changes: password"
      ])
  }

  @Test func smallerClaim() {
    func claim(_ size: String) -> String {
      Sample.object(
        "PersistentVolumeClaim", "spec: {resources: {requests: {storage: \(size)}}}")
    }
    #expect(
      found("smaller-claim", claim("100Gi"), claim("50Gi")) == [
        "PersistentVolumeClaim/x spec.resources.requests.storage: storage 100Gi -> 50Gi"
      ])
    #expect(found("smaller-claim", claim("1Gi"), claim("1200Mi")) == [])
  }
}
