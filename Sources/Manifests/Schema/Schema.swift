/// What is known of Kubernetes' own kinds.
package enum Schema {
  /// Whether objects of a kind stand outside namespaces, as far as is known.
  static func isClusterScoped(group: Name, version: Name, kind: Name) -> Bool {
    clusterScoped.contains("\(kind).\(group)/\(version)")
  }

  private static let clusterScoped: Set<String> = [
    "MutatingWebhookConfiguration.admissionregistration.k8s.io/v1",
    "ValidatingWebhookConfiguration.admissionregistration.k8s.io/v1",
    "MutatingWebhookConfiguration.admissionregistration.k8s.io/v1beta1",
    "ValidatingWebhookConfiguration.admissionregistration.k8s.io/v1beta1",
    "CustomResourceDefinition.apiextensions.k8s.io/v1",
    "CustomResourceDefinition.apiextensions.k8s.io/v1beta1",
    "APIService.apiregistration.k8s.io/v1",
    "APIService.apiregistration.k8s.io/v1beta1",
    "CertificateSigningRequest.certificates.k8s.io/v1",
    "CertificateSigningRequest.certificates.k8s.io/v1beta1",
    "FlowSchema.flowcontrol.apiserver.k8s.io/v1beta1",
    "PriorityLevelConfiguration.flowcontrol.apiserver.k8s.io/v1beta1",
    "IngressClass.networking.k8s.io/v1",
    "IngressClass.networking.k8s.io/v1beta1",
    "RuntimeClass.node.k8s.io/v1",
    "RuntimeClass.node.k8s.io/v1beta1",
    "PodSecurityPolicy.policy/v1beta1",
    "ClusterRole.rbac.authorization.k8s.io/v1",
    "ClusterRoleBinding.rbac.authorization.k8s.io/v1",
    "ClusterRole.rbac.authorization.k8s.io/v1beta1",
    "ClusterRoleBinding.rbac.authorization.k8s.io/v1beta1",
    "PriorityClass.scheduling.k8s.io/v1",
    "PriorityClass.scheduling.k8s.io/v1beta1",
    "CSIDriver.storage.k8s.io/v1",
    "CSINode.storage.k8s.io/v1",
    "StorageClass.storage.k8s.io/v1",
    "VolumeAttachment.storage.k8s.io/v1",
    "CSIDriver.storage.k8s.io/v1beta1",
    "CSINode.storage.k8s.io/v1beta1",
    "StorageClass.storage.k8s.io/v1beta1",
    "VolumeAttachment.storage.k8s.io/v1beta1",
    "ComponentStatus./v1",
    "Namespace./v1",
    "Node./v1",
    "NodeProxyOptions./v1",
    "PersistentVolume./v1",
    "ValidatingAdmissionPolicy.admissionregistration.k8s.io/v1",
    "ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io/v1",
  ]
}
