internal import Manifests

// Who refers to whom by name: a kind, and below it the fields that hold names of such objects. A
// field may also hold a mapping, or mappings in a list, with `name` and `namespace`. The order is
// that of KindPattern+Order.swift. The group of IngressClass is kustomize's mistake: no object has
// one with a slash, so its names are never changed.
extension FieldLists {
  /// Names of what comes before ConfigMaps and Secrets.
  static var earlyReferences: StaticString {
    """
    StorageClass.storage.k8s.io/v1
      PersistentVolume spec/storageClassName
      PersistentVolumeClaim spec/storageClassName
      StatefulSet spec/volumeClaimTemplates/spec/storageClassName
    ServiceAccount/v1
      RoleBinding.rbac.authorization.k8s.io subjects
      ClusterRoleBinding.rbac.authorization.k8s.io subjects
      Pod spec/serviceAccountName
      StatefulSet spec/template/spec/serviceAccountName
      Deployment spec/template/spec/serviceAccountName
      ReplicationController spec/template/spec/serviceAccountName
      CronJob spec/jobTemplate/spec/template/spec/serviceAccountName
      Job spec/template/spec/serviceAccountName
      DaemonSet spec/template/spec/serviceAccountName
    Role.rbac.authorization.k8s.io
      RoleBinding.rbac.authorization.k8s.io roleRef/name
    ClusterRole.rbac.authorization.k8s.io
      RoleBinding.rbac.authorization.k8s.io roleRef/name
      ClusterRoleBinding.rbac.authorization.k8s.io roleRef/name
    """
  }

  /// Names of what comes behind them.
  static var lateReferences: StaticString {
    """
    Service/v1
      StatefulSet.apps spec/serviceName
      Ingress spec/rules/http/paths/backend/serviceName
      Ingress spec/backend/serviceName
      Ingress spec/rules/http/paths/backend/service/name
      Ingress spec/defaultBackend/service/name
      APIService.apiregistration.k8s.io spec/service/name
      ValidatingWebhookConfiguration.admissionregistration.k8s.io webhooks/clientConfig/service
      MutatingWebhookConfiguration.admissionregistration.k8s.io webhooks/clientConfig/service
    PriorityClass.scheduling.k8s.io/v1
      Pod spec/priorityClassName
      StatefulSet spec/template/spec/priorityClassName
      Deployment spec/template/spec/priorityClassName
      ReplicationController spec/template/spec/priorityClassName
      CronJob spec/jobTemplate/spec/template/spec/priorityClassName
      Job spec/template/spec/priorityClassName
      DaemonSet spec/template/spec/priorityClassName
    PersistentVolume/v1
      PersistentVolumeClaim spec/volumeName
      ClusterRole rules/resourceNames
    PersistentVolumeClaim/v1
      Pod spec/volumes/persistentVolumeClaim/claimName
      StatefulSet spec/template/spec/volumes/persistentVolumeClaim/claimName
      Deployment spec/template/spec/volumes/persistentVolumeClaim/claimName
      ReplicationController spec/template/spec/volumes/persistentVolumeClaim/claimName
      CronJob spec/jobTemplate/spec/template/spec/volumes/persistentVolumeClaim/claimName
      Job spec/template/spec/volumes/persistentVolumeClaim/claimName
      DaemonSet spec/template/spec/volumes/persistentVolumeClaim/claimName
    Deployment
      HorizontalPodAutoscaler spec/scaleTargetRef/name
    StatefulSet
      HorizontalPodAutoscaler spec/scaleTargetRef/name
    ValidatingAdmissionPolicy.admissionregistration.k8s.io
      ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io spec/policyName
    IngressClass.networking.k8s.io/v1/v1
      Ingress spec/ingressClassName
    ReplicaSet
      HorizontalPodAutoscaler spec/scaleTargetRef/name
    ReplicationController
      HorizontalPodAutoscaler spec/scaleTargetRef/name
    """
  }
}
