/// What is known of Kubernetes' own kinds.
package enum Schema {
  /// Whether objects of a kind stand outside namespaces, as far as is known.
  package static func isClusterScoped(_ kind: ObjectKind) -> Bool {
    clusterScoped.contains(kind)
  }

  private static let clusterScoped: Set<ObjectKind> = [
    ObjectKind(
      group: "admissionregistration.k8s.io", version: "v1", kind: "MutatingWebhookConfiguration"),
    ObjectKind(
      group: "admissionregistration.k8s.io", version: "v1", kind: "ValidatingWebhookConfiguration"),
    ObjectKind(
      group: "admissionregistration.k8s.io", version: "v1beta1",
      kind: "MutatingWebhookConfiguration"),
    ObjectKind(
      group: "admissionregistration.k8s.io", version: "v1beta1",
      kind: "ValidatingWebhookConfiguration"),
    ObjectKind(group: "apiextensions.k8s.io", version: "v1", kind: "CustomResourceDefinition"),
    ObjectKind(group: "apiextensions.k8s.io", version: "v1beta1", kind: "CustomResourceDefinition"),
    ObjectKind(group: "apiregistration.k8s.io", version: "v1", kind: "APIService"),
    ObjectKind(group: "apiregistration.k8s.io", version: "v1beta1", kind: "APIService"),
    ObjectKind(group: "certificates.k8s.io", version: "v1", kind: "CertificateSigningRequest"),
    ObjectKind(group: "certificates.k8s.io", version: "v1beta1", kind: "CertificateSigningRequest"),
    ObjectKind(group: "flowcontrol.apiserver.k8s.io", version: "v1beta1", kind: "FlowSchema"),
    ObjectKind(
      group: "flowcontrol.apiserver.k8s.io", version: "v1beta1", kind: "PriorityLevelConfiguration"),
    ObjectKind(group: "networking.k8s.io", version: "v1", kind: "IngressClass"),
    ObjectKind(group: "networking.k8s.io", version: "v1beta1", kind: "IngressClass"),
    ObjectKind(group: "node.k8s.io", version: "v1", kind: "RuntimeClass"),
    ObjectKind(group: "node.k8s.io", version: "v1beta1", kind: "RuntimeClass"),
    ObjectKind(group: "policy", version: "v1beta1", kind: "PodSecurityPolicy"),
    ObjectKind(group: "rbac.authorization.k8s.io", version: "v1", kind: "ClusterRole"),
    ObjectKind(group: "rbac.authorization.k8s.io", version: "v1", kind: "ClusterRoleBinding"),
    ObjectKind(group: "rbac.authorization.k8s.io", version: "v1beta1", kind: "ClusterRole"),
    ObjectKind(group: "rbac.authorization.k8s.io", version: "v1beta1", kind: "ClusterRoleBinding"),
    ObjectKind(group: "scheduling.k8s.io", version: "v1", kind: "PriorityClass"),
    ObjectKind(group: "scheduling.k8s.io", version: "v1beta1", kind: "PriorityClass"),
    ObjectKind(group: "storage.k8s.io", version: "v1", kind: "CSIDriver"),
    ObjectKind(group: "storage.k8s.io", version: "v1", kind: "CSINode"),
    ObjectKind(group: "storage.k8s.io", version: "v1", kind: "StorageClass"),
    ObjectKind(group: "storage.k8s.io", version: "v1", kind: "VolumeAttachment"),
    ObjectKind(group: "storage.k8s.io", version: "v1beta1", kind: "CSIDriver"),
    ObjectKind(group: "storage.k8s.io", version: "v1beta1", kind: "CSINode"),
    ObjectKind(group: "storage.k8s.io", version: "v1beta1", kind: "StorageClass"),
    ObjectKind(group: "storage.k8s.io", version: "v1beta1", kind: "VolumeAttachment"),
    ObjectKind(group: "", version: "v1", kind: "ComponentStatus"),
    ObjectKind(group: "", version: "v1", kind: "Namespace"),
    ObjectKind(group: "", version: "v1", kind: "Node"),
    ObjectKind(group: "", version: "v1", kind: "NodeProxyOptions"),
    ObjectKind(group: "", version: "v1", kind: "PersistentVolume"),
    ObjectKind(
      group: "admissionregistration.k8s.io", version: "v1", kind: "ValidatingAdmissionPolicy"),
    ObjectKind(
      group: "admissionregistration.k8s.io", version: "v1", kind: "ValidatingAdmissionPolicyBinding"
    ),
  ]
}
