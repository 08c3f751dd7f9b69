// Written by `make tables` from kubernetes-1.34-openapi-v2.json (Kubernetes 1.34),
// SHA-256 7b88574d36c8443664ba06f4ec5dd86b4e1fb322da251632c8768dfd9cd9e069.
// Do not edit.

/// The kinds of Kubernetes: their types.
enum CheckedKinds {
  /// The version of Kubernetes.
  static var version: StaticString {
    """
    1.34
    """
  }

  /// Records in order of kind, version and group.
  static var text: StaticString {
    """
    APIService v1 apiregistration.k8s.io:412,CSIDriver v1 storage.k8s.io:376,\
    CSINode v1 storage.k8s.io:378,CSIStorageCapacity v1 storage.k8s.io:381,\
    CertificateSigningRequest v1 certificates.k8s.io:081,\
    ClusterRole v1 rbac.authorization.k8s.io:333,\
    ClusterRoleBinding v1 rbac.authorization.k8s.io:334,ComponentStatus v1 :103,ConfigMap v1 :104,\
    ControllerRevision v1 apps:021,CronJob v1 batch:066,\
    CustomResourceDefinition v1 apiextensions.k8s.io:393,DaemonSet v1 apps:022,\
    Deployment v1 apps:027,DeviceClass v1 resource.k8s.io:352,\
    EndpointSlice v1 discovery.k8s.io:279,Endpoints v1 :131,Event v1 :137,\
    Event v1 events.k8s.io:280,FlowSchema v1 flowcontrol.apiserver.k8s.io:284,\
    HorizontalPodAutoscaler v1 autoscaling:044,HorizontalPodAutoscaler v2 autoscaling:053,\
    IPAddress v1 networking.k8s.io:300,Ingress v1 networking.k8s.io:303,\
    IngressClass v1 networking.k8s.io:305,Job v1 batch:069,Lease v1 coordination.k8s.io:084,\
    LimitRange v1 :162,MutatingWebhookConfiguration v1 admissionregistration.k8s.io:005,\
    Namespace v1 :172,NetworkPolicy v1 networking.k8s.io:315,Node v1 :175,\
    PersistentVolume v1 :194,PersistentVolumeClaim v1 :195,Pod v1 :203,\
    PodDisruptionBudget v1 policy:329,PodTemplate v1 :218,PriorityClass v1 scheduling.k8s.io:375,\
    PriorityLevelConfiguration v1 flowcontrol.apiserver.k8s.io:292,ReplicaSet v1 apps:032,\
    ReplicationController v1 :228,ResourceClaim v1 resource.k8s.io:366,\
    ResourceClaimTemplate v1 resource.k8s.io:370,ResourceQuota v1 :234,\
    ResourceSlice v1 resource.k8s.io:373,Role v1 rbac.authorization.k8s.io:336,\
    RoleBinding v1 rbac.authorization.k8s.io:334,RuntimeClass v1 node.k8s.io:327,Secret v1 :244,\
    Service v1 :248,ServiceAccount v1 :249,ServiceCIDR v1 networking.k8s.io:323,\
    StatefulSet v1 apps:037,StorageClass v1 storage.k8s.io:382,\
    ValidatingAdmissionPolicy v1 admissionregistration.k8s.io:012,\
    ValidatingAdmissionPolicyBinding v1 admissionregistration.k8s.io:013,\
    ValidatingWebhookConfiguration v1 admissionregistration.k8s.io:018,\
    VolumeAttachment v1 storage.k8s.io:384,VolumeAttributesClass v1 storage.k8s.io:388,
    """
  }
}
