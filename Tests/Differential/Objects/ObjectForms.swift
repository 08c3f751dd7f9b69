extension ObjectForm {
  /// All kinds of objects.
  package static let all: [ObjectForm] = [
    configMap, secret, service, serviceAccount, deployment, statefulSet, daemonSet, replicaSet,
    replicationController, job, cronJob, pod, podTemplate, role, clusterRole, roleBinding,
    clusterRoleBinding, ingress, ingressClass, networkPolicy, podDisruptionBudget,
    horizontalPodAutoscaler, persistentVolume, persistentVolumeClaim, storageClass, priorityClass,
    namespace, customResourceDefinition, apiService, validatingWebhook, mutatingWebhook,
    customResource, knativeService, endpoints, node,
  ]

  /// The kinds, each as often as it weighs.
  static let weighted = all.flatMap { Array(repeating: $0, count: $0.weight) }
}
