// Written by `make tables` from kubernetes-1.21.2-merge.json (Kubernetes v1.21.2),
// SHA-256 75854d4ebd338f4c89d5a0273af4b2ea70de2754d2fca83db806fb624985e365.
// Do not edit.

/// The kinds: scope and type.
enum KindTable {
  /// Records in order of kind, version and group.
  static var text: StaticString {
    """
    APIGroup v1 :-202,APIGroupList v1 :-203,APIResourceList v1 :-205,\
    APIService v1 apiregistration.k8s.io:c213,APIService v1beta1 apiregistration.k8s.io:c213,\
    APIServiceList v1 apiregistration.k8s.io:-214,\
    APIServiceList v1beta1 apiregistration.k8s.io:-214,APIVersions v1 :-206,Binding v1 :-004,\
    CSIDriver v1 storage.k8s.io:c174,CSIDriver v1beta1 storage.k8s.io:c174,\
    CSIDriverList v1 storage.k8s.io:-175,CSIDriverList v1beta1 storage.k8s.io:-175,\
    CSINode v1 storage.k8s.io:c177,CSINode v1beta1 storage.k8s.io:c177,\
    CSINodeList v1 storage.k8s.io:-179,CSINodeList v1beta1 storage.k8s.io:-179,\
    CSIStorageCapacity v1beta1 storage.k8s.io:n187,\
    CSIStorageCapacityList v1beta1 storage.k8s.io:-188,\
    CertificateSigningRequest v1 certificates.k8s.io:c048,\
    CertificateSigningRequest v1beta1 certificates.k8s.io:c048,\
    CertificateSigningRequestList v1 certificates.k8s.io:-049,\
    CertificateSigningRequestList v1beta1 certificates.k8s.io:-049,\
    ClusterRole v1 rbac.authorization.k8s.io:c167,\
    ClusterRole v1beta1 rbac.authorization.k8s.io:c167,\
    ClusterRoleBinding v1 rbac.authorization.k8s.io:c168,\
    ClusterRoleBinding v1beta1 rbac.authorization.k8s.io:c168,\
    ClusterRoleBindingList v1 rbac.authorization.k8s.io:-169,\
    ClusterRoleBindingList v1beta1 rbac.authorization.k8s.io:-169,\
    ClusterRoleList v1 rbac.authorization.k8s.io:-170,\
    ClusterRoleList v1beta1 rbac.authorization.k8s.io:-170,ComponentStatus v1 :c055,\
    ComponentStatusList v1 :-056,ConfigMap v1 :n004,ConfigMapList v1 :-005,\
    ControllerRevision v1 apps:n004,ControllerRevisionList v1 apps:-005,CronJob v1 batch:n043,\
    CronJob v1beta1 batch:n043,CronJobList v1 batch:-044,CronJobList v1beta1 batch:-044,\
    CustomResourceDefinition v1 apiextensions.k8s.io:c190,\
    CustomResourceDefinition v1beta1 apiextensions.k8s.io:c199,\
    CustomResourceDefinitionList v1 apiextensions.k8s.io:-191,\
    CustomResourceDefinitionList v1beta1 apiextensions.k8s.io:-200,DaemonSet v1 apps:n006,\
    DaemonSetList v1 apps:-007,DeleteOptions v1 :-207,DeleteOptions v1 admission.k8s.io:-207,\
    DeleteOptions v1 admissionregistration.k8s.io:-207,DeleteOptions v1 apiextensions.k8s.io:-207,\
    DeleteOptions v1 apiregistration.k8s.io:-207,DeleteOptions v1 apps:-207,\
    DeleteOptions v1 authentication.k8s.io:-207,DeleteOptions v1 authorization.k8s.io:-207,\
    DeleteOptions v1 autoscaling:-207,DeleteOptions v1 batch:-207,\
    DeleteOptions v1 certificates.k8s.io:-207,DeleteOptions v1 coordination.k8s.io:-207,\
    DeleteOptions v1 discovery.k8s.io:-207,DeleteOptions v1 events.k8s.io:-207,\
    DeleteOptions v1 networking.k8s.io:-207,DeleteOptions v1 node.k8s.io:-207,\
    DeleteOptions v1 policy:-207,DeleteOptions v1 rbac.authorization.k8s.io:-207,\
    DeleteOptions v1 scheduling.k8s.io:-207,DeleteOptions v1 storage.k8s.io:-207,\
    DeleteOptions v1alpha1 flowcontrol.apiserver.k8s.io:-207,\
    DeleteOptions v1alpha1 imagepolicy.k8s.io:-207,\
    DeleteOptions v1alpha1 internal.apiserver.k8s.io:-207,DeleteOptions v1alpha1 node.k8s.io:-207,\
    DeleteOptions v1alpha1 rbac.authorization.k8s.io:-207,\
    DeleteOptions v1alpha1 scheduling.k8s.io:-207,DeleteOptions v1alpha1 storage.k8s.io:-207,\
    DeleteOptions v1beta1 admission.k8s.io:-207,\
    DeleteOptions v1beta1 admissionregistration.k8s.io:-207,\
    DeleteOptions v1beta1 apiextensions.k8s.io:-207,\
    DeleteOptions v1beta1 apiregistration.k8s.io:-207,DeleteOptions v1beta1 apps:-207,\
    DeleteOptions v1beta1 authentication.k8s.io:-207,\
    DeleteOptions v1beta1 authorization.k8s.io:-207,DeleteOptions v1beta1 batch:-207,\
    DeleteOptions v1beta1 certificates.k8s.io:-207,DeleteOptions v1beta1 coordination.k8s.io:-207,\
    DeleteOptions v1beta1 discovery.k8s.io:-207,DeleteOptions v1beta1 events.k8s.io:-207,\
    DeleteOptions v1beta1 extensions:-207,DeleteOptions v1beta1 flowcontrol.apiserver.k8s.io:-207,\
    DeleteOptions v1beta1 networking.k8s.io:-207,DeleteOptions v1beta1 node.k8s.io:-207,\
    DeleteOptions v1beta1 policy:-207,DeleteOptions v1beta1 rbac.authorization.k8s.io:-207,\
    DeleteOptions v1beta1 scheduling.k8s.io:-207,DeleteOptions v1beta1 storage.k8s.io:-207,\
    DeleteOptions v1beta2 apps:-207,DeleteOptions v2beta1 autoscaling:-207,\
    DeleteOptions v2beta2 autoscaling:-207,Deployment v1 apps:n010,DeploymentList v1 apps:-011,\
    EndpointSlice v1 discovery.k8s.io:n131,EndpointSlice v1beta1 discovery.k8s.io:n131,\
    EndpointSliceList v1 discovery.k8s.io:-132,EndpointSliceList v1beta1 discovery.k8s.io:-132,\
    Endpoints v1 :n061,EndpointsList v1 :-062,Event v1 :n004,Event v1 events.k8s.io:n004,\
    Event v1beta1 events.k8s.io:n004,EventList v1 :-005,EventList v1 events.k8s.io:-005,\
    EventList v1beta1 events.k8s.io:-005,Eviction v1beta1 policy:-160,\
    FlowSchema v1beta1 flowcontrol.apiserver.k8s.io:c140,\
    FlowSchemaList v1beta1 flowcontrol.apiserver.k8s.io:-141,\
    HorizontalPodAutoscaler v1 autoscaling:n004,HorizontalPodAutoscaler v2beta1 autoscaling:n029,\
    HorizontalPodAutoscaler v2beta2 autoscaling:n037,\
    HorizontalPodAutoscalerList v1 autoscaling:-005,\
    HorizontalPodAutoscalerList v2beta1 autoscaling:-030,\
    HorizontalPodAutoscalerList v2beta2 autoscaling:-039,Ingress v1 networking.k8s.io:n134,\
    Ingress v1beta1 extensions:n134,Ingress v1beta1 networking.k8s.io:n134,\
    IngressClass v1 networking.k8s.io:c004,IngressClass v1beta1 networking.k8s.io:c004,\
    IngressClassList v1 networking.k8s.io:-005,IngressClassList v1beta1 networking.k8s.io:-005,\
    IngressList v1 networking.k8s.io:-135,IngressList v1beta1 extensions:-135,\
    IngressList v1beta1 networking.k8s.io:-135,Job v1 batch:n006,JobList v1 batch:-007,\
    Lease v1 coordination.k8s.io:n004,Lease v1beta1 coordination.k8s.io:n004,\
    LeaseList v1 coordination.k8s.io:-005,LeaseList v1beta1 coordination.k8s.io:-005,\
    LimitRange v1 :n072,LimitRangeList v1 :-073,\
    LocalSubjectAccessReview v1 authorization.k8s.io:-021,\
    LocalSubjectAccessReview v1beta1 authorization.k8s.io:-026,\
    MutatingWebhookConfiguration v1 admissionregistration.k8s.io:c001,\
    MutatingWebhookConfiguration v1beta1 admissionregistration.k8s.io:c001,\
    MutatingWebhookConfigurationList v1 admissionregistration.k8s.io:-002,\
    MutatingWebhookConfigurationList v1beta1 admissionregistration.k8s.io:-002,Namespace v1 :c077,\
    NamespaceList v1 :-078,NetworkPolicy v1 networking.k8s.io:n148,\
    NetworkPolicyList v1 networking.k8s.io:-151,Node v1 :c080,NodeList v1 :-082,\
    NodeProxyOptions v1 :c---,PersistentVolume v1 :c088,PersistentVolumeClaim v1 :n089,\
    PersistentVolumeClaimList v1 :-090,PersistentVolumeList v1 :-094,Pod v1 :n096,\
    PodAttachOptions v1 :n---,PodDisruptionBudget v1 policy:n157,\
    PodDisruptionBudget v1beta1 policy:n157,PodDisruptionBudgetList v1 policy:-158,\
    PodDisruptionBudgetList v1beta1 policy:-158,PodExecOptions v1 :n---,PodList v1 :-100,\
    PodPortForwardOptions v1 :n---,PodProxyOptions v1 :n---,PodSecurityPolicy v1beta1 policy:c162,\
    PodSecurityPolicyList v1beta1 policy:-163,PodTemplate v1 :n104,PodTemplateList v1 :-105,\
    PriorityClass v1 scheduling.k8s.io:c004,PriorityClass v1beta1 scheduling.k8s.io:c004,\
    PriorityClassList v1 scheduling.k8s.io:-005,PriorityClassList v1beta1 scheduling.k8s.io:-005,\
    PriorityLevelConfiguration v1beta1 flowcontrol.apiserver.k8s.io:c144,\
    PriorityLevelConfigurationList v1beta1 flowcontrol.apiserver.k8s.io:-145,\
    ReplicaSet v1 apps:n006,ReplicaSetList v1 apps:-007,ReplicationController v1 :n109,\
    ReplicationControllerList v1 :-110,ResourceQuota v1 :n112,ResourceQuotaList v1 :-113,\
    Role v1 rbac.authorization.k8s.io:n172,Role v1beta1 rbac.authorization.k8s.io:n172,\
    RoleBinding v1 rbac.authorization.k8s.io:n168,\
    RoleBinding v1beta1 rbac.authorization.k8s.io:n168,\
    RoleBindingList v1 rbac.authorization.k8s.io:-169,\
    RoleBindingList v1beta1 rbac.authorization.k8s.io:-169,\
    RoleList v1 rbac.authorization.k8s.io:-173,RoleList v1beta1 rbac.authorization.k8s.io:-173,\
    RuntimeClass v1 node.k8s.io:c154,RuntimeClass v1beta1 node.k8s.io:c154,\
    RuntimeClassList v1 node.k8s.io:-155,RuntimeClassList v1beta1 node.k8s.io:-155,\
    Scale v1 autoscaling:n004,Secret v1 :n004,SecretList v1 :-005,\
    SelfSubjectAccessReview v1 authorization.k8s.io:-004,\
    SelfSubjectAccessReview v1beta1 authorization.k8s.io:-004,\
    SelfSubjectRulesReview v1 authorization.k8s.io:-024,\
    SelfSubjectRulesReview v1beta1 authorization.k8s.io:-024,Service v1 :n117,\
    ServiceAccount v1 :n118,ServiceAccountList v1 :-119,ServiceList v1 :-120,\
    ServiceProxyOptions v1 :n---,StatefulSet v1 apps:n013,StatefulSetList v1 apps:-014,\
    Status v1 :-211,StorageClass v1 storage.k8s.io:c181,StorageClass v1beta1 storage.k8s.io:c181,\
    StorageClassList v1 storage.k8s.io:-182,StorageClassList v1beta1 storage.k8s.io:-182,\
    SubjectAccessReview v1 authorization.k8s.io:-021,\
    SubjectAccessReview v1beta1 authorization.k8s.io:-026,\
    TokenRequest v1 authentication.k8s.io:-016,TokenReview v1 authentication.k8s.io:-018,\
    TokenReview v1beta1 authentication.k8s.io:-018,\
    ValidatingWebhookConfiguration v1 admissionregistration.k8s.io:c001,\
    ValidatingWebhookConfiguration v1beta1 admissionregistration.k8s.io:c001,\
    ValidatingWebhookConfigurationList v1 admissionregistration.k8s.io:-002,\
    ValidatingWebhookConfigurationList v1beta1 admissionregistration.k8s.io:-002,\
    VolumeAttachment v1 storage.k8s.io:c183,VolumeAttachment v1beta1 storage.k8s.io:c183,\
    VolumeAttachmentList v1 storage.k8s.io:-184,VolumeAttachmentList v1beta1 storage.k8s.io:-184,\
    WatchEvent v1 :----,WatchEvent v1 admission.k8s.io:----,\
    WatchEvent v1 admissionregistration.k8s.io:----,WatchEvent v1 apiextensions.k8s.io:----,\
    WatchEvent v1 apiregistration.k8s.io:----,WatchEvent v1 apps:----,\
    WatchEvent v1 authentication.k8s.io:----,WatchEvent v1 authorization.k8s.io:----,\
    WatchEvent v1 autoscaling:----,WatchEvent v1 batch:----,\
    WatchEvent v1 certificates.k8s.io:----,WatchEvent v1 coordination.k8s.io:----,\
    WatchEvent v1 discovery.k8s.io:----,WatchEvent v1 events.k8s.io:----,\
    WatchEvent v1 networking.k8s.io:----,WatchEvent v1 node.k8s.io:----,WatchEvent v1 policy:----,\
    WatchEvent v1 rbac.authorization.k8s.io:----,WatchEvent v1 scheduling.k8s.io:----,\
    WatchEvent v1 storage.k8s.io:----,WatchEvent v1alpha1 flowcontrol.apiserver.k8s.io:----,\
    WatchEvent v1alpha1 imagepolicy.k8s.io:----,\
    WatchEvent v1alpha1 internal.apiserver.k8s.io:----,WatchEvent v1alpha1 node.k8s.io:----,\
    WatchEvent v1alpha1 rbac.authorization.k8s.io:----,WatchEvent v1alpha1 scheduling.k8s.io:----,\
    WatchEvent v1alpha1 storage.k8s.io:----,WatchEvent v1beta1 admission.k8s.io:----,\
    WatchEvent v1beta1 admissionregistration.k8s.io:----,\
    WatchEvent v1beta1 apiextensions.k8s.io:----,WatchEvent v1beta1 apiregistration.k8s.io:----,\
    WatchEvent v1beta1 apps:----,WatchEvent v1beta1 authentication.k8s.io:----,\
    WatchEvent v1beta1 authorization.k8s.io:----,WatchEvent v1beta1 batch:----,\
    WatchEvent v1beta1 certificates.k8s.io:----,WatchEvent v1beta1 coordination.k8s.io:----,\
    WatchEvent v1beta1 discovery.k8s.io:----,WatchEvent v1beta1 events.k8s.io:----,\
    WatchEvent v1beta1 extensions:----,WatchEvent v1beta1 flowcontrol.apiserver.k8s.io:----,\
    WatchEvent v1beta1 networking.k8s.io:----,WatchEvent v1beta1 node.k8s.io:----,\
    WatchEvent v1beta1 policy:----,WatchEvent v1beta1 rbac.authorization.k8s.io:----,\
    WatchEvent v1beta1 scheduling.k8s.io:----,WatchEvent v1beta1 storage.k8s.io:----,\
    WatchEvent v1beta2 apps:----,WatchEvent v2beta1 autoscaling:----,\
    WatchEvent v2beta2 autoscaling:----,
    """
  }
}
